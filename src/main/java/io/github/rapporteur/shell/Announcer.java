package io.github.rapporteur.shell;

import java.util.function.BooleanSupplier;

/** Says things in the window, and by the desktop while the user looks elsewhere. JavaFX thread only. */
public final class Announcer implements Notifier {
    private final Notifier window;
    private final SystemNotice system;
    private final BooleanSupplier isWindowInFront;

    /** @param isWindowInFront whether the user sees what the window says */
    public Announcer(Notifier window, SystemNotice system, BooleanSupplier isWindowInFront) {
        this.window = window;
        this.system = system;
        this.isWindowInFront = isWindowInFront;
    }

    @Override
    public void say(String sentence) {
        window.say(sentence);
        announce(sentence);
    }

    @Override
    public void warn(String sentence) {
        window.warn(sentence);
        announce(sentence);
    }

    @Override
    public void say(String sentence, String linkWords, Runnable link) {
        window.say(sentence, linkWords, link);
        announce(sentence);
    }

    private void announce(String sentence) {
        if (!isWindowInFront.getAsBoolean()) {
            system.show(sentence);
        }
    }
}
