package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.notes.ui.Surroundings;
import io.github.rapporteur.report.ui.ReportView;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.ScheduleContent;
import io.github.rapporteur.schedule.ui.SchedulePane;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.TalkOpener;
import io.github.rapporteur.schedule.ui.Times;
import io.github.rapporteur.schedule.ui.TimetableView;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.SaveLine;
import io.github.rapporteur.shell.StatusBar;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/** Everything on screen for one open notebook; made when it is open, closed with it. JavaFX thread. */
final class Desk implements TalkOpener {
    private final AppContext context;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final OpenNotebook notebook;
    private final Safekeeping safekeeping;
    private final Autosave autosave;
    /** Stars and ratings from list and header: the last one given wins. */
    private final TasksInOrder changes;

    private final ScheduleViewModel schedule;
    private final NotesView notesView;
    private final NotePanes panes;
    private final ImportDesk imports;
    private final ReportDesk report;
    private final PeopleDesk people;
    private final DeskOwner owner;
    private final BackupDesk backups;
    private List<Conference> conferences;
    private final ScheduleDesk scheduleDesk;
    private Subscription work = Subscription.EMPTY;
    private boolean closing;

    Desk(AppContext context, MainWindow window, Dialogs dialogs, Opened opened, DeskOwner owner) {
        this.context = context;
        this.window = window;
        this.dialogs = dialogs;
        this.owner = owner;
        this.notebook = opened.notebook();
        this.conferences = opened.conferences();
        PeopleDesk.AuthorName me = new PeopleDesk.AuthorName(opened.me());
        safekeeping = new Safekeeping(notebook, me::name, context.alarms(), FxThread::runLater, context.lastResort());
        autosave = safekeeping.autosave();
        changes = new TasksInOrder(context.tasks(), context.lastResort());
        schedule = new ScheduleViewModel(notebook.schedule(), changes, context.clock(), this);
        schedule.keepIn(context.settings());
        schedule.onFailure(problem -> failed("Keeping the stars and counts of the talks", problem));
        panes = new NotePanes(context, notebook, autosave, changes, surroundings());
        SchedulePane pane = new SchedulePane(schedule);
        pane.onEnter(panes::focusText);
        notesView = new NotesView(pane, pane.focusGroup(), panes, context.settings());
        window.addView(
                notesView,
                schedule.conferenceProperty().map(conference -> true).orElse(false),
                DeskCommands.NO_CONFERENCE);
        addTimetable();
        report = new ReportDesk(
                context,
                notebook,
                autosave,
                window,
                dialogs,
                new ReportView.Ways(this::openNote, this::openConferenceNote, owner::browse));
        people = new PeopleDesk(context, notebook, autosave, me, window, this::teamChanged);
        people.register();
        pane.onOver(report::open);
        imports = new ImportDesk(context, notebook, dialogs, window, this::imported);
        backups = new BackupDesk(context, notebook, autosave, dialogs, window.statusBar(), owner);
        Commands commands = window.commands();
        new DeskCommands(context, schedule, pane, imports, owner, this::openConferenceNote)
                .register(commands, notesView, backups.commands());
        window.goTo(new TalkFinder(schedule, talk -> {
            window.show(notesView);
            schedule.goTo(talk);
        }));
        scheduleDesk = new ScheduleDesk(context, window, notebook.schedule(), schedule, imports, this::openNote);
        pane.onShelf(scheduleDesk::showShelf);
        listen();
        opened.content().ifPresentOrElse(this::show, this::showWelcome);
        window.afterPaint(() -> {
            panes.make(commands, opened.note());
            refreshMarks();
        });
    }

    private Surroundings surroundings() {
        return new Surroundings(
                context.clock(),
                owner::browse,
                schedule::trackOf,
                schedule.clashesProperty(),
                talk -> schedule.shelf().why(talk));
    }

