package io.github.rapporteur.notes;

import io.github.rapporteur.common.task.Alarms;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tries something again a while after it failed, for as long as it fails. Thread-safe. */
final class Retry {
    private final Alarms alarms;
    private final Duration pause;
    private final Runnable action;
    private Alarms.@Nullable Alarm alarm;
    private @Nullable String problem;

    Retry(Alarms alarms, Duration pause, Runnable action) {
        this.alarms = alarms;
        this.pause = pause;
        this.action = action;
    }

    /** It failed: will be tried again. Returns whether it was well before, or failed for another reason. */
    synchronized boolean failed(String why) {
        boolean isNew = !why.equals(problem);
        problem = why;
        cancel();
        alarm = alarms.after(pause, action);
        return isNew;
    }

    /** It is well. */
    synchronized void succeeded() {
        problem = null;
        cancel();
    }

    /** Why it failed the last time; null when it is well. */
    synchronized @Nullable String problem() {
        return problem;
    }

    /** Does not try again. */
    synchronized void cancel() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }
}
