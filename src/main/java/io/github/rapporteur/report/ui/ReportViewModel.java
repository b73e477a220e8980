package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.ScratchFolder;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The report without its controls: composes it anew, while it is on screen, whenever a note was saved or the writer
 * decided something; keeps the decisions in the notebook; writes files. JavaFX thread but for {@link #settle}.
 */
public final class ReportViewModel {
    /** Where a report comes from. */
    public record Sources(ReportExport export, ReportRepository reports, Autosave autosave) {}

    /** What the web view of the preview puts into its folder. */
    private static final List<String> PAGE_FILES = List.of("localstorage", ".lock");

    private final Sources sources;
    private final TaskRunner tasks;
    private final Clock clock;
    private final FailureHandler failures;
    private final ReadOnlyObjectWrapper<@Nullable ReportContent> content = new ReadOnlyObjectWrapper<>();
    private final Map<ConferenceId, ReportChoices> undurable = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable ConferenceId> conference = new ReadOnlyObjectWrapper<>();
    private ReportChoices choices = ReportChoices.NONE;
    private Runnable notComposed = () -> {};
    private volatile @Nullable Path pageFolder;
    private boolean visible;
    private boolean dark;
    private boolean stale = true;
    private boolean composing;

    /**
     * A report on nothing yet.
     *
     * @param failures told when a report could not be composed; the one before stays on screen
     */
    public ReportViewModel(Sources sources, TaskRunner tasks, Clock clock, FailureHandler failures) {
        this.sources = sources;
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
    }

    /** This is the conference to report on now. */
    public void show(ConferenceId id) {
        if (!id.equals(conference.get())) {
            choices = undurable.getOrDefault(id, ReportChoices.NONE);
            content.set(null);
            notComposed.run();
        }
        conference.set(id);
        changed();
    }

    /** The conference is gone, and what was decided about its report with it; there is none to report on now. */
    public void showNone() {
        ConferenceId gone = conference.get();
        if (gone != null) {
            undurable.remove(gone);
        }
        choices = ReportChoices.NONE;
        content.set(null);
        conference.set(null);
        notComposed.run();
    }

    /** Whether the report is on screen; only then is it composed. */
    public void setVisible(boolean now) {
        visible = now;
        changed();
    }

    /** Something of what the report is made from has changed in the notebook. */
    public void changed() {
        stale = true;
        composeIfStale();
    }

    /** Whether the preview is to be dark. */
    void setDark(boolean now) {
        if (dark != now) {
            dark = now;
            changed();
        }
    }

    /** Puts talks in or leaves them out; nothing happens before there is a report. */
    void include(Set<TalkId> talks, boolean in) {
        remember(choices.withTalks(talks, in));
        changed();
    }

    /**
     * What stands above the text; on the page after the next {@link #changed}, so that typing is not slowed down.
     * Nothing happens before there is a report.
     */
    void frontMatter(String title, String standfirst, String author, @Nullable LocalDate date) {
        remember(choices.withFrontMatter(title.strip(), standfirst.strip(), author.strip(), date));
    }

    /** Keeps what was decided and is not durable yet. Blocks; not on the JavaFX thread. */
    public synchronized void settle() {
        undurable.forEach((id, decided) -> {
            sources.reports().keep(id, decided);
            undurable.remove(id, decided);
        });
    }

    /** The report; null before there is one. */
    ReadOnlyObjectProperty<@Nullable ReportContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether there is a conference to report on. */
    public ObservableValue<Boolean> hasConference() {
        return conference.map(id -> true).orElse(false);
    }

    /** What is to happen when the report that is being waited for does not come. */
    void onNotComposed(Runnable action) {
        notComposed = action;
    }

    /** Does something on a worker. */
    <T> void work(String what, TaskRunner.Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        tasks.run(what, work, done, failed);
    }

    /** Saves what is typed, on a worker; tells whether that worked. */
    void saveTyped(Consumer<? super SaveState> then) {
        tasks.run("Saving the note", monitor -> sources.autosave().flush(), then);
    }

    /** What a worker makes of a report: a file, a folder, something for the clipboard. */
    interface Making<T> {
        /** Makes it; stops when asked to. */
        T of(Report report, ReportExport export, WorkMonitor monitor) throws Exception;
    }

    /**
     * Composes the report of the conference on screen, as it is saved, and makes something of it on a worker. Nothing
     * happens when there is no conference.
     */
    <T> void make(String what, Making<T> making, Consumer<? super T> done, Consumer<? super Exception> failed) {
        ConferenceId id = conference.get();
        if (id == null) {
            return;
        }
        tasks.run(
                what,
                monitor -> {
                    monitor.report(new Progress(0, 0, "Composing the report"));
                    settle();
                    Report report =
                            new ReportComposer().compose(sources.export().input(id, clock));
                    monitor.stopIfCancelled();
                    monitor.report(new Progress(0, 0, what));
                    return making.of(report, sources.export(), monitor);
                },
                done,
                failed);
    }

    /** Before the first report nobody knows what was decided before, and so what this would overwrite. */
    private void remember(ReportChoices now) {
        ConferenceId id = conference.get();
        if (id != null && content.get() != null && !now.equals(choices)) {
            choices = now;
            undurable.put(id, now);
        }
    }

    private void composeIfStale() {
        ConferenceId id = conference.get();
        if (!visible || !stale || composing || id == null) {
            return;
        }
        stale = false;
        composing = true;
        boolean darkNow = dark;
        tasks.run("Composing the report", monitor -> compose(id, darkNow, monitor), this::composed, problem -> {
            composing = false;
            notComposed.run();
            if (id.equals(conference.get())) {
                failures.failed("Composing the report", problem);
            } else {
                composeIfStale();
            }
        });
    }

    private ReportContent compose(ConferenceId id, boolean forDark, WorkMonitor monitor) throws CancelledException {
        sources.autosave().flush();
        settle();
        ReportInput input = sources.export().input(id, clock);
        ReportComposer composer = new ReportComposer();
        Report report = composer.compose(input);
        ReportPictures pictures = sources.export().picturesForPreview(report, monitor);
        return new ReportContent(
                input.conference(),
                sources.reports().choices(id),
                input.settings(),
                report,
                Outline.of(input, report, composer.leftOut(input)),
                HtmlExporter.forWindow(forDark).export(report, pictures),
                pictures.remarks(),
                pageFolder());
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

    private void composed(ReportContent now) {
        composing = false;
        ConferenceId id = now.conference().id();
        if (id.equals(conference.get())) {
            choices = undurable.getOrDefault(id, now.choices());
            content.set(now);
        }
        composeIfStale();
    }
}
