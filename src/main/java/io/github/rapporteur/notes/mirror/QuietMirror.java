package io.github.rapporteur.notes.mirror;

import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.common.task.Debouncer;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.Serial;
import io.github.rapporteur.common.task.SerialThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings the mirror up to date when nothing was saved for a minute, every ten minutes while it does not get quiet. */
public final class QuietMirror implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(10);

    private final NotesMirror mirror;
    private final Debouncer debouncer;
    private final Serial worker;
    private final FailureHandler failures;
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * Keeps a mirror, with a thread of its own.
     *
     * @param failures told, on that thread, when the mirror could not be written
     */
    public QuietMirror(NotesMirror mirror, Alarms alarms, FailureHandler failures) {
        this(mirror, alarms, new SerialThread("mirror"), failures);
    }

    QuietMirror(NotesMirror mirror, Alarms alarms, Serial worker, FailureHandler failures) {
        this.mirror = mirror;
        this.worker = worker;
        this.failures = failures;
        debouncer = new Debouncer(alarms, Runnable::run);
    }

    /** A note was saved. Cheap; any thread. */
    public void noteSaved() {
        debouncer.restart(QUIET, MOST, this::startUpdate);
    }

    private void startUpdate() {
        worker.start(this::update, this::failed);
    }

    /** Told once: it is tried again after each quiet minute, and the notes themselves are safe. */
    private void failed(Exception problem) {
        if (!failing.getAndSet(true)) {
            failures.failed("Writing the readable copy of the notes", problem);
        }
    }

    private void update() {
        try {
            mirror.update();
            failing.set(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what still waits; then ends the thread. Before the notebook is closed. */
    @Override
    public void close() {
        debouncer.runNow();
        worker.close();
    }
}
