package io.github.rapporteur.shell;

/**
 * A notification of the desktop, for what the user should know although they look at another program. Returns at once;
 * where the system has none, nothing happens. JavaFX thread.
 */
@FunctionalInterface
public interface SystemNotice {
    /** Shows no notification. */
    SystemNotice NONE = sentence -> {};

    /** Shows a sentence; markup in it is shown as it is written. */
    void show(String sentence);
}
