package io.github.rapporteur.report.export;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A notebook that is filled as the window fills it: a schedule, notes typed on its talks, pictures. And its report. */
final class FilledNotebook implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final OpenNotebook notebook;
    private final ConferenceId conference;
    private final Map<String, TalkId> talks;

    FilledNotebook(Path folder, ImportedSchedule schedule, String me, List<String> team) {
        this.folder = folder;
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        notebook.people().setMe(me);
        team.forEach(notebook.people()::addTeamMate);
        conference = notebook.schedule()
                .store(schedule, Optional.empty(), "schedule")
                .conference();
        talks = notebook.schedule().talks(conference).stream().collect(Collectors.toMap(Talk::title, Talk::id));
    }

    /** Puts a PNG picture into the notebook: the name by which a note shows it. */
    String picture(int width, int height, String credit, List<String> people) throws Exception {
        byte[] png = PictureFiles.file(PictureFiles.corners(width, height), "png");
        Picture picture = notebook.pictures().store(NewPicture.of(png, "picture.png"));
        notebook.pictures().describe(picture.hash(), credit, people);
        return picture.hash().shortName();
    }

    void frontMatter(String title, String standfirst, LocalDate date) {
        var saved = notebook.reports().current(conference);
        notebook.reports()
                .keep(conference, saved.with(ReportChoices.NONE.withFrontMatter(title, standfirst, "", date)));
    }

    void conferenceNote(String text) {
        save(new NoteSubject.OfConference(conference), notebook.people().me(), text);
    }

    /** @param author empty for the user */
    void note(String talk, String author, String text) {
        save(
                new NoteSubject.OfTalk(idOf(talk)),
                author.isEmpty() ? notebook.people().me() : author,
                text);
    }

    void rate(String talk, int rating, String verdict) {
        notebook.schedule().rate(idOf(talk), rating, verdict);
    }

    private TalkId idOf(String talk) {
        return Optional.ofNullable(talks.get(talk)).orElseThrow(() -> new IllegalArgumentException(talk));
    }

    private void save(NoteSubject subject, String author, String text) {
        notebook.notes().save(subject, author, text);
    }

    private ReportExport export() {
        return new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
    }

    Report report() {
        return new ReportComposer().compose(export().input(conference, CLOCK));
    }

    /** The Markdown file; its pictures lie in {@code report-pictures} beside it. */
    Path markdown() throws Exception {
        Path file = folder.resolve("out").resolve("report.md");
        Report report = report();
        ReportExport.write(report, export().pictures(report, WorkMonitor.none()), ExportFormat.MARKDOWN, file);
        return file;
    }

    /** The HTML file, opened. */
    Document html() throws Exception {
        Path file = folder.resolve("out").resolve("report.html");
        Report report = report();
        ReportExport.write(report, export().pictures(report, WorkMonitor.none()), ExportFormat.HTML, file);
        return Jsoup.parse(
                new ByteArrayInputStream(Files.readAllBytes(file)),
                StandardCharsets.UTF_8.name(),
                "https://here.example/");
    }

    @Override
    public void close() {
        notebook.close();
    }
}
