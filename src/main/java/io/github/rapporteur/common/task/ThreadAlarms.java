package io.github.rapporteur.common.task;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Alarms by the system's clock, with one thread of their own. An action's exception goes to the failure handler. */
public final class ThreadAlarms implements Alarms, AutoCloseable {
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, DaemonThreads.named("alarms"), (action, executor) -> {});
    private final FailureHandler failures;

    /** Alarms that tell failures to {@code failures}, on the alarms' thread. */
    public ThreadAlarms(FailureHandler failures) {
        this.failures = failures;
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        ScheduledFuture<?> waiting = thread.schedule(() -> run(action), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
    }

    private void run(Runnable action) {
        WorkOutcome.of(() -> {
                    action.run();
                    return Boolean.TRUE;
                })
                .deliver(ok -> {}, problem -> failures.failed("A timed action", problem));
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
    }

    /** Drops all waiting alarms; later ones never ring. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
