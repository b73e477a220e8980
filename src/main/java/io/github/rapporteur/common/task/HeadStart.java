package io.github.rapporteur.common.task;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Work that begins before there is a JavaFX thread to bring its outcome to: the notebook opens while the window system
 * starts. Any thread.
 */
public final class HeadStart<T> {
    private final FutureTask<T> work;

    private HeadStart(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /**
     * Starts work on a thread of its own, which does not keep the program alive.
     *
     * @param name of the thread: "opening the notebook"
     */
    public static <T> HeadStart<T> begin(String name, Callable<T> work) {
        HeadStart<T> start = new HeadStart<>(work);
        DaemonThreads.named(name).newThread(start.work).start();
        return start;
    }

    /** Waits for the outcome; not on the JavaFX thread, which must not wait. Throws what the work threw. */
    public T await() throws Exception {
        return switch (Waiting.outcomeOf(work)) {
            case WorkOutcome.Success<T>(T result) -> result;
            case WorkOutcome.Failure<T>(Exception problem) -> throw problem;
        };
    }
}
