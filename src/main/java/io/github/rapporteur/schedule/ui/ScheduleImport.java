package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
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
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Question;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Importing a schedule from the window: reads it on a worker unless its server says that it has not changed, asks about
 * http, about links in a page that is no schedule, and for the time zone if the schedule does not say; stores it, tells
 * what became of it. JavaFX thread.
 */
public final class ScheduleImport {
    /**
     * Stands for "the schedule says no zone": nobody lives at UTC−12, so no schedule is in it.
     */
    private static final ZoneId UNSAID = ZoneId.of("Etc/GMT+12");

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?|webcal)://.");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

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
         * @param summary "Harbour Conf 2026: 41 talks", or what changed, or that nothing has
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
                found -> {
                    switch (found) {
                        case Nothing nothing -> listener.imported(nothing.conference(), nothing.sentence(), List.of());
                        case Read read when read.schedule().zone().equals(UNSAID) -> askForZone(read);
                        case Read read -> store(read);
                    }
                },
                problem -> failed(source, problem));
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

    /** What a source had. */
    private sealed interface Found {}

    /** Nothing that the notebook does not know. */
    private record Nothing(ConferenceId conference, String sentence) implements Found {}

    /** A schedule. */
    private record Read(SourceCheck.Fresh fresh, ImportedSchedule schedule) implements Found {}

    private Found read(ScheduleSource source, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        return switch (SourceCheck.of(source, schedule, monitor)) {
            case SourceCheck.Unchanged unchanged -> nothing(unchanged.last());
            case SourceCheck.Fresh fresh -> new Read(fresh, read(fresh, monitor));
        };
    }

    private Nothing nothing(LastImport last) {
        Conference conference = last.conference();
        return new Nothing(
                conference.id(),
                conference.title() + " has not changed since "
                        + WHEN.format(last.at().atZone(usersZone)) + ".");
    }

    private ImportedSchedule read(SourceCheck.Fresh fresh, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        ScheduleSource source = fresh.source();
        ImportedSchedule read = importer.read(source, ImportOptions.defaults().withFallbackZone(UNSAID), monitor);
        // Only offsets and no name: the user's own zone, if it fits them, is better than a bare offset.
        return read.zone() instanceof ZoneOffset
                ? importer.read(source, ImportOptions.defaults().withFallbackZone(usersZone), monitor)
                : read;
    }

    private void askForZone(Read read) {
        List<String> zones = new ArrayList<>();
        zones.add(usersZone.getId());
        zones.addAll(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        ImportedSchedule found = read.schedule();
        String place = found.place().isEmpty() ? "" : " It takes place in " + found.place() + ".";
        Optional<String> chosen = dialogs.choose(
                "The schedule does not say its time zone.",
                "Which time zone are the times of " + found.title() + " in?" + place,
                zones,
                "Use this time zone",
                "Import nothing");
        if (chosen.isEmpty()) {
            listener.cancelled();
            return;
        }
        ScheduleSource source = read.fresh().source();
        ImportOptions options = ImportOptions.defaults().withZone(ZoneId.of(chosen.get()));
        tasks.run(
                "Reading " + source.name(),
                monitor -> new Read(read.fresh(), importer.read(source, options, monitor)),
                this::store,
                problem -> failed(source, problem));
    }

    private void askAboutHttp(ScheduleSource source) {
        Question question = new Question(
                "Import this schedule over http?",
                source.name() + " is an http address: anybody on the way can read and change the schedule. Try the same"
                        + " address with https first.",
                "Import over http",
                "Import nothing",
                false);
        if (dialogs.confirm(question)) {
            from(source.allowingHttp());
        } else {
            listener.cancelled();
        }
    }

    private void askForLink(ScheduleSource source, LinkedSchedulesException found) {
        Map<String, URI> choices = new LinkedHashMap<>();
        found.links().forEach(link -> choices.put(link.label() + ": " + link.address(), link.address()));
        Optional<URI> chosen = dialogs.pick(
                        "This page links to schedules.",
                        "The page holds no schedule itself. Which of these is to be imported?",
                        List.copyOf(choices.keySet()),
                        "Import this one",
                        "Import nothing")
                .map(choices::get);
        chosen.ifPresentOrElse(link -> from(source.linkedTo(link)), listener::cancelled);
    }

    private void store(Read read) {
        ImportedSchedule found = read.schedule();
        ScheduleSource source = read.fresh().source();
        tasks.run(
                "Importing " + found.title(),
                monitor -> {
                    Optional<ConferenceId> into =
                            schedule.findConferenceOf(found, source.address()).map(Conference::id);
                    StoredImport stored = read.fresh().store(schedule, found, into, monitor);
                    return new Outcome(stored, summary(found, into.isPresent(), stored));
                },
                done -> listener.imported(done.stored().conference(), done.summary(), found.warnings()),
                problem -> failed(source, problem));
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

    private void failed(ScheduleSource source, Exception problem) {
        switch (problem) {
            case PlainHttpException http -> askAboutHttp(source);
            case LinkedSchedulesException page -> askForLink(source, page);
            case CancelledException stopped -> listener.cancelled();
            case FileFormatException wrong -> listener.failed(wrong.getMessage() + " Nothing was imported.");
            case IOException unreachable -> listener.failed(unreachable.getMessage() + " Nothing was imported.");
            case StoreException store -> listener.failed(String.valueOf(store.getMessage()));
            default -> listener.failed("The import failed: " + problem + ". Nothing was imported.");
        }
    }
}
