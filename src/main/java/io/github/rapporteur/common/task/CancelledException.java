package io.github.rapporteur.common.task;

/** The user cancelled the work. Nothing went wrong. */
public final class CancelledException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says that the user cancelled. */
    public CancelledException() {
        super("Cancelled.");
    }
}
