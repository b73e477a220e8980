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
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Importing a schedule from the window: reads it on a worker, shows what a new conference would bring, stores it, tells
 * what became of it. JavaFX thread.
 */
public final class ScheduleImport {
    /**
     * Stands for "the schedule says no zone": nobody lives at UTC−12, so no schedule is in it.
     */
    private static final ZoneId UNSAID = ZoneId.of("Etc/GMT+12");

    private final ScheduleRepository schedule;
    private final TaskRunner tasks;
    private final Preview preview;
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

    /** Shows what an import would bring before anything is stored. JavaFX thread. */
    public interface Preview {
        /** Shows it, and asks; called again when it was read in another way. */
        void show(ImportPreview preview, Choices choices);

        /** It is being read again; nothing can be accepted meanwhile. */
        void showReading();

        /** It could not be read that way; the sentence says why. */
        void showProblem(String sentence);

        /** Takes it away unanswered. */
        void close();
    }

    /** What the user can answer to a preview. JavaFX thread. */
    public interface Choices {
        /** Reads it again with its times in that zone. */
        void changeZone(ZoneId zone);

        /** Stores it as it was shown last. */
        void accept();

        /** Stores nothing. */
        void giveUp();
    }

    /** An import into that repository. */
    public ScheduleImport(
            ScheduleRepository schedule, TaskRunner tasks, Preview preview, ZoneId usersZone, Listener listener) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.preview = preview;
        this.usersZone = usersZone;
        this.listener = listener;
    }

    /** Imports from a file or an address; the conference it belongs to is found by what it says. */
    public void from(ScheduleSource source) {
        new Going(source).read(ImportOptions.defaults().withFallbackZone(UNSAID));
    }

    /** Whether the text is a link that can be imported; others get {@link #LINK_ERROR}. */
    public static boolean isLink(String text) {
        return text.strip().startsWith("https://") && text.strip().length() > "https://".length();
    }

    /** Said under the field when a link has another form. */
    public static final String LINK_ERROR = "This needs a link that starts with https://";

    /** One import, from reading to the user's answer. */
    private final class Going implements Choices {
        private final ScheduleSource source;
        private @Nullable ImportedSchedule read;
        private TaskRunner.@Nullable Running reading;
        private boolean isZoneSaid = true;

        Going(ScheduleSource source) {
            this.source = ScheduleSource.held(source);
        }

        void read(ImportOptions options) {
            reading = tasks.run(
                    "Reading " + source.name(),
                    monitor -> readAndFind(source, options, monitor),
                    this::proposeOrUpdate,
                    ScheduleImport.this::failed);
        }

        /** A conference that the notebook knows is brought up to date; a new one is shown before it is stored. */
        private void proposeOrUpdate(Found found) {
            read = found.schedule();
            if (found.known().isPresent()) {
                store(source, found.schedule());
            } else {
                isZoneSaid = found.isZoneSaid();
                preview.show(ImportPreview.of(found.schedule(), isZoneSaid), this);
            }
        }

        @Override
        public void changeZone(ZoneId zone) {
            if (reading != null) {
                reading.cancel();
            }
            preview.showReading();
            reading = tasks.run(
                    "Reading " + source.name(),
                    monitor -> importer.read(source, ImportOptions.defaults().withZone(zone), monitor),
                    again -> {
                        read = again;
                        preview.show(ImportPreview.of(again, isZoneSaid), this);
                    },
                    this::notReadAgain);
        }

        /** A reading that was overtaken by another choice is no failure. */
        private void notReadAgain(Exception problem) {
            if (!(problem instanceof CancelledException)) {
                preview.showProblem(String.valueOf(problem.getMessage()));
            }
        }

        @Override
        public void accept() {
            if (read != null) {
                store(source, read);
            }
        }

        @Override
        public void giveUp() {
            if (reading != null) {
                reading.cancel();
            }
            listener.cancelled();
        }
    }

    /**
     * What was read, and the conference of the notebook that it belongs to.
     *
     * @param isZoneSaid whether the schedule itself says its zone
     */
    private record Found(ImportedSchedule schedule, Optional<Conference> known, boolean isZoneSaid) {}

    private Found readAndFind(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        ImportedSchedule read = importer.read(source, options, monitor);
        Optional<Conference> known = schedule.findConferenceOf(read, source.address());
        if (read.zone().equals(UNSAID)) {
            // What was said when it first came in holds.
            ZoneId zone = known.map(Conference::zone).orElse(usersZone);
            return new Found(
                    importer.read(source, ImportOptions.defaults().withZone(zone), monitor), known, false);
        } else if (read.zone() instanceof ZoneOffset) {
            // Only offsets and no name: the user's own zone, if it fits them, is better than a bare offset.
            return new Found(
                    importer.read(source, ImportOptions.defaults().withFallbackZone(usersZone), monitor), known, true);
        }
        return new Found(read, known, true);
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
