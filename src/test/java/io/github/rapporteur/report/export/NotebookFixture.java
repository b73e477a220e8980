package io.github.rapporteur.report.export;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A notebook with a schedule, pictures and one note, and the report of it. */
final class NotebookFixture implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-18T12:00:00Z"), ZoneOffset.UTC);

    final OpenNotebook notebook;
    final List<Talk> talks;

    NotebookFixture(Path folder) throws Exception {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        notebook.people().setMe("Ada");
        talks = EditorFixture.harbourTalks(notebook);
        ConferenceId conference = talks.getFirst().conference();
        notebook.reports()
                .keep(
                        conference,
                        SavedReport.first(conference)
                                .with(ReportChoices.NONE.withFrontMatter("", "", "", LocalDate.of(2026, 9, 18))));
    }

    /** A picture without words in the notebook. */
    Picture picture(int width, int height, String name) throws Exception {
        byte[] file = PictureFiles.photoTaken(width, height, "2026:09:11 10:42:03");
        return notebook.pictures().store(NewPicture.of(file, name));
    }

    static String line(Picture picture, String alternative, String caption) {
        return PictureMention.of(picture.hash()).withWords(alternative, caption).markdown();
    }

    /** The first talk's note. */
    NotebookFixture note(String text) {
        notebook.notes().save(new NoteSubject.OfTalk(talks.getFirst().id()), "Ada", text);
        return this;
    }

    private ReportExport export() {
        return new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
    }

    Report report() {
        return new ReportComposer().compose(export().input(talks.getFirst().conference(), CLOCK));
    }

    ReportPictures pictures() throws CancelledException {
        return export().pictures(report(), WorkMonitor.none());
    }

    PlannedExport plan(ExportFormat format, ExportOptions options, Path target) throws CancelledException, IOException {
        return new PlannedExport(report(), pictures(), format, options, target);
    }

    @Override
    public void close() {
        notebook.close();
    }
}
