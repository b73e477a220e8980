package io.github.rapporteur.app;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/**
 * Turns the wheel once a frame, and notes what the JavaFX thread spent on each: in all, and until the frame was laid out.
 * The rest is handing it to the renderer and, on the headless platform, copying all its pixels one by one, which no real
 * display does. JavaFX thread.
 */
final class ScrollingFrames extends AnimationTimer {
    private final Node target;
    private final int frames;
    private final double right;
    private final double down;
    private final List<Double> whole;
    private final List<Double> layout;
    private final Runnable laidOut = this::laidOut;
    private final CountDownLatch done;
    private int frame;
    private long before;

    /**
     * @param whole filled with milliseconds
     * @param layout filled with milliseconds until each frame was laid out
     * @param done counted down at the end
     */
    ScrollingFrames(
            Node target,
            int frames,
            double right,
            double down,
            List<Double> whole,
            List<Double> layout,
            CountDownLatch done) {
        this.target = target;
        this.frames = frames;
        this.right = right;
        this.down = down;
        this.whole = whole;
        this.layout = layout;
        this.done = done;
    }

    @Override
    public void handle(long now) {
        long spent = spent();
        if (frame > 0) {
            whole.add((spent - before) / 1e6);
        } else {
            target.getScene().addPostLayoutPulseListener(laidOut);
        }
        before = spent;
        if (frame == frames) {
            stop();
            target.getScene().removePostLayoutPulseListener(laidOut);
            done.countDown();
            return;
        }
        frame++;
        turn(target, -right, -down, false);
    }

    private void laidOut() {
        layout.add((spent() - before) / 1e6);
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
