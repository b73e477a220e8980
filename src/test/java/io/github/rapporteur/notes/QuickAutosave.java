package io.github.rapporteur.notes;

import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.SerialThread;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** The real Autosave with its real threads, but without a JavaFX thread and a hundred times as hasty. */
public final class QuickAutosave {
    private QuickAutosave() {}

    /** Saves after 4 ms of quiet, 20 ms at most; tries again after 20 ms; listeners are called where things happen. */
    public static Autosave of(NoteRepository notes, String author, Alarms alarms, FailureHandler failures) {
        return of(notes, () -> author, alarms, failures);
    }

    /** As above, for an author whose name changes. */
    public static Autosave of(NoteRepository notes, Supplier<String> author, Alarms alarms, FailureHandler failures) {
        return new Autosave(
                notes,
                author,
                new Autosave.Means(
                        new SerialThread("keeping typed text"),
                        new SerialThread("storing notes"),
                        alarms,
                        Runnable::run,
                        Clock.systemUTC(),
                        new Autosave.Pace(Duration.ofMillis(4), Duration.ofMillis(20), Duration.ofMillis(20))),
                failures);
    }
}
