package io.github.rapporteur.common.task;

import java.time.Duration;

/** Runs actions after a while. An interface, so that tests move the time by hand. Any thread. */
public interface Alarms {
    /** An action that waits for its time. */
    interface Alarm {
        /** Takes it back; an action that already runs is not stopped. */
        void cancel();
    }

    /**
     * Runs an action once, after a while, on the alarms' own thread: the action must be short.
     *
     * @param delay how long to wait; not negative
     */
    Alarm after(Duration delay, Runnable action);

    /** Time since some fixed moment, never going back. */
    Duration elapsed();
}
