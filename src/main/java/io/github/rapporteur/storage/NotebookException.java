package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.StoreException;
import org.jspecify.annotations.Nullable;

/** A notebook cannot be opened, read or written. The message names the file, what happened and the cure. */
public final class NotebookException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for those who do more than show the message. */
    public enum Kind {
        /** Another process holds it. */
        IN_USE,
        /** Its content cannot be trusted: offer the backups. */
        DAMAGED,
        /** It lacks changes that were saved before: offer the backups. */
        OLDER_THAN_SIDE_FILE,
        /** A newer version of the program wrote it. */
        TOO_NEW,
        /** The file or its folder cannot be written. */
        FOLDER_READ_ONLY,
        /** There is no such file. */
        MISSING,
        /** The disk has no room. */
        DISK_FULL,
        /** Something else; the message is the database's own. */
        OTHER
    }

    private final Kind kind;

    /** An error with a sentence for the user. */
    public NotebookException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
