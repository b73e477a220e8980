package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.ScratchFolder;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.WordsInNote;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.report.check.PrePublicationCheck;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.report.export.OwnStyle;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.report.ui.ReportViewModel.Sources;
import io.github.rapporteur.schedule.ConferenceId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Composes the report for the window: page, outline and list before publishing. Blocks; not for the JavaFX thread. */
final class ReportOnPage {
    /** What the web view of the preview puts into its folder. */
    private static final List<String> PAGE_FILES = List.of("localstorage", ".lock");

    private final Sources sources;
    private final Clock clock;
    private volatile @Nullable Path pageFolder;

    ReportOnPage(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    ReportContent compose(ConferenceId id, boolean forDark, WorkMonitor monitor) throws CancelledException {
        SavedReport current = sources.reports().current(id);
        List<SavedReport> saved = sources.reports().reports(id);
        ReportInput input = sources.export().input(id, current.choices(), clock);
        ReportComposer composer = new ReportComposer();
        Report composed = composer.compose(input);
        ReportPictures pictures = sources.export().picturesForPreview(composed, monitor);
        return new ReportContent(
                input.conference(),
                new ReportContent.Choice(current, saved.isEmpty() ? List.of(current) : saved, input.settings()),
                composed,
                Outline.of(input.settings().shape(), composed, composer.composeAll(input), composer.kept(input)),
                HtmlExporter.forWindow(forDark).export(composed, pictures),
                pictures.remarks(),
                PrePublicationCheck.checklist(input, composed, style()),
                pageFolder());
    }

    /** A style that can not be read is told of when it is to be used. */
    private Optional<String> style() {
        return sources.style().get().flatMap(file -> {
            try {
                return Optional.of(OwnStyle.read(file).css());
            } catch (IOException | FileFormatException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Made here, on the worker, and once: one report is composed at a time. */
    private Path pageFolder() {
        Path folder = pageFolder;
        if (folder == null) {
            folder = ScratchFolder.make("rapporteur-page", PAGE_FILES);
            pageFolder = folder;
        }
        return folder;
    }

    /** Where a note says what is read on the page. */
    Optional<Place.InNote> find(ConferenceId id, NoteSubject subject, String words) {
        sources.autosave().flush();
        return sources.export().input(id, clock).notes().stream()
                .filter(note -> note.subject().equals(subject))
                .flatMap(note -> WordsInNote.find(note.text(), words).stream()
                        .map(range -> new Place.InNote(
                                note.id(), subject, note.author(), range, range.of(note.text()), words)))
                .findFirst();
    }
}
