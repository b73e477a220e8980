package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.notes.NoteSubject;

/** A note is to be stored on a talk or conference that the notebook does not have. */
final class UnknownSubjectException extends StoreException {
    private static final long serialVersionUID = 1L;

    UnknownSubjectException(NoteSubject subject) {
        super("The notebook has no talk or conference " + subject.value() + ", so the note was not stored.", null);
    }
}
