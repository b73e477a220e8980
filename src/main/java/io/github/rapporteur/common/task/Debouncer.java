package io.github.rapporteur.common.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs an action when a burst of events has calmed down, and at the latest some time after the burst began. One action
 * waits at a time: the newest. Any thread.
 */
public final class Debouncer {
    private final Alarms alarms;
    private final Executor executor;
    private @Nullable Runnable waitingAction;
    private Alarms.@Nullable Alarm alarm;
    private Duration burstBegan = Duration.ZERO;
    private long events;

    /**
     * A debouncer.
     *
     * @param executor runs the actions, for instance {@code FxThread::runLater}
     */
    public Debouncer(Alarms alarms, Executor executor) {
        this.alarms = alarms;
        this.executor = executor;
    }

    /**
     * Something happened: starts waiting anew.
     *
     * @param quiet runs the action when this long nothing has happened
     * @param most runs it at the latest this long after the first event since it last ran
     * @param action replaces the one that waits
     */
    public synchronized void restart(Duration quiet, Duration most, Runnable action) {
        Duration now = alarms.elapsed();
        if (waitingAction == null) {
            burstBegan = now;
        }
        cancelAlarm();
        waitingAction = action;
        long event = ++events;
        Duration left = burstBegan.plus(most).minus(now);
        Duration delay = quiet.compareTo(left) < 0 ? quiet : left;
        alarm = alarms.after(delay.isNegative() ? Duration.ZERO : delay, () -> ring(event));
    }

    /** Runs the waiting action at once, if there is one. */
    public synchronized void runNow() {
        ring(events);
    }

    /** Drops the waiting action. */
    public synchronized void cancel() {
        cancelAlarm();
        waitingAction = null;
    }

    private synchronized void ring(long event) {
        Runnable action = waitingAction;
        // The alarm of an older event, already ringing when it was replaced, comes too late.
        if (action != null && event == events) {
            cancelAlarm();
            waitingAction = null;
            executor.execute(action);
        }
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }
}
