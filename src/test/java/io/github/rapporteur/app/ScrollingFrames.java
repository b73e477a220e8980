package io.github.rapporteur.app;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** Turns the wheel once a frame, and notes what the JavaFX thread spent on each. JavaFX thread. */
final class ScrollingFrames extends AnimationTimer {
    private final Node target;
    private final int frames;
    private final double right;
    private final double down;
    private final List<Double> costs;
    private final CountDownLatch done;
    private int frame;
    private long before;

    /**
     * @param costs filled with milliseconds
     * @param done counted down at the end
     */
    ScrollingFrames(Node target, int frames, double right, double down, List<Double> costs, CountDownLatch done) {
        this.target = target;
        this.frames = frames;
        this.right = right;
        this.down = down;
        this.costs = costs;
        this.done = done;
    }

    @Override
    public void handle(long now) {
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (frame > 0) {
            costs.add((spent - before) / 1e6);
        }
        before = spent;
        if (frame == frames) {
            stop();
            done.countDown();
            return;
        }
        frame++;
        turn(target, -right, -down, false);
    }

    /** One turn of the wheel over a node. */
    static void turn(Node target, double x, double y, boolean control) {
        Event.fireEvent(
                target,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        200,
                        200,
                        200,
                        200,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        x,
                        y,
                        x,
                        y,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
