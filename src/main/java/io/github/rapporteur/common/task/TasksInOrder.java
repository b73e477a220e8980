package io.github.rapporteur.common.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs work with another runner, but one piece after another in the order it was started, and delivers the outcomes in
 * that order too: for changes of which the last one given must win. However many pieces wait, one at a time is with the
 * other runner and holds a thread. To be used on the thread that the other runner delivers on.
 */
public final class TasksInOrder implements TaskRunner {
    private final TaskRunner tasks;
    private final FailureHandler failures;
    private final Deque<Turn<?>> undelivered = new ArrayDeque<>();

    /** Guards the two below: the next piece is started where the one before ended. */
    private final Object lock = new Object();

    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private boolean busy;

    /** One piece of work and its place in the order. */
    private final class Turn<T> implements Running {
        private final String what;
        private final Work<T> work;
        private final Consumer<? super T> onSuccess;
        private final Consumer<? super Exception> onFailure;
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile boolean cancelled;
        private volatile @Nullable Running running;

        /** Hands over the outcome; null until there is one. */
        private @Nullable Runnable delivery;

        private volatile boolean delivered;

        Turn(String what, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            this.what = what;
            this.work = work;
            this.onSuccess = onSuccess;
            this.onFailure = onFailure;
        }

        void start() {
            Running started = tasks.run(
                    what,
                    this::work,
                    result -> hasOutcome(() -> onSuccess.accept(result)),
                    problem -> hasOutcome(() -> onFailure.accept(problem)));
            running = started;
            if (cancelled) {
                started.cancel();
            }
        }

        private T work(WorkMonitor monitor) throws Exception {
            try {
                if (cancelled) {
                    throw new CancelledException();
                }
                return work.run(monitor);
            } finally {
                end();
            }
        }

        private void hasOutcome(Runnable outcome) {
            // Work that was cancelled before it began has ended only now.
            end();
            delivery = outcome;
            deliverInOrder();
        }

        private void end() {
            if (ended.compareAndSet(false, true)) {
                startNext();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            Running started = running;
            if (started != null) {
                started.cancel();
            }
        }

        @Override
        public boolean isDone() {
            return delivered;
        }
    }

    /**
     * Runs its work with {@code tasks}.
     *
     * @param failures gets each failure that the starter of the work did not ask for
     */
    public TasksInOrder(TaskRunner tasks, FailureHandler failures) {
        this.tasks = tasks;
        this.failures = failures;
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
        Turn<T> turn = new Turn<>(what, work, onSuccess, onFailure);
        undelivered.add(turn);
        boolean isFirst;
        synchronized (lock) {
            waiting.add(turn);
            isFirst = !busy;
        }
        if (isFirst) {
            startNext();
        }
        return turn;
    }

    private void startNext() {
        @Nullable Turn<?> next;
        synchronized (lock) {
            next = waiting.poll();
            busy = next != null;
        }
        if (next != null) {
            next.start();
        }
    }

    private void deliverInOrder() {
        Turn<?> first = undelivered.peek();
        if (first != null && first.delivery != null) {
            undelivered.remove();
            first.delivered = true;
            try {
                first.delivery.run();
            } finally {
                deliverInOrder();
            }
        }
    }
}
