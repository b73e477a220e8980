package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.shell.Dialogs;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Importing a schedule from the window: reads it on a worker, asks for the time zone if the schedule does not say, stores
 * it, tells what became of it. JavaFX thread.
 */
public final class ScheduleImport {
    /**
     * Stands for "the schedule says no zone": nobody lives at UTC−12, so no schedule is in it.
     */
    private static final ZoneId UNSAID = ZoneId.of("Etc/GMT+12");

    private final ScheduleRepository schedule;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Listener listener;
    private final ScheduleImporter importer = new ScheduleImporter();
    private final ZoneId usersZone;

    /** Told how an import went. JavaFX thread. */
    public interface Listener {
        /**
         * It is in the notebook.
         *
         * @param summary "Harbour Conf 2026: 41 talks", or what changed
         * @param warnings what was odd but read all the same; may be empty
         */
        void imported(ConferenceId conference, String summary, List<String> warnings);

        /** Nothing was imported; the sentence says why and what to do. */
        void failed(String sentence);

        /** The user stopped it; nothing was imported. */
        void cancelled();
    }

    /** An import into that repository. */
    public ScheduleImport(
            ScheduleRepository schedule, TaskRunner tasks, Dialogs dialogs, ZoneId usersZone, Listener listener) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.usersZone = usersZone;
        this.listener = listener;
    }

    /** Imports from a file or an address; the conference it belongs to is found by what it says. */
    public void from(ScheduleSource source) {
        tasks.run(
                "Reading " + source.name(),
                monitor -> read(source, monitor),
                read -> {
                    if (read.zone().equals(UNSAID)) {
                        askForZone(source, read);
                    } else {
                        store(source, read);
                    }
                },
                this::failed);
    }

    /** Whether the text is a link that can be imported; others get {@link #LINK_ERROR}. */
    public static boolean isLink(String text) {
        return text.strip().startsWith("https://") && text.strip().length() > "https://".length();
    }

    /** Said under the field when a link has another form. */
    public static final String LINK_ERROR = "This needs a link that starts with https://";

    private ImportedSchedule read(ScheduleSource source, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        ImportedSchedule read = importer.read(source, ImportOptions.defaults().withFallbackZone(UNSAID), monitor);
        // Only offsets and no name: the user's own zone, if it fits them, is better than a bare offset.
        return read.zone() instanceof ZoneOffset
                ? importer.read(source, ImportOptions.defaults().withFallbackZone(usersZone), monitor)
                : read;
    }

    private void askForZone(ScheduleSource source, ImportedSchedule read) {
        List<String> zones = new ArrayList<>();
        zones.add(usersZone.getId());
        zones.addAll(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        String place = read.place().isEmpty() ? "" : " It takes place in " + read.place() + ".";
        Optional<String> chosen = dialogs.choose(
                "The schedule does not say its time zone.",
                "Which time zone are the times of " + read.title() + " in?" + place,
                zones,
                "Use this time zone",
                "Import nothing");
        if (chosen.isEmpty()) {
            listener.cancelled();
            return;
        }
        ImportOptions options = ImportOptions.defaults().withZone(ZoneId.of(chosen.get()));
        tasks.run(
                "Reading " + source.name(),
                monitor -> importer.read(source, options, monitor),
                again -> store(source, again),
                this::failed);
    }

    private void store(ScheduleSource source, ImportedSchedule read) {
        tasks.run(
                "Importing " + read.title(),
                monitor -> {
                    Optional<ConferenceId> into =
                            schedule.findConferenceOf(read, source.address()).map(Conference::id);
                    StoredImport stored = schedule.store(read, into, source.address(), monitor);
                    return new Outcome(stored, summary(read, into.isPresent(), stored));
                },
                done -> listener.imported(done.stored().conference(), done.summary(), read.warnings()),
                this::failed);
    }

    private record Outcome(StoredImport stored, String summary) {}

    private static String summary(ImportedSchedule read, boolean again, StoredImport stored) {
        if (!again) {
            return read.title() + ": " + count(read.talks().size(), "talk") + " imported.";
        }
        if (stored.added() + stored.changed() + stored.withdrawn() == 0) {
            return read.title() + ": nothing changed.";
        }
        return String.format(
                Locale.ROOT,
                "%s: %,d new, %,d changed, %,d withdrawn. Your stars and notes stay.",
                read.title(),
                stored.added(),
                stored.changed(),
                stored.withdrawn());
    }

    private static String count(int number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    private void failed(Exception problem) {
        switch (problem) {
            case CancelledException stopped -> listener.cancelled();
            case FileFormatException wrong -> listener.failed(wrong.getMessage() + " Nothing was imported.");
            case IOException unreachable -> listener.failed(unreachable.getMessage() + " Nothing was imported.");
            case StoreException store -> listener.failed(String.valueOf(store.getMessage()));
            default -> listener.failed("The import failed: " + problem + ". Nothing was imported.");
        }
    }
}
