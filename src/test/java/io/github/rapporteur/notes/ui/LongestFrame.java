package io.github.rapporteur.notes.ui;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/** Measures the longest time between two frames: how long the window stood still. JavaFX thread. */
final class LongestFrame extends AnimationTimer {
    private long last;
    private long longest;

    @Override
    public void handle(long now) {
        if (last != 0) {
            longest = Math.max(longest, now - last);
        }
        last = now;
    }

    Duration longest() {
        return Duration.ofNanos(longest);
    }
}
