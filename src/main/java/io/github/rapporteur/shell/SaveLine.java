package io.github.rapporteur.shell;

import org.jspecify.annotations.Nullable;

/**
 * What the status bar says about typed text.
 *
 * @param stage decides icon and colour
 * @param words "Saved 10:42"
 * @param whatToDo behind the link "What to do"; null when there is nothing to do
 */
public record SaveLine(Stage stage, String words, @Nullable Runnable whatToDo) {
    /** How far the text is on its way to the disk. */
    public enum Stage {
        READY,
        SAVING,
        SAVED,
        NOT_SAVED
    }

    /** Nothing has been typed. */
    public static SaveLine ready() {
        return new SaveLine(Stage.READY, "Ready", null);
    }

    /** Text is on its way. */
    public static SaveLine saving() {
        return new SaveLine(Stage.SAVING, "Saving", null);
    }

    /**
     * Every typed character is durable.
     *
     * @param time as the user reads it: "10:42"
     */
    public static SaveLine saved(String time) {
        return new SaveLine(Stage.SAVED, "Saved " + time, null);
    }

    /**
     * Text is in memory only.
     *
     * @param why without a full stop: "the disk is full"
     */
    public static SaveLine notSaved(String why, Runnable whatToDo) {
        return new SaveLine(Stage.NOT_SAVED, "Not saved: " + why, whatToDo);
    }
}
