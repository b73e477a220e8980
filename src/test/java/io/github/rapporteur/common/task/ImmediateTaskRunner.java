package io.github.rapporteur.common.task;

import java.util.function.Consumer;

/**
 * Runs work here and now on the current thread, for the command line and for tests: when {@code run} returns, the
 * outcome has been delivered.
 */
public final class ImmediateTaskRunner implements TaskRunner {
    private final FailureHandler failures;

    /** A runner that throws an IllegalStateException for each failure nobody asked for. */
    public ImmediateTaskRunner() {
        this((what, problem) -> {
            throw new IllegalStateException(what + ": " + problem.getMessage(), problem);
        });
    }

    /** A runner that tells such failures to a handler. */
    public ImmediateTaskRunner(FailureHandler failures) {
        this.failures = failures;
    }

    @Override
    public <T> Running run(String what, Work<T> work, Consumer<? super T> onSuccess) {
        return run(what, work, onSuccess, problem -> failures.failed(what, problem));
    }

    @Override
    public <T> Running run(
            String what, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        RunningWork<T> running = new RunningWork<>(what, () -> {});
        WorkOutcome<T> outcome = running.runHere(work);
        running.delivered();
        outcome.deliver(onSuccess, onFailure);
        return running;
    }
}
