package io.github.rapporteur.notes;

import java.time.Instant;

/** Where the typed text is; always on screen. */
public sealed interface SaveState {
    /** Nothing was typed since the note was opened. */
    record Unchanged() implements SaveState {}

    /** Typed text is on its way to the disk. */
    record Saving() implements SaveState {}

    /** Every typed character is durable. */
    record Saved(Instant at) implements SaveState {}

    /**
     * The text is in memory only.
     *
     * @param why for the user, without a full stop: "the disk is full"
     */
    record NotSaved(String why) implements SaveState {}
}
