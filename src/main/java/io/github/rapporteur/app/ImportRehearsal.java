package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.HeadStart;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Reads and stores the bundled sample conference a few times, into a notebook in the temporary folder that is thrown
 * away. While the user still looks for a schedule in the file chooser, the importer's and the database's code gets
 * loaded and compiled by it, so that the user's own import takes a third of the time. Less than a second of one core,
 * once.
 */
public final class ImportRehearsal {
    private static final int TIMES = 16;
    private static final System.Logger LOG = System.getLogger(ImportRehearsal.class.getName());

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Begins it on a thread of its own, the first time; an import that comes while it runs does not wait for it. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            HeadStart.begin("rehearsing an import", () -> {
                runQuietly();
                return Boolean.TRUE;
            });
        }
    }

    private static void runQuietly() {
        try {
            run();
        } catch (IOException | UncheckedIOException | CancelledException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The import's rehearsal failed; the import itself will only be slower.",
                    e);
        }
    }

    /** Does it, and waits. */
    public static void run() throws IOException, CancelledException {
        Path folder = Files.createTempDirectory("rapporteur-rehearsal");
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("rehearsal"), true)) {
            SampleConference sample = SampleConference.load();
            for (int time = 0; time < TIMES; time++) {
                ImportedSchedule read = sample.read(WorkMonitor.none());
                notebook.schedule().findConferenceOf(read, "");
                notebook.schedule().store(read, Optional.empty(), "");
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
