package io.github.rapporteur.common.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Work one after another on a thread of its own, which is never interrupted. */
public final class SerialThread implements Serial {
    private final ExecutorService executor;
    private final ThreadLocal<Boolean> isThisThread = ThreadLocal.withInitial(() -> false);

    /** A thread of this name, for stack traces. */
    public SerialThread(String name) {
        executor = Executors.newSingleThreadExecutor(DaemonThreads.named(name));
    }

    @Override
    public void start(Runnable work, Consumer<? super Exception> onFailure) {
        Runnable safely =
                () -> WorkOutcome.of(Executors.callable(work, Boolean.TRUE)).deliver(done -> {}, onFailure);
        try {
            execute(safely);
        } catch (RejectedExecutionException e) {
            onFailure.accept(new IllegalStateException("closed", e));
        }
    }

    /**
     * Does work and waits for how it ends; at once when the caller is this very thread.
     *
     * @throws RejectedExecutionException after {@link #close()}
     */
    <T> WorkOutcome<T> outcomeOf(Callable<T> work) {
        if (isThisThread.get()) {
            return WorkOutcome.of(work);
        }
        FutureTask<T> task = new FutureTask<>(work);
        execute(task);
        return Waiting.outcomeOf(task);
    }

    @Override
    public void await() {
        try {
            outcomeOf(() -> Boolean.TRUE);
        } catch (RejectedExecutionException e) {
            Waiting.untilEnded(executor);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        Waiting.untilEnded(executor);
    }

    private void execute(Runnable work) {
        executor.execute(() -> {
            isThisThread.set(true);
            work.run();
        });
    }
}
