package io.github.rapporteur.notes;

import io.github.rapporteur.common.io.StoreException;

/**
 * The text of a note is not the one that was saved, so it is not handed out. A new text takes its place when it is saved;
 * the damaged one is then kept in the note's history.
 */
public final class DamagedNoteException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** An error with a sentence for the user. */
    public DamagedNoteException(String message) {
        super(message, null);
    }
}
