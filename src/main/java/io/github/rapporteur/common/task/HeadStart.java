package io.github.rapporteur.common.task;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

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

    /** Whether the work has ended, well or not. */
    public boolean isDone() {
        return work.isDone();
    }

    /**
     * Hands the outcome over on the JavaFX thread: at once if the work has ended, else when it does. To be called on the
     * JavaFX thread.
     */
    public void deliver(Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        if (work.isDone()) {
            Waiting.outcomeOf(work).deliver(onSuccess, onFailure);
            return;
        }
        Runnable waiting = () -> {
            WorkOutcome<T> outcome = Waiting.outcomeOf(work);
            FxThread.runLater(() -> outcome.deliver(onSuccess, onFailure));
        };
        DaemonThreads.named("delivering").newThread(waiting).start();
    }

    /** Waits for the outcome; not on the JavaFX thread, which must not wait. Throws what the work threw. */
    public T await() throws Exception {
        return switch (Waiting.outcomeOf(work)) {
            case WorkOutcome.Success<T>(T result) -> result;
            case WorkOutcome.Failure<T>(Exception problem) -> throw problem;
        };
    }
}
