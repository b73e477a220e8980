package io.github.rapporteur.app;

import io.github.rapporteur.common.task.FailureHandler;
import java.lang.System.Logger.Level;

/**
 * Takes every failure that nobody else took: logs it once and, as soon as there is a window, tells the user. Set up
 * before anything can go wrong. Any thread.
 */
final class LastResort implements FailureHandler, Thread.UncaughtExceptionHandler {
    /** Shows a failure; any thread may call it. */
    @FunctionalInterface
    interface Screen {
        /** Shows what was being done and what it ended with. */
        void show(String what, Throwable problem);
    }

    private volatile Screen screen = (what, problem) -> {};

    /** Becomes the handler of every thread without one of its own. */
    void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /** From now on failures are shown here. */
    void showOn(Screen window) {
        screen = window;
    }

    @Override
    public void failed(String what, Exception problem) {
        log(what + " failed", problem);
        screen.show(what, problem);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        log("Thread " + thread.getName() + " ended with an error", problem);
        screen.show("The program", problem);
    }

    /** The logger is looked up when something fails, since that opens the logging system and its file. */
    private static void log(String sentence, Throwable problem) {
        System.getLogger(LastResort.class.getName()).log(Level.ERROR, sentence, problem);
    }
}
