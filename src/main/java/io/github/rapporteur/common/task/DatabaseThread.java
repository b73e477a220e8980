package io.github.rapporteur.common.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that speaks to the notebook's database. Callers wait for their turn; the thread is never interrupted,
 * because an interrupt during a read or write closes the database file for everyone.
 */
public final class DatabaseThread implements AutoCloseable {
    private final SerialThread thread;

    /** A thread of this name, for stack traces: "notebook". */
    public DatabaseThread(String name) {
        thread = new SerialThread(name);
    }

    /**
     * Does work on the database thread and waits for its result, even when the caller is interrupted meanwhile (the
     * interrupt is kept). Called on the database thread itself, the work is done at once.
     *
     * <p>An unchecked exception or error of the work comes out as it is, an IOException as UncheckedIOException, any
     * other checked one as the cause of an IllegalStateException.
     *
     * @throws IllegalStateException on the JavaFX thread, which must never wait, and after {@link #close()}
     */
    public <T> T call(Callable<T> work) {
        if (FxThread.isFxThread()) {
            throw new IllegalStateException(
                    "The notebook was called on the JavaFX thread, which must not wait; use a TaskRunner.");
        }
        try {
            return unwrap(thread.outcomeOf(work));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("The notebook is closed.", e);
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private static <T> T unwrap(WorkOutcome<T> outcome) {
        return switch (outcome) {
            case WorkOutcome.Success<T>(T result) -> result;
            case WorkOutcome.Failure<T>(Exception problem) -> throw unchecked(problem);
        };
    }

    private static RuntimeException unchecked(Exception problem) {
        return switch (problem) {
            case RuntimeException unchecked -> unchecked;
            case WorkError wrapped -> throw wrapped.error();
            case IOException io -> new UncheckedIOException(io);
            default -> new IllegalStateException(problem.getMessage(), problem);
        };
    }

    /** Refuses further calls and waits until those already made are done. */
    @Override
    public void close() {
        thread.close();
    }
}
