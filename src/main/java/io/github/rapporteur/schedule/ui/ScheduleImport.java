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
import io.github.rapporteur.schedule.importing.TableGuess;
import io.github.rapporteur.schedule.importing.TableLayout;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Importing a schedule from the window: reads it on a worker, shows what a new conference would bring or a newer
 * schedule changes, stores it, tells what became of it. JavaFX thread.
 */
public final class ScheduleImport {
    /**
     * Stands for "the schedule says no zone": nobody lives at UTC−12, so no schedule is in it.
     */
    private static final ZoneId UNSAID = ZoneId.of("Etc/GMT+12");

    private final ScheduleRepository schedule;
    private final TaskRunner tasks;
    private final Preview preview;
    private final UpdateReview review;
    private final Layouts layouts;
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

        /** Reads a table again by what its columns are said to hold. */
        void changeColumns(TableLayout columns);

        /** Stores it as it was shown last. */
        void accept();

        /** Stores nothing. */
        void giveUp();
    }

    /**
     * What is shown before anything is stored.
     *
     * @param preview of a new conference
     * @param review of a newer schedule of one that is known
     */
    public record Questions(Preview preview, UpdateReview review) {}

    /** Remembers what the columns of tables hold. Any thread. */
    public interface Layouts {
        /** What was kept of a table with the same header. */
        Optional<TableLayout> find(TableLayout guessed);

        /** Keeps it for the next table with this header. */
        void keep(TableLayout layout);
    }

    /** An import into that repository. */
    public ScheduleImport(
            ScheduleRepository schedule,
            TaskRunner tasks,
            Questions questions,
            Layouts layouts,
            ZoneId usersZone,
            Listener listener) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.preview = questions.preview();
        this.review = questions.review();
        this.layouts = layouts;
        this.usersZone = usersZone;
        this.listener = listener;
    }

    /** Imports from a file or an address; the conference it belongs to is found by what it says. */
    public void from(ScheduleSource source) {
        new Going(source).begin();
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
        private ImportOptions options = ImportOptions.defaults().withFallbackZone(UNSAID);
        private @Nullable ImportedSchedule read;
        private TaskRunner.@Nullable Running reading;
        private boolean isZoneSaid = true;
        private boolean isShown;

        Going(ScheduleSource source) {
            this.source = ScheduleSource.held(source);
        }

        void begin() {
            reading = tasks.run(
                    "Reading " + source.name(),
                    monitor -> readAndFind(source, monitor),
                    this::proposeOrUpdate,
                    ScheduleImport.this::failed);
        }

        /** A conference that the notebook knows is brought up to date; a new one is shown before it is stored. */
        private void proposeOrUpdate(Found found) {
            options = found.options();
            isZoneSaid = found.isZoneSaid();
            read = found.schedule();
            if (read != null && found.known().isPresent()) {
                update(read, found.changes());
            } else if (read != null) {
                show(ImportPreview.of(read, isZoneSaid, found.table()));
            } else if (found.table().isPresent()) {
                show(ImportPreview.ofColumns(
                        source.name(), usersZone, found.table().get()));
                preview.showProblem(found.problem());
            }
        }

        /** Shows what changes; nothing is asked when nothing does, and the notebook remembers that it has looked. */
        private void update(ImportedSchedule newer, List<TalkChange> changes) {
            if (changes.isEmpty()) {
                store(source, newer, UpdateChoice.ALL);
                return;
            }
            review.show(newer.title(), newer.zone(), changes, new UpdateReview.Answers() {
                @Override
                public void accept(Collection<TalkChange> refused) {
                    store(source, newer, UpdateChoice.without(refused));
                }

                @Override
                public void giveUp() {
                    listener.cancelled();
                }
            });
        }

        private void show(ImportPreview what) {
            isShown = true;
            preview.show(what, this);
        }

        @Override
        public void changeZone(ZoneId zone) {
            readAgain(options.withZone(zone));
        }

        @Override
        public void changeColumns(TableLayout columns) {
            readAgain(options.withLayout(columns));
        }

        private void readAgain(ImportOptions changed) {
            options = changed;
            if (reading != null) {
                reading.cancel();
            }
            read = null;
            preview.showReading();
            reading = tasks.run(
                    "Reading " + source.name(),
                    monitor -> readTable(source, changed, monitor),
                    again -> {
                        read = again.schedule();
                        show(ImportPreview.of(again.schedule(), isZoneSaid, again.table()));
                    },
                    this::notReadAgain);
        }

        /** A reading that was overtaken by another choice is no failure. */
        private void notReadAgain(Exception problem) {
            if (isShown && !(problem instanceof CancelledException)) {
                preview.showProblem(String.valueOf(problem.getMessage()));
            }
        }

        @Override
        public void accept() {
            ImportedSchedule accepted = read;
            if (accepted != null) {
                isShown = false;
                options.layout().ifPresent(layouts::keep);
                store(source, accepted, UpdateChoice.ALL);
            }
        }

        @Override
        public void giveUp() {
            isShown = false;
            if (reading != null) {
                reading.cancel();
            }
            listener.cancelled();
        }
    }

    /**
     * What was read, and whether it belongs to a conference of the notebook.
     *
     * @param schedule null when it is a table of which not enough is known
     * @param changes what it would change of the conference that is known
     * @param isZoneSaid whether the schedule itself says its zone
     * @param options by which it was read
     * @param problem why there is no schedule; empty when there is one
     */
    private record Found(
            @Nullable ImportedSchedule schedule,
            Optional<ConferenceId> known,
            List<TalkChange> changes,
            boolean isZoneSaid,
            Optional<TableGuess> table,
            ImportOptions options,
            String problem) {}

    private record ReadTable(ImportedSchedule schedule, Optional<TableGuess> table) {}

    private Found readAndFind(ScheduleSource source, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        ImportOptions unsaid = ImportOptions.defaults().withFallbackZone(UNSAID);
        ImportOptions first = importer.table(source, unsaid, monitor)
                .flatMap(guess -> layouts.find(guess.layout()))
                .map(unsaid::withLayout)
                .orElse(unsaid);
        ReadTable read;
        try {
            read = readTable(source, first, monitor);
        } catch (FileFormatException e) {
            Optional<TableGuess> table = importer.table(source, first, monitor);
            if (table.isEmpty()) {
                throw e;
            }
            ImportOptions inUsersZone = first.withFallbackZone(usersZone);
            return new Found(
                    null, Optional.empty(), List.of(), false, table, inUsersZone, String.valueOf(e.getMessage()));
        }
        Optional<Conference> known = schedule.findConferenceOf(read.schedule(), source.address());
        boolean isZoneSaid = !read.schedule().zone().equals(UNSAID);
        if (isZoneSaid && !(read.schedule().zone() instanceof ZoneOffset)) {
            return found(read.schedule(), known, true, read.table(), first);
        }
        // What was said when it first came in holds. Where there are only offsets and no name, the user's own zone, if
        // it fits them, is better than a bare offset.
        ImportOptions options = isZoneSaid
                ? first.withFallbackZone(usersZone)
                : first.withZone(known.map(Conference::zone).orElse(usersZone));
        ImportedSchedule again = importer.read(source, options, monitor);
        return found(again, known, isZoneSaid, read.table(), options);
    }

    private Found found(
            ImportedSchedule read,
            Optional<Conference> known,
            boolean isZoneSaid,
            Optional<TableGuess> table,
            ImportOptions options) {
        List<TalkChange> changes =
                known.map(conference -> schedule.changes(read, conference.id())).orElse(List.of());
        return new Found(read, known.map(Conference::id), changes, isZoneSaid, table, options, "");
    }

    private ReadTable readTable(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        return new ReadTable(importer.read(source, options, monitor), importer.table(source, options, monitor));
    }

    private void store(ScheduleSource source, ImportedSchedule read, UpdateChoice choice) {
        tasks.run(
                "Importing " + read.title(),
                monitor -> {
                    Optional<ConferenceId> into =
                            schedule.findConferenceOf(read, source.address()).map(Conference::id);
                    StoredImport stored = schedule.store(read, into, source.address(), choice, monitor);
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
