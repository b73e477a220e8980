package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.ScratchFolder;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.ConferenceId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages of single notes, on a worker: the report's own composer and exporter, with one note. One page is made at a
 * time, so that somebody who types without a pause sees each page that is made. JavaFX thread only.
 */
public final class ReadingViewModel {
    private static final List<String> PAGE_FILES = List.of("localstorage", ".lock");

    private final ReportExport export;
    private final TaskRunner tasks;
    private final Clock clock;
    private final FailureHandler failures;
    private long asked;
    private @Nullable Making making;
    private @Nullable Making next;
    private volatile @Nullable Path folder;
    private volatile @Nullable Exporter exporter;

    public ReadingViewModel(ReportExport export, TaskRunner tasks, Clock clock, FailureHandler failures) {
        this.export = export;
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
    }

    /**
     * A page of the user's note.
     *
     * @param typed the text as it is typed; null for what is saved
     * @param dark whether the window is
     */
    record Wanted(
            NoteSubject subject,
            ConferenceId conference,
            @Nullable String typed,
            boolean dark) {}

    private record Making(long number, Wanted wanted, Consumer<? super ReadingPage> then) {}

    private record Exporter(boolean dark, HtmlExporter html) {}

    /** Makes a page, after the one that is being made. Of those that are waiting only the newest is made. */
    void read(Wanted wanted, Consumer<? super ReadingPage> then) {
        next = new Making(++asked, wanted, then);
        if (making == null) {
            makeNext();
        }
    }

    /** Nobody waits for a page any more. */
    void stop() {
        making = null;
        next = null;
    }

    private void makeNext() {
        Making now = next;
        next = null;
        making = now;
        if (now != null) {
            tasks.run(
                    "Reading a note",
                    monitor -> page(now.wanted(), monitor),
                    page -> made(now, page),
                    problem -> failed(now, problem));
        }
    }

    private void made(Making done, ReadingPage page) {
        if (isBeingMade(done)) {
            Making waiting = next;
            if (waiting == null
                    || waiting.wanted().subject().equals(done.wanted().subject())) {
                done.then().accept(page);
            }
            makeNext();
        }
    }

    /** False for one that nobody waits for any more. */
    private boolean isBeingMade(Making one) {
        Making now = making;
        return now != null && now.number() == one.number();
    }

    private void failed(Making done, Exception problem) {
        if (isBeingMade(done)) {
            makeNext();
        }
        if (!(problem instanceof CancelledException)) {
            failures.failed("Making a page of the note", problem);
        }
    }

    private ReadingPage page(Wanted wanted, WorkMonitor monitor) throws CancelledException {
        ReportInput input = export.input(wanted.conference(), wanted.subject(), wanted.typed(), clock);
        Report report = new ReportComposer().compose(input);
        ReportPictures pictures = export.picturesForPreview(report, monitor);
        boolean isEmpty = report.groups().isEmpty()
                && report.introduction().isEmpty()
                && report.lastThought().isEmpty();
        return new ReadingPage(
                wanted.subject(),
                input.settings().title(),
                exporter(wanted.dark()).exportNote(report, pictures),
                kept(report.counts()),
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

    /** Made on the worker, once for each look. */
    private HtmlExporter exporter(boolean dark) {
        Exporter made = exporter;
        if (made == null || made.dark() != dark) {
            made = new Exporter(dark, HtmlExporter.forWindow(dark));
            exporter = made;
        }
        return made.html();
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
