package io.github.rapporteur.common.task;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for an end without being stopped by an interrupt; the interrupt is kept for whoever asks afterwards. */
final class Waiting {
    private Waiting() {}

    /** Waits until the work has ended. */
    static <T> WorkOutcome<T> outcomeOf(Future<T> work) {
        return uninterrupted(() -> {
            try {
                return new WorkOutcome.Success<>(work.get());
            } catch (ExecutionException ended) {
                return WorkOutcome.failure(ended);
            }
        });
    }

    /** Waits until all work of an executor that takes no more has ended. */
    static void untilEnded(ExecutorService executor) {
        boolean ended = false;
        while (!ended) {
            ended = uninterrupted(() -> executor.awaitTermination(1, TimeUnit.HOURS));
        }
    }

    /** Waits; an interrupt begins the wait again. */
    static <R extends @Nullable Object> R uninterrupted(Wait<R> wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.now();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    interface Wait<R extends @Nullable Object> {
        R now() throws InterruptedException;
    }
}
