package io.github.rapporteur.notes;

import java.util.List;
import java.util.Optional;

/**
 * Deleted notes. They are in nothing that reads notes, in backups they are. An entry stays until it is brought back or
 * deleted for good, or until its conference is deleted. Blocks; not for the JavaFX thread.
 *
 * <p>What is typed is to be saved before, see {@link Autosave#flush}, and no editor may hold the note's text: a text that
 * comes to the notebook afterwards makes a new note.
 */
public interface NoteBin {
    /**
     * Moves a note into the bin, with its text, the times of its lines and its older texts: all of it or nothing.
     *
     * @return the entry; empty when there is no such note, or nothing in it and its history
     * @throws io.github.rapporteur.common.io.StoreException if the notebook does not take the change; nothing is changed
     */
    Optional<DeletedNote> delete(NoteSubject subject, String author);

    /** All entries, the one deleted last first. */
    List<DeletedNote> entries();

    /**
     * Brings a note back: all of it or nothing. When its author has written a new one on the subject meanwhile, both
     * become one: the text that was deleted, a blank line, the new text; the history has both as they were.
     *
     * @return the note as it is now stored; empty when the entry is not in the bin any more
     * @throws DamagedNoteException if its text is not what was deleted
     * @throws io.github.rapporteur.common.io.StoreException if the notebook does not take the change; nothing is changed
     */
    Optional<Note> restore(NoteId entry);

    /** Deletes an entry for good, with its older texts; nothing when it is not there any more. */
    void deleteForGood(NoteId entry);
}