    private void addTimetable() {
        TimetableView timetable = new TimetableView(schedule, context.settings(), this::openNote, owner::browse);
        window.addView(
                timetable,
                schedule.conferenceProperty().map(conference -> true).orElse(false),
                DeskCommands.NO_CONFERENCE);
        timetable.commands().forEach(command -> window.commands().add(CommandGroup.VIEW, command));
    }

    /** An older program may have counted other marks than this one. */
    private void refreshMarks() {
        context.tasks()
                .run(
                        "Reading marks anew",
                        monitor -> notebook.refreshMarks(),
                        changed -> {
                            if (changed) {
                                notebookChanged();
                            }
                        },
                        problem -> failed("Reading marks anew", problem));
    }

    /** The ways in for schedules; what is dropped on the window ends there. */
    ImportDesk imports() {
        return imports;
    }

    /** Shows a conference. */
    private void show(ScheduleContent content) {
        Conference conference = content.conference();
        context.settings().set(Remembered.CONFERENCE, conference.id().toString());
        window.topBar().conference(conference.title(), this::otherConferences);
        window.show(notesView);
        schedule.show(content);
        report.show(conference.id());
        tick();
        if (schedule.chosenProperty().get() == null) {
            chooseFirst();
        }
    }

    private void showWelcome() {
        window.topBar().noConference("New notebook");
        window.showInstead(imports.welcome(owner));
        tick();
    }

    /** The talk that was open last, else the one that is on. */
    private void chooseFirst() {
        Opened.lastTalk(schedule.talks(), context.settings()).ifPresentOrElse(schedule::choose, schedule::chooseOnNow);
        if (schedule.chosenProperty().get() == null) {
            schedule.step(1);
        }
    }

    @Override
    public void open(Conference conference, Talk talk) {
        context.settings().set(Remembered.TALK, talk.id().toString());
        panes.open(new NoteSubject.OfTalk(talk.id()));
    }

    @Override
    public void open(Conference conference) {
        panes.open(new NoteSubject.OfConference(conference.id()));
    }

    /** A minute has passed, or something that hangs on the time has changed. */
    void tick() {
        schedule.tick();
        panes.tick();
        StatusBar bar = window.statusBar();
        bar.clockProperty().set(schedule.clockWords());
        bar.zoneProperty().set(schedule.zoneWords());
    }

    /** From now on backups are made without being asked for. */
    void startBackups() {
        backups.start();
    }

    /** What a second start on this notebook does instead of starting. On the JavaFX thread. */
    void onSecondStart(Runnable action) {
        safekeeping.onSecondStart(() -> FxThread.runLater(action));
    }

    /**
     * Saves everything and closes the notebook, on a worker.
     *
     * @param closed told when it is closed, with the reason if something could not be saved; the notebook is then
     *     still open
     */
    void close(Consumer<Optional<String>> closed) {
        closing = true;
        backups.stop();
        Map<NoteSubject, String> typedUnread = panes.takeTypedUnread();
        Consumer<Optional<String>> told = problem -> {
            closing = problem.isEmpty();
            if (closing) {
                letGo();
            } else {
                backups.start();
            }
            closed.accept(problem);
        };
        // First of all the text: nothing that fails after it may keep it from the disk.
        context.tasks()
                .run(
                        "Saving what is typed",
                        monitor -> safekeeping.save(typedUnread),
                        unsaved -> people.takeTyped(untaken -> closeSaved(unsaved.or(() -> untaken), told)),
                        problem -> told.accept(Optional.of(String.valueOf(problem.getMessage()))));
    }

    private void closeSaved(Optional<String> unsaved, Consumer<Optional<String>> told) {
        if (unsaved.isPresent()) {
            told.accept(unsaved);
            return;
        }
        // Behind the stars and ratings that are still on their way.
        changes.run(
                "Closing the notebook",
                monitor -> {
                    report.settle();
                    context.writeSettingsOrLog();
                    return safekeeping.close();
                },
                told,
                problem -> told.accept(Optional.of(String.valueOf(problem.getMessage()))));
    }

