package io.github.rapporteur.notes;

import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;
import java.util.Optional;

/** Notes in the notebook. Blocks; not for the JavaFX thread. Writing goes through {@link Autosave} or {@link #save}. */
public interface NoteRepository {
    /** The note of one author on a subject. */
    Optional<Note> find(NoteSubject subject, String author);

    /** All authors' notes on a subject, the oldest author first. */
    List<Note> notesOn(NoteSubject subject);

    /** All notes on a conference and its talks. */
    List<Note> notesOf(ConferenceId conference);

    /**
     * Saves a text: forced to the journal, then text, marks and history in one transaction. Durable on return.
     *
     * @return the note as it is now stored
     */
    Note save(NoteSubject subject, String author, String text);

    /** The older texts of a note, the newest first; at least 5 minutes apart. */
    List<NoteVersion> history(NoteId note);
}
