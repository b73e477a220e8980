package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.pictures.Publishing;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Talk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the notebook to a file: what the window and the command line share. Typed text must be saved before. Blocks; not
 * for the JavaFX thread.
 */
public final class ReportExport {
    /** The longer side of a picture in the preview, px: the page there is 680 wide. */
    private static final int PREVIEW = 800;

    private final ScheduleRepository schedule;
    private final NoteRepository notes;
    private final PersonRepository people;
    private final ReportRepository reports;
    private final PictureRepository pictures;
    private final PublishedPictures published = new PublishedPictures();

    /** Reads from these, and keeps what it has drawn of pictures. */
    public ReportExport(
            ScheduleRepository schedule,
            NoteRepository notes,
            PersonRepository people,
            ReportRepository reports,
            PictureRepository pictures) {
        this.pictures = pictures;
        this.schedule = schedule;
        this.notes = notes;
        this.people = people;
        this.reports = reports;
    }

    /**
     * What the writer has decided about the current report; where nothing is: named after the conference, by the user, of
     * the day when something was last typed, today where nothing was.
     *
     * @param title goes before the one that was decided; blank when it does not
     */
    public ReportSettings settings(Conference conference, String title, Clock clock) {
        return settings(conference, reports.choices(conference.id()), title, clock);
    }

    /** As above, for a report of which this has been decided. */
    public ReportSettings settings(Conference conference, ReportChoices choices, String title, Clock clock) {
        LocalDate date = choices.date();
        return new ReportSettings(
                firstWords(title, choices.title(), ReportSettings.usualTitle(conference.title())),
                choices.standfirst(),
                firstWords(choices.author(), people.me()),
                date == null ? lastDay(conference, clock) : date,
                Locale.ENGLISH,
                choices.shape());
    }

    /** Not that of the export: the same notebook gives the same report tomorrow. */
    private LocalDate lastDay(Conference conference, Clock clock) {
        return LocalDate.ofInstant(notes.lastTyped(conference.id()).orElseGet(clock::instant), conference.zone());
    }

    /** What the current report on a conference is composed from, as it is saved now. */
    public ReportInput input(ConferenceId id, Clock clock) {
        return input(id, reports.choices(id), clock);
    }

    /** As above, for a report of which this has been decided. */
    public ReportInput input(ConferenceId id, ReportChoices choices, Clock clock) {
        Conference conference = schedule.findConference(id)
                .orElseThrow(() -> new StoreException("The notebook has no such conference any more.", null));
        return input(conference, settings(conference, choices, "", clock));
    }

    /** As above, with settings of the caller's. */
    public ReportInput input(Conference conference, ReportSettings settings) {
        ConferenceId id = conference.id();
        return new ReportInput(
                conference,
                schedule.talks(id),
                schedule.states(id),
                notes.notesOf(id),
                people.teamMatesAt(id),
                settings);
    }

    /**
     * What the page of one note is composed from: nothing but this note, of all its authors, under its talk's title.
     *
     * @param typed what the user's own note says by now; null for what is saved
     */
    public ReportInput input(ConferenceId id, NoteSubject subject, @Nullable String typed, Clock clock) {
        Conference conference = schedule.findConference(id)
                .orElseThrow(() -> new StoreException("The notebook has no such conference any more.", null));
        List<Talk> talks = subject instanceof NoteSubject.OfTalk ofTalk
                ? schedule.findTalk(ofTalk.talk()).stream().toList()
                : List.of();
        String title = talks.isEmpty() ? conference.title() : talks.getFirst().title();
        ReportSettings usual = settings(conference, "", clock);
        return new ReportInput(
                conference,
                talks,
                schedule.states(id),
                typed == null ? notes.notesOn(subject) : notesOn(subject, typed, clock),
                people.teamMatesAt(id),
                new ReportSettings(title, "", usual.author(), usual.date(), usual.language(), ReportShape.USUAL));
    }

    private List<Note> notesOn(NoteSubject subject, String typed, Clock clock) {
        String me = people.me();
        List<Note> all = new ArrayList<>(notes.notesOn(subject));
        Note saved = all.stream()
                .filter(note -> note.author().equals(me))
                .findFirst()
                .orElseGet(() -> new Note(NoteId.next(), subject, me, "", 1, clock.instant()));
        Note now = new Note(saved.id(), subject, me, typed, saved.revision(), saved.changedAt());
        if (!all.contains(saved)) {
            all.add(now);
        }
        all.replaceAll(note -> note.id().equals(now.id()) ? now : note);
        return all;
    }

    /**
     * The pictures of a report, of a size for files.
     *
     * @throws CancelledException when asked to stop
     */
    public ReportPictures pictures(Report report, WorkMonitor monitor) throws CancelledException {
        return ReportPictures.of(report, team(report), pictures, published, Publishing.LONGEST, monitor);
    }

    /** As above, of a size for the preview in the window. */
    public ReportPictures picturesForPreview(Report report, WorkMonitor monitor) throws CancelledException {
        return ReportPictures.of(report, team(report), pictures, published, PREVIEW, monitor);
    }

    private Set<String> team(Report report) {
        Set<String> names =
                new LinkedHashSet<>(List.of(people.me(), report.head().author()));
        people.teamMatesAt(report.head().conferenceId()).forEach(mate -> names.add(mate.name()));
        names.remove("");
        return names;
    }

    private static String firstWords(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /**
     * Writes a report so that each file is whole or not there. Pictures of a Markdown file go into a folder beside it;
     * what an earlier export wrote there and this one has no more is taken away, all else in it stays.
     *
     * @param target a file, or a folder that gets a file named after the report
     * @throws IOException if it could not be written; a file that stood there before is still there
     */
    public static WrittenReport write(Report report, ReportPictures pictures, ExportFormat format, Path target)
            throws IOException {
        return new PlannedExport(report, pictures, format, ExportOptions.NONE, target).write();
    }

    /**
     * What the files of a report are called after: its title, and its name in the notebook where several reports on the
     * conference have that title. A private name stays at home.
     *
     * @param first the first one on the conference
     */
    public static String fileTitle(Report report, SavedReport saved, SavedReport first) {
        boolean isUsual = Publishable.title(saved.choices().title()).isEmpty();
        if (!isUsual || first.id().equals(saved.id())) {
            return report.head().title();
        }
        String name = Publishable.title(saved.name());
        String id = saved.id().toString();
        return report.head().title() + " " + (name.isEmpty() ? id.substring(id.length() - 4) : name);
    }

    /** A file name made of the report's title: "notes-from-harbour-conf-2026.md". */
    public static String fileName(Report report, ExportFormat format) {
        return fileName(report.head().title(), format);
    }

    /** As above, before there is a report. */
    public static String fileName(String title, ExportFormat format) {
        return fileName(title, format.ending());
    }

    /** As above, for a file of some other kind. */
    static String fileName(String title, String ending) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String shortened = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-+[^-]*$", "") : plain;
        return (shortened.isEmpty() ? "report" : shortened) + "." + ending;
    }
}
