package io.github.rapporteur.common.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs work with another runner, but one piece after another in the order it was started, and delivers the outcomes in
 * that order too: for changes of which the last one given must win. To be used on the thread that the other runner
 * delivers on.
 */
public final class TasksInOrder implements TaskRunner {
    private final TaskRunner tasks;
    private final FailureHandler failures;
    private final Deque<Turn> undelivered = new ArrayDeque<>();
    private Turn last = new Turn();

    /** The place of one piece of work in the order. */
    private static final class Turn {
        /** Ended when the work has ended, however. */
        final FutureTask<Boolean> ended = new FutureTask<>(() -> Boolean.TRUE);

        /** Hands over the outcome; null until there is one. */
        @Nullable
        Runnable delivery;
    }

    /**
     * Runs its work with {@code tasks}.
     *
     * @param failures gets each failure that the starter of the work did not ask for
     */
    public TasksInOrder(TaskRunner tasks, FailureHandler failures) {
        this.tasks = tasks;
        this.failures = failures;
        last.ended.run();
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
        Turn before = last;
        Turn turn = new Turn();
        last = turn;
        undelivered.add(turn);
        return tasks.run(
                what,
                monitor -> {
                    Waiting.outcomeOf(before.ended);
                    try {
                        return work.run(monitor);
                    } finally {
                        turn.ended.run();
                    }
                },
                result -> deliver(turn, () -> onSuccess.accept(result)),
                problem -> deliver(turn, () -> onFailure.accept(problem)));
    }

    private void deliver(Turn turn, Runnable delivery) {
        // Work that was cancelled before it began has ended only now.
        turn.ended.run();
        turn.delivery = delivery;
        deliverInOrder();
    }

    private void deliverInOrder() {
        Turn first = undelivered.peek();
        if (first != null && first.delivery != null) {
            undelivered.remove();
            try {
                first.delivery.run();
            } finally {
                deliverInOrder();
            }
        }
    }
}
