package io.github.rapporteur.common.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** How a piece of work ended: with a result, or with an exception. */
sealed interface WorkOutcome<T> {
    /** It ended well. */
    record Success<T>(T result) implements WorkOutcome<T> {}

    /** It ended with an exception; a thrown {@link Error} comes as {@link WorkError}. */
    record Failure<T>(Exception problem) implements WorkOutcome<T> {}

    /** Runs work here and now and catches whatever it throws. */
    static <T> WorkOutcome<T> of(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        return Waiting.outcomeOf(task);
    }

    /** Hands the outcome to whom it concerns. */
    default void deliver(Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        switch (this) {
            case Success<T>(T result) -> onSuccess.accept(result);
            case Failure<T>(Exception problem) -> onFailure.accept(problem);
        }
    }

    /** The outcome that an ended future's exception stands for. */
    static <T> WorkOutcome<T> failure(ExecutionException ended) {
        return switch (ended.getCause()) {
            case Exception problem -> new Failure<>(problem);
            case Error error -> new Failure<>(new WorkError(error));
            case null, default -> new Failure<>(ended);
        };
    }
}
