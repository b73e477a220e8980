package io.github.rapporteur.common.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * Runs work on worker threads and delivers its outcome on the JavaFX thread. A worker is never interrupted: work ends
 * by itself or at its next {@link WorkMonitor#stopIfCancelled()}. May be called on any thread.
 */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final ExecutorService workers = Executors.newCachedThreadPool(DaemonThreads.named("worker"));
    private final List<RunningWork<?>> going = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super List<CurrentWork>>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean changePending = new AtomicBoolean();
    private final FailureHandler failures;
    private final Executor fxThread;

    /**
     * A runner for the window.
     *
     * @param failures gets, on the JavaFX thread, each failure that the starter of the work did not ask for
     */
    public FxTaskRunner(FailureHandler failures) {
        this(failures, FxThread::runLater);
    }

    /** As above, delivering through an executor of the caller's. */
    public FxTaskRunner(FailureHandler failures, Executor fxThread) {
        this.failures = failures;
        this.fxThread = fxThread;
    }

    /**
     * Adds a listener, called on the JavaFX thread with all work going on whenever that changes or progresses, until the
     * subscription is ended.
     */
    public Subscription onWorkChanged(Consumer<? super List<CurrentWork>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <T> Running run(String what, Work<T> work, Consumer<? super T> onSuccess) {
        return run(what, work, onSuccess, problem -> {
            if (!(problem instanceof CancelledException)) {
                failures.failed(what, problem);
            }
        });
    }

    @Override
    public <T> Running run(
            String what, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        RunningWork<T> running = new RunningWork<>(what, this::tellListeners);
        going.add(running);
        tellListeners();
        try {
            workers.execute(() -> {
                WorkOutcome<T> outcome = running.runHere(work);
                fxThread.execute(() -> finish(running, outcome, onSuccess, onFailure));
            });
        } catch (RejectedExecutionException e) {
            WorkOutcome<T> tooLate = new WorkOutcome.Failure<>(new CancelledException());
            fxThread.execute(() -> finish(running, tooLate, onSuccess, onFailure));
        }
        return running;
    }

    private <T> void finish(
            RunningWork<T> running,
            WorkOutcome<T> outcome,
            Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        going.remove(running);
        running.delivered();
        tellListeners();
        outcome.deliver(onSuccess, onFailure);
    }

    /** However often work reports, at most one call waits on the JavaFX thread. */
    private void tellListeners() {
        if (!listeners.isEmpty() && changePending.compareAndSet(false, true)) {
            fxThread.execute(() -> {
                changePending.set(false);
                List<CurrentWork> now =
                        going.stream().map(RunningWork::asCurrentWork).toList();
                listeners.forEach(listener -> listener.accept(now));
            });
        }
    }

    /** Cancels all work, also what is started from now on, and waits until it has ended, 10 seconds at most. */
    @Override
    public void close() {
        going.forEach(RunningWork::cancel);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                going.forEach(work -> failures.failed(
                        work.asCurrentWork().what(), new IllegalStateException("did not end when it was cancelled")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