    /** Nothing that outlives the notebook may hold on to its window. */
    private void letGo() {
        report.close();
        scheduleDesk.close();
        work.unsubscribe();
    }

    /** Closes without saving what could not be saved; the user has agreed to it. */
    void abandon(Runnable closed) {
        closing = true;
        backups.stop();
        letGo();
        context.tasks()
                .<Boolean>run(
                        "Closing the notebook",
                        monitor -> {
                            safekeeping.abandon();
                            return Boolean.TRUE;
                        },
                        done -> closed.run(),
                        problem -> closed.run());
    }

    private void imported(ConferenceId id) {
        if (closing) {
            return;
        }
        context.tasks()
                .run(
                        "Reading the schedule",
                        monitor -> new Reread(
                                notebook.schedule().conferences(),
                                ScheduleContent.read(
                                        notebook.schedule(),
                                        notebook.schedule()
                                                .findConference(id)
                                                .orElseThrow(
                                                        () -> new StoreException("The conference is gone.", null)))),
                        this::reread,
                        problem -> failed("Reading the schedule", problem));
    }

    private void reread(Reread read) {
        if (!closing) {
            conferences = read.conferences();
            show(read.content());
            panes.talksChanged();
        }
    }

    private record Reread(List<Conference> conferences, ScheduleContent content) {}

    private List<MenuItem> otherConferences() {
        return conferences.stream()
                .map(conference -> {
                    MenuItem item = new MenuItem(conference.title());
                    item.setOnAction(event -> imported(conference.id()));
                    return item;
                })
                .toList();
    }

    /** While the notebook is being closed nobody waits for what is read from it any more. */
    private void failed(String what, Exception problem) {
        if (!closing && !(problem instanceof CancelledException)) {
            context.lastResort().failed(what, problem);
        }
    }

    private void listen() {
        autosave.onState(this::showSaveState);
        window.statusBar().wordsProperty().bind(panes.wordCountProperty());
        autosave.onSaved(note -> notebookChanged());
        panes.onNotice(window.statusBar()::say);
        panes.onTalkChanged(talk -> notebookChanged());
        schedule.onTalkChanged(talk -> starred());
        schedule.ownZoneProperty().subscribe((old, now) -> tick());
        work = WorkLine.of(context.tasks(), window.statusBar());
    }

    /** The user has another name, or there are other team mates. */
    private void teamChanged() {
        talksChanged();
    }

    private void talksChanged() {
        if (!closing) {
            panes.talksChanged();
            notebookChanged();
        }
    }

    /** A star was given in the list, which knows of it. */
    private void starred() {
        if (!closing) {
            panes.talksChanged();
            report.changed();
        }
    }

    private void notebookChanged() {
        if (closing) {
            return;
        }
        schedule.refreshStates();
        report.changed();
    }

    /** Shows a talk's note, from wherever the user is. */
    private void openNote(TalkId talk) {
        window.show(notesView);
        schedule.goTo(talk);
        panes.focusText();
    }

    /** Shows the note with introduction and last thought. */
    private void openConferenceNote() {
        window.show(notesView);
        schedule.chooseConferenceNote();
        panes.focusText();
    }

    private void showSaveState(SaveState state) {
        window.statusBar()
                .saveLine(
                        switch (state) {
                            case SaveState.Unchanged() -> SaveLine.ready();
                            case SaveState.Saving() -> SaveLine.saving();
                            case SaveState.Saved(Instant at) -> SaveLine.saved(Times.time(at, schedule.zone()));
                            case SaveState.NotSaved(String why) -> SaveLine.notSaved(why, () -> explain(why));
                        });
    }

    private void explain(String why) {
        dialogs.error(
                "Not saved: " + why + ". Your text is safe in this window, and saving is tried again every two"
                        + " seconds. Free some space, or copy the text somewhere else before you close the window.",
                "");
    }
}
