package io.github.rapporteur.common.task;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** JavaFX without a display, for pictures of the window: the built-in headless platform, drawing in software. */
public final class HeadlessFx {
    private HeadlessFx() {}

    /** Starts the platform, if none runs yet; it then lives as long as the program. Not on the JavaFX thread. */
    public static void start() {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRuns) {
            // Whatever platform runs can draw pictures.
        }
    }

    /** Does work on the JavaFX thread and waits for its result. Not on the JavaFX thread. */
    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return await(task);
    }

    /**
     * Waits for work that something on the JavaFX thread will run. An unchecked exception of the work comes out as it
     * is, a checked one as the cause of an IllegalStateException.
     */
    public static <T> T await(FutureTask<T> work) {
        return switch (Waiting.outcomeOf(work)) {
            case WorkOutcome.Success<T>(T result) -> result;
            case WorkOutcome.Failure<T>(RuntimeException problem) -> throw problem;
            case WorkOutcome.Failure<T>(Exception problem) -> throw new IllegalStateException(problem);
        };
    }
}
