package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.ScratchFolder;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes pages of single notes, on a worker: the report's own composer and exporter, with one note. JavaFX thread only. */
public final class ReadingViewModel {
    private static final List<String> PAGE_FILES = List.of("localstorage", ".lock");

    private final ReportExport export;
    private final Autosave autosave;
    private final TaskRunner tasks;
    private final Clock clock;
    private final FailureHandler failures;
    private TaskRunner.@Nullable Running running;
    private volatile @Nullable Path folder;
    private long asked;

    public ReadingViewModel(
            ReportExport export, Autosave autosave, TaskRunner tasks, Clock clock, FailureHandler failures) {
        this.export = export;
        this.autosave = autosave;
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
    }

    /**
     * Makes the page of the user's note, as it is typed; a page that was asked for before and is not there yet is not
     * shown any more.
     *
     * @param dark whether the window is
     */
    void read(NoteSubject subject, ConferenceId conference, boolean dark, Consumer<? super ReadingPage> then) {
        long number = ++asked;
        if (running != null) {
            running.cancel();
        }
        running = tasks.run(
                "Reading a note",
                monitor -> page(subject, conference, dark, monitor),
                page -> {
                    if (number == asked) {
                        then.accept(page);
                    }
                },
                problem -> {
                    if (!(problem instanceof CancelledException)) {
                        failures.failed("Making a page of the note", problem);
                    }
                });
    }

    /** Nobody waits for a page any more. */
    void stop() {
        asked++;
    }

    private ReadingPage page(NoteSubject subject, ConferenceId conference, boolean dark, WorkMonitor monitor)
            throws CancelledException {
        boolean isOld = autosave.flush() instanceof SaveState.NotSaved;
        ReportInput input = only(subject, export.input(conference, clock));
        Report report = new ReportComposer().compose(input);
        ReportPictures pictures = export.picturesForPreview(report, monitor);
        boolean isEmpty = report.groups().isEmpty()
                && report.introduction().isEmpty()
                && report.lastThought().isEmpty();
        return new ReadingPage(
                input.settings().title(),
                HtmlExporter.forWindow(dark).exportNote(report, pictures),
                isOld ? "What was typed last is not saved and not shown" : kept(report.counts()),
                isEmpty,
                pageFolder());
    }

    private static String kept(Report.Counts counts) {
        int passages = counts.privatePassages();
        return switch (passages) {
            case 0 -> "";
            case 1 -> "1 private passage is not shown";
            default -> passages + " private passages are not shown";
        };
    }

    /** What the report is made of, but with this note alone. */
    private static ReportInput only(NoteSubject subject, ReportInput all) {
        List<Talk> talks = all.talks().stream()
                .filter(talk -> subject.equals(new NoteSubject.OfTalk(talk.id())))
                .toList();
        String title =
                talks.isEmpty() ? all.conference().title() : talks.getFirst().title();
        ReportSettings old = all.settings();
        return new ReportInput(
                all.conference(),
                talks,
                all.states(),
                all.notes().stream()
                        .filter(note -> note.subject().equals(subject))
                        .toList(),
                all.teamMates(),
                new ReportSettings(title, "", old.author(), old.date(), old.language(), ReportShape.USUAL));
    }

    /** Made on the worker; one page is made at a time that anybody will see. */
    private Path pageFolder() {
        Path made = folder;
        if (made == null) {
            made = ScratchFolder.make("rapporteur-reading", PAGE_FILES);
            folder = made;
        }
        return made;
    }
}
