package io.github.rapporteur.notes;

import io.github.rapporteur.schedule.ConferenceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes in the notebook. Blocks; not for the JavaFX thread. Writing goes through {@link Autosave} or {@link #save}. */
public interface NoteRepository {
    /** The note of one author on a subject. */
    Optional<Note> find(NoteSubject subject, String author);

    /** As {@link #find}, and when each line was written. */
    Optional<TimedNote> findTimed(NoteSubject subject, String author);

    /** All authors' notes on a subject, the oldest author first. */
    List<Note> notesOn(NoteSubject subject);

    /** All notes on a conference and its talks. */
    List<Note> notesOf(ConferenceId conference);

    /** When something was last typed into a note on a conference or its talks; empty while there is none. */
    Optional<Instant> lastTyped(ConferenceId conference);

    /**
     * Makes a text durable: forced to the journal. Does not wait for other work on the notebook; the notebook's tables
     * have it only after {@link #store}, at the latest at the next start.
     *
     * @throws io.github.rapporteur.common.io.StoreException if it is not durable; may be tried again
     */
    JournalEntry keep(NoteSubject subject, String author, String text);

    /**
     * Brings a durable text into the notebook: text, marks and history in one transaction; then settles the journal.
     * Does nothing but return the stored note when the notebook has this text or a newer one already.
     *
     * @return the note as it is now stored
     */
    Note store(JournalEntry entry);

    /**
     * Saves a text: kept, then stored.
     *
     * @return the note as it is now stored
     */
    default Note save(NoteSubject subject, String author, String text) {
        return store(keep(subject, author, text));
    }

    /**
     * Puts the note's text as it is stored into its history, before another one takes its place; nothing when there is
     * no such note.
     */
    void keepInHistory(NoteSubject subject, String author);

    /**
     * The older texts of a note, the newest first; at least 5 minutes apart, and fewer the older they are, see
     * {@link HistoryThinning}.
     */
    List<NoteVersion> history(NoteId note);
}
