package io.github.rapporteur.app;

import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.storage.Backup;
import io.github.rapporteur.storage.Backups;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Backs an open notebook up by itself, if it has changed: some time after the window is there, and while that stays open
 * whenever the newest backup is a day old. JavaFX thread.
 */
final class DailyBackup {
    /** Nobody waits for it, and the start has enough to do. */
    private static final Duration AFTER_START = Duration.ofSeconds(20);

    /** A computer that slept does not count the hours; looking often costs nothing. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    private final Means means;
    private final Backups backups;
    private final Consumer<Exception> failures;
    private Alarms.@Nullable Alarm alarm;
    private TaskRunner.@Nullable Running running;
    private boolean stopped = true;

    /**
     * What it works with.
     *
     * @param fxThread brings what an alarm rings for to the JavaFX thread
     */
    record Means(Alarms alarms, Executor fxThread, TaskRunner tasks, Clock clock) {}

    /**
     * @param failures told when a backup could not be made
     */
    DailyBackup(Means means, Backups backups, Consumer<Exception> failures) {
        this.means = means;
        this.backups = backups;
        this.failures = failures;
    }

    /** Begins. */
    void start() {
        stopped = false;
        waitAndBackUp(AFTER_START, Duration.ZERO);
    }

    /** Ends, and asks a backup that is being made to end. */
    void stop() {
        stopped = true;
        if (alarm != null) {
            alarm.cancel();
        }
        if (running != null) {
            running.cancel();
        }
    }

    private void waitAndBackUp(Duration delay, Duration olderThan) {
        alarm = means.alarms().after(delay, () -> means.fxThread().execute(() -> backUp(olderThan)));
    }

    private void backUp(Duration olderThan) {
        if (stopped) {
            return;
        }
        running = means.tasks()
                .<Optional<Backup>>run(
                        "Backing up the notebook",
                        monitor -> isDue(olderThan) ? backups.makeIfChanged(monitor) : Optional.empty(),
                        made -> goOn(),
                        problem -> {
                            if (!stopped && !(problem instanceof CancelledException)) {
                                failures.accept(problem);
                            }
                            goOn();
                        });
    }

    private boolean isDue(Duration olderThan) {
        return backups.list().stream()
                .findFirst()
                .map(newest ->
                        !newest.at().plus(olderThan).isAfter(means.clock().instant()))
                .orElse(true);
    }

    private void goOn() {
        if (!stopped) {
            waitAndBackUp(LOOK_AGAIN, DAY);
        }
    }
}
