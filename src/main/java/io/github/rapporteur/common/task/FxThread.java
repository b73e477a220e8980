package io.github.rapporteur.common.task;

import javafx.application.Platform;

/** The one door to JavaFX's platform: everything else reaches the JavaFX thread through here. Any thread. */
public final class FxThread {
    /** The name that every JavaFX platform gives its thread. */
    private static final String NAME = "JavaFX Application Thread";

    private FxThread() {}

    /** Runs an action on the JavaFX thread, after what already waits there. Usable as an executor: {@code FxThread::runLater}. */
    public static void runLater(Runnable action) {
        Platform.runLater(action);
    }

    /**
     * Whether the caller is on the JavaFX thread. Decided by the thread's name first, because asking the platform loads
     * the window system, which the command line must do without.
     */
    public static boolean isFxThread() {
        return NAME.equals(Thread.currentThread().getName()) && Platform.isFxApplicationThread();
    }

    /** Ends the JavaFX platform; the application's {@code stop} runs first. */
    public static void exit() {
        Platform.exit();
    }
}
