package io.github.rapporteur.common.task;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Alarms whose time stands still until a test moves it. Actions run on the thread that moves it. */
public final class HandMovedAlarms implements Alarms {
    private final CopyOnWriteArrayList<Waiting> waiting = new CopyOnWriteArrayList<>();
    private Duration now = Duration.ofDays(1);

    private record Waiting(Duration at, Runnable action) {}

    @Override
    public Alarm after(Duration delay, Runnable action) {
        Waiting alarm = new Waiting(now.plus(delay), action);
        waiting.add(alarm);
        return () -> waiting.remove(alarm);
    }

    @Override
    public Duration elapsed() {
        return now;
    }

    /** Moves the time and rings, in order, every alarm on the way. */
    public void moveBy(Duration step) {
        Duration target = now.plus(step);
        Optional<Waiting> next = nextUntil(target);
        while (next.isPresent()) {
            now = next.get().at();
            waiting.remove(next.get());
            next.get().action().run();
            next = nextUntil(target);
        }
        now = target;
    }

    /** How many alarms wait. */
    public int count() {
        return waiting.size();
    }

    private Optional<Waiting> nextUntil(Duration target) {
        return waiting.stream()
                .filter(alarm -> alarm.at().compareTo(target) <= 0)
                .min(Comparator.comparing(Waiting::at));
    }
}
