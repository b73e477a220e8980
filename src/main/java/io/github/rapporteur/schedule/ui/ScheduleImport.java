package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.LinkedSchedulesException;
import io.github.rapporteur.schedule.importing.PlainHttpException;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.SeveralConferencesException;
import io.github.rapporteur.schedule.importing.TableLayout;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Question;
import java.io.IOException;
import java.net.URI;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Importing a schedule from the window: reads it on a worker, shows what a new conference would bring or a newer
 * schedule changes, stores it, tells what became of it. JavaFX thread.
 */
public final class ScheduleImport {
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?|webcal)://.");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final ScheduleRepository schedule;
    private final TaskRunner tasks;
    private final Preview preview;
    private final UpdateReview review;
    private final Layouts layouts;
    private final Listener listener;
    private final ScheduleReading readings;
    private final Dialogs dialogs;
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

        /** Reads it again with its dates, which have no year, in that one. */
        void changeYear(Year year);

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
     * @param dialogs about http, and about the links of a page
     */
    public record Questions(Preview preview, UpdateReview review, Dialogs dialogs) {}

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
        this.dialogs = questions.dialogs();
        this.readings = new ScheduleReading(schedule, layouts, usersZone);
        this.layouts = layouts;
        this.usersZone = usersZone;
        this.listener = listener;
    }

    /** Imports from a file or an address; the conference it belongs to is found by what it says. */
    public void from(ScheduleSource source) {
        new Going(source, ScheduleReading.Meant.ANY).begin();
    }

    /**
     * Reads a conference of the notebook again, in the way that it was read before.
     *
     * @param source where it came from; asked about when it holds several by now and none of that name
     */
    public void again(ScheduleSource source, Conference conference) {
        new Going(source, ScheduleReading.Meant.known(conference)).begin();
    }

    /**
     * Whether the text is a link that can be imported; others get {@link #LINK_ERROR}. An http link is imported only
     * after a question.
     */
    public static boolean isLink(String text) {
        return LINK.matcher(text.strip()).lookingAt();
    }

    /** Said under the field when a link has another form. */
    public static final String LINK_ERROR = "This needs a link that starts with https://";

    /** One import, from reading to the user's answer. */
    private final class Going implements Choices {
        private final ScheduleSource source;
        private final ScheduleReading.Meant meant;
        private ImportOptions options = ImportOptions.defaults();
        private SourceCheck.@Nullable Fresh fresh;
        private @Nullable ImportedSchedule read;
        private TaskRunner.@Nullable Running reading;
        private boolean isZoneSaid = true;
        private boolean isShown;

        Going(ScheduleSource source, ScheduleReading.Meant meant) {
            this.source = source;
            this.meant = meant;
        }

        void begin() {
            reading = tasks.run(
                    "Reading " + source.name(),
                    monitor -> readings.read(source, meant, monitor),
                    outcome -> {
                        switch (outcome) {
                            case ScheduleReading.Unchanged unchanged -> nothingChanged(unchanged.last());
                            case ScheduleReading.Found found -> proposeOrUpdate(found);
                        }
                    },
                    problem -> failed(this, problem));
        }

        /** Begins once more, with another answer of the user's. */
        private void from(ScheduleSource other) {
            new Going(other, meant).begin();
        }

        /** A conference that the notebook knows is brought up to date; a new one is shown before it is stored. */
        private void proposeOrUpdate(ScheduleReading.Found found) {
            fresh = found.fresh();
            options = found.options();
            isZoneSaid = found.isZoneSaid();
            read = found.schedule();
            if (read != null && found.known().isPresent()) {
                update(found.fresh(), read, found.changes());
            } else if (read != null) {
                show(ImportPreview.of(read, isZoneSaid, found.table()));
            } else if (found.table().isPresent()) {
                show(ImportPreview.ofColumns(
                        source.name(), usersZone, found.table().get()));
                preview.showProblem(found.problem());
            }
        }

        /** Shows what changes; nothing is asked when nothing does, and the notebook remembers that it has looked. */
        private void update(SourceCheck.Fresh checked, ImportedSchedule newer, List<TalkChange> changes) {
            if (changes.isEmpty()) {
                store(checked, newer, UpdateChoice.ALL);
                return;
            }
            review.show(checked.titleOf(newer), newer.zone(), changes, new UpdateReview.Answers() {
                @Override
                public void accept(Collection<TalkChange> refused) {
                    store(checked, newer, UpdateChoice.without(refused));
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
            said(is -> is.withZone(zone));
            readAgain(options.withZone(zone));
        }

        @Override
        public void changeYear(Year year) {
            readAgain(options.withYear(year));
        }

        @Override
        public void changeColumns(TableLayout columns) {
            said(is -> is.withLayout(columns));
            readAgain(options.withLayout(columns));
        }

        private void said(UnaryOperator<ImportOptions> more) {
            if (fresh != null) {
                fresh = fresh.readBy(more.apply(fresh.said()));
            }
        }

        private void readAgain(ImportOptions changed) {
            options = changed;
            ScheduleSource held = fresh == null ? source : fresh.source();
            if (reading != null) {
                reading.cancel();
            }
            read = null;
            preview.showReading();
            reading = tasks.run(
                    "Reading " + source.name(),
                    monitor -> readings.readTable(held, changed, monitor),
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
            if (accepted != null && fresh != null) {
                isShown = false;
                options.layout().ifPresent(layouts::keep);
                // Next year another one would be proposed.
                accepted.unwrittenYear().ifPresent(year -> said(is -> is.withYear(year)));
                store(fresh, accepted, UpdateChoice.ALL);
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

    private void nothingChanged(LastImport last) {
        Conference conference = last.conference();
        listener.imported(
                conference.id(),
                conference.title() + " has not changed since "
                        + WHEN.format(last.at().atZone(usersZone)) + ".",
                List.of());
    }

    private void askAboutHttp(Going going) {
        Question question = new Question(
                "Import this schedule over http?",
                going.source.name()
                        + " is an http address: anybody on the way can read and change the schedule. Try the same"
                        + " address with https first.",
                "Import over http",
                "Import nothing",
                false);
        if (dialogs.confirm(question)) {
            going.from(going.source.allowingHttp());
        } else {
            listener.cancelled();
        }
    }

    private void askForLink(Going going, LinkedSchedulesException found) {
        Map<String, URI> choices = new LinkedHashMap<>();
        found.links().forEach(link -> choices.put(link.label() + ": " + link.address(), link.address()));
        Optional<URI> chosen = dialogs.pick(
                        "This page links to schedules.",
                        "The page holds no schedule itself. Which of these is to be imported?",
                        List.copyOf(choices.keySet()),
                        "Import this one",
                        "Import nothing")
                .map(choices::get);
        chosen.ifPresentOrElse(link -> going.from(going.source.linkedTo(link)), listener::cancelled);
    }

    private void askWhichConference(Going going, SeveralConferencesException found) {
        Map<String, String> choices = new LinkedHashMap<>();
        found.choices().forEach(choice -> choices.put(choice.words(), choice.pick()));
        Optional<String> chosen = dialogs.pick(
                        "Which conference?",
                        found.file() + " holds " + choices.size() + " conferences. Which of these is to be imported?",
                        List.copyOf(choices.keySet()),
                        "Import this one",
                        "Import nothing")
                .map(choices::get);
        chosen.ifPresentOrElse(pick -> new Going(going.source, going.meant.picked(pick)).begin(), listener::cancelled);
    }

    private void store(SourceCheck.Fresh fresh, ImportedSchedule read, UpdateChoice choice) {
        ScheduleSource source = fresh.source();
        tasks.run(
                "Importing " + fresh.titleOf(read),
                monitor -> {
                    Optional<ConferenceId> into =
                            schedule.findConferenceOf(read, source.address()).map(Conference::id);
                    StoredImport stored = fresh.store(schedule, read, into, choice, monitor);
                    return new Outcome(stored, ImportSummary.of(fresh.titleOf(read), read, into.isPresent(), stored));
                },
                done -> listener.imported(done.stored().conference(), done.summary(), read.warnings()),
                problem -> failed(new Going(source, ScheduleReading.Meant.ANY), problem));
    }

    private record Outcome(StoredImport stored, String summary) {}

    private void failed(Going going, Exception problem) {
        switch (problem) {
            case PlainHttpException http -> askAboutHttp(going);
            case LinkedSchedulesException page -> askForLink(going, page);
            case CancelledException stopped -> listener.cancelled();
            case SeveralConferencesException several -> askWhichConference(going, several);
            case FileFormatException wrong -> listener.failed(wrong.getMessage() + " Nothing was imported.");
            case IOException unreachable -> listener.failed(unreachable.getMessage() + " Nothing was imported.");
            case StoreException store -> listener.failed(String.valueOf(store.getMessage()));
            default -> listener.failed("The import failed: " + problem + ". Nothing was imported.");
        }
    }
}
