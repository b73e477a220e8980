package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The report without its controls: composes it anew, while it is on screen, whenever a note was saved or the writer
 * decided something; keeps the decisions in the notebook; writes files. JavaFX thread but for {@link #settle}.
 */
public final class ReportViewModel {
    /**
     * Where a report comes from.
     *
     * @param style the file with the writer's own style; empty when there is none
     */
    public record Sources(
            ReportExport export, ReportRepository reports, Autosave autosave, Supplier<Optional<Path>> style) {}

    private final Sources sources;
    private final TaskRunner tasks;
    private final Clock clock;
    private final FailureHandler failures;
    private final ReadOnlyObjectWrapper<@Nullable ReportContent> content = new ReadOnlyObjectWrapper<>();
    private final ReportOnPage onPage;
    private final PendingReports pending = new PendingReports();
    private final ShapeHistory history = new ShapeHistory();
    private final Set<ReportId> removed = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable ConferenceId> conference = new ReadOnlyObjectWrapper<>();
    private @Nullable SavedReport report;
    private Runnable notComposed = () -> {};
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
        onPage = new ReportOnPage(sources, clock);
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
    }

    /** This is the conference to report on now. */
    public void show(ConferenceId id) {
        if (!id.equals(conference.get())) {
            report = pending.newestOn(id);
            history.clear();
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
            pending.forgetAll(gone);
        }
        report = null;
        history.clear();
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
    void include(Collection<TalkId> talks, boolean in) {
        change(shape -> shape.withTalks(talks, in));
    }

    /** Makes the report up otherwise; nothing happens before there is one. */
    void change(UnaryOperator<ReportShape> change) {
        SavedReport now = onScreen();
        if (now != null) {
            ReportShape before = now.choices().shape();
            ReportShape after = change.apply(before);
            if (!after.equals(before)) {
                history.changedFrom(before);
                reshape(now, after);
            }
        }
    }

    /** Takes back what was last decided about the report's shape in this run. */
    void undo() {
        SavedReport now = onScreen();
        if (now != null) {
            history.undo(now.choices().shape()).ifPresent(shape -> reshape(now, shape));
        }
    }

    /** Decides again what was taken back. */
    void redo() {
        SavedReport now = onScreen();
        if (now != null) {
            history.redo(now.choices().shape()).ifPresent(shape -> reshape(now, shape));
        }
    }

    /**
     * What stands above the text; on the page after the next {@link #changed}, so that typing is not slowed down.
     * Nothing happens before there is a report.
     */
    void frontMatter(String title, String standfirst, String author, @Nullable LocalDate date) {
        SavedReport now = onScreen();
        if (now != null) {
            remember(now.with(now.choices().withFrontMatter(title.strip(), standfirst.strip(), author.strip(), date)));
        }
    }

    /** Another of the reports on the conference comes on screen. Nothing happens when it is there already. */
    void open(ReportId other) {
        ConferenceId id = conference.get();
        SavedReport now = report;
        if (id == null || (now != null && now.id().equals(other))) {
            return;
        }
        // The list it was chosen from may be older than what was decided about it.
        tasks.run(
                "Opening the report",
                monitor -> {
                    settle();
                    return sources.reports().reports(id).stream()
                            .filter(one -> one.id().equals(other))
                            .findFirst();
                },
                found -> {
                    if (id.equals(conference.get())) {
                        found.ifPresent(this::begin);
                    }
                });
    }

    /** A new report on the conference, or another one as it is now, comes on screen. */
    void begin(SavedReport other) {
        ConferenceId id = conference.get();
        if (id != null) {
            history.clear();
            report = other;
            pending.put(id, other);
            // What is on screen belongs to the report before: nobody is to decide anything by it.
            content.set(null);
            changed();
        }
    }

    /** Calls the report otherwise. */
    void rename(String name) {
        SavedReport now = onScreen();
        if (now != null && !name.isBlank()) {
            remember(now.named(name.strip()));
            changed();
        }
    }

    /** Forgets the report on screen and what was decided about it; the notes stay. The one before it comes on screen. */
    void remove() {
        SavedReport gone = onScreen();
        ConferenceId id = conference.get();
        if (gone == null || id == null) {
            return;
        }
        pending.forget(gone.id());
        removed.add(gone.id());
        report = null;
        history.clear();
        content.set(null);
        tasks.run(
                "Removing the report",
                monitor -> {
                    settle();
                    sources.reports().remove(id, gone.id());
                    return gone;
                },
                done -> changed(),
                problem -> {
                    removed.remove(gone.id());
                    failures.failed("Removing the report", problem);
                    changed();
                });
    }

    /** Keeps what was decided and is not durable yet. Blocks; not on the JavaFX thread. */
    public synchronized void settle() {
        pending.keepIn(sources.reports());
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
                    Report composed =
                            new ReportComposer().compose(sources.export().input(id, clock));
                    monitor.stopIfCancelled();
                    monitor.report(new Progress(0, 0, what));
                    return making.of(composed, sources.export(), monitor);
                },
                done,
                failed);
    }

    /** What has been decided about the report on screen, what is not on the page yet included. */
    SavedReport decided(ReportContent seen) {
        SavedReport now = report;
        return now != null && now.id().equals(seen.saved().id()) ? now : seen.saved();
    }

    /** The report that can be seen now; null while there is none, or another is on its way. */
    private @Nullable SavedReport onScreen() {
        SavedReport now = report;
        ReportContent seen = content.get();
        return now != null && seen != null && seen.saved().id().equals(now.id()) ? now : null;
    }

    private void reshape(SavedReport now, ReportShape shape) {
        remember(now.with(now.choices().with(shape)));
        changed();
    }

    /**
     * Looks in the notes for what is read on the page.
     *
     * @param talk null for the note on the conference
     * @param words as they are read
     * @param then told the place; nothing when no note says it so
     */
    void findInNotes(@Nullable TalkId talk, String words, Consumer<? super Optional<Place.InNote>> then) {
        ConferenceId id = conference.get();
        if (id != null) {
            NoteSubject subject = talk == null ? new NoteSubject.OfConference(id) : new NoteSubject.OfTalk(talk);
            tasks.run("Looking in the notes", monitor -> onPage.find(id, subject, words), then);
        }
    }

    /** Before the first report nobody knows what was decided before, and so what this would overwrite. */
    private void remember(SavedReport now) {
        ConferenceId id = conference.get();
        if (id != null && content.get() != null && !now.equals(report)) {
            report = now;
            pending.put(id, now);
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
        tasks.run(
                "Composing the report",
                monitor -> {
                    sources.autosave().flush();
                    settle();
                    return onPage.compose(id, darkNow, monitor);
                },
                this::composed,
                problem -> {
                    composing = false;
                    notComposed.run();
                    if (id.equals(conference.get())) {
                        failures.failed("Composing the report", problem);
                    } else {
                        composeIfStale();
                    }
                });
    }

    private void composed(ReportContent now) {
        composing = false;
        ConferenceId id = now.conference().id();
        SavedReport wanted = report;
        boolean isOther = removed.contains(now.saved().id())
                || (wanted != null && !wanted.id().equals(now.saved().id()));
        if (isOther) {
            // Composed before another one was chosen.
            stale = true;
        } else if (id.equals(conference.get())) {
            SavedReport decided = report == null ? null : pending.get(report.id());
            if (decided == null) {
                SavedReport known = pending.get(now.saved().id());
                report = known == null ? now.saved() : known;
            }
            content.set(now);
        }
        composeIfStale();
    }
}
