package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * From the notebook to a file: what the window and the command line share. Typed text must be saved before. Blocks; not
 * for the JavaFX thread.
 */
public final class ReportExport {
    private final ScheduleRepository schedule;
    private final NoteRepository notes;
    private final PersonRepository people;

    /** Reads from these and writes to none of them. */
    public ReportExport(ScheduleRepository schedule, NoteRepository notes, PersonRepository people) {
        this.schedule = schedule;
        this.notes = notes;
        this.people = people;
    }

    /** What a report has as long as nobody says otherwise: named after the conference, by the user, of today. */
    public ReportSettings usualSettings(Conference conference, Clock clock) {
        return new ReportSettings(
                ReportSettings.usualTitle(conference.title()),
                "",
                people.me(),
                LocalDate.now(clock.withZone(conference.zone())),
                Locale.ENGLISH);
    }

    /** Composes the report of a conference from what is saved now. */
    public Report compose(ConferenceId id, ReportSettings settings) {
        Conference conference = schedule.findConference(id)
                .orElseThrow(() -> new StoreException("The notebook has no such conference any more.", null));
        return new ReportComposer()
                .compose(new ReportInput(
                        conference,
                        schedule.talks(id),
                        schedule.states(id),
                        notes.notesOf(id),
                        people.teamMates(),
                        settings));
    }

    /**
     * Writes a report so that the file is whole or not there.
     *
     * @param target a file, or a folder that gets a file named after the report
     * @throws IOException if it could not be written; a file that stood there before is still there
     */
    public static WrittenReport write(Report report, ExportFormat format, Path target) throws IOException {
        Path file = Files.isDirectory(target) ? target.resolve(fileName(report, format)) : target;
        String text = format.write(report);
        SafeFile.write(file, text);
        return new WrittenReport(file, format, text.length(), report.counts());
    }

    /** A file name made of the report's title: "notes-from-harbour-conf-2026.md". */
    public static String fileName(Report report, ExportFormat format) {
        return fileName(report.head().title(), format);
    }

    /** As above, before there is a report. */
    public static String fileName(String title, ExportFormat format) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String shortened = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-+[^-]*$", "") : plain;
        return (shortened.isEmpty() ? "report" : shortened) + "." + format.ending();
    }
}
