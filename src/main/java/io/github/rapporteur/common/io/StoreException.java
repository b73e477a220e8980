package io.github.rapporteur.common.io;

import org.jspecify.annotations.Nullable;

/** The notebook could not be read or written. The message says what happened and what is safe; for the user. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the user
     * @param cause what the store reported, or null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
