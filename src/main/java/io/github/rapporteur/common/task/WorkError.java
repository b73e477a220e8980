package io.github.rapporteur.common.task;

/**
 * Work ended with an {@link Error}: out of memory, a stack overflow in a parser, a broken installation. Told like every
 * other failure, so that the program keeps running and the user learns of it.
 */
public final class WorkError extends Exception {
    private static final long serialVersionUID = 1L;

    private final Error error;

    /** Wraps the error. */
    public WorkError(Error error) {
        super(error.toString(), error);
        this.error = error;
    }

    /** What was thrown. */
    public Error error() {
        return error;
    }
}
