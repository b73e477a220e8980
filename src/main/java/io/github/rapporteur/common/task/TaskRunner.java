package io.github.rapporteur.common.task;

import java.util.function.Consumer;

/**
 * Runs work off the JavaFX thread and brings its outcome back to it. An interface, so that logic with background work
 * is tested on the current thread without waiting.
 */
public interface TaskRunner {
    /** Work that may fail or be cancelled. */
    @FunctionalInterface
    interface Work<T> {
        /** Does the work, on a worker thread. */
        T run(WorkMonitor monitor) throws Exception;
    }

    /** Work that has been started. */
    interface Running {
        /** Asks the work to stop; it ends at its next {@link WorkMonitor#stopIfCancelled()}. Never interrupts. */
        void cancel();

        /** Whether the outcome has been delivered. */
        boolean isDone();
    }

    /**
     * Starts work.
     *
     * @param what for the status bar and the log: "Importing schedule.xml"
     * @param onSuccess gets the result, on the JavaFX thread
     * @param onFailure gets the exception, on the JavaFX thread; {@link CancelledException} when cancelled
     */
    <T> Running run(String what, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure);

    /** As above; a failure goes to the error handler the runner was made with, so that none is lost. */
    <T> Running run(String what, Work<T> work, Consumer<? super T> onSuccess);
}
