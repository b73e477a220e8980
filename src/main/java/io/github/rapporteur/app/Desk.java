package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.Surroundings;
import io.github.rapporteur.report.ui.ReportView;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.ScheduleContent;
import io.github.rapporteur.schedule.ui.SchedulePane;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.TalkOpener;
import io.github.rapporteur.schedule.ui.TimetableView;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.StatusBar;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Everything on screen for one open notebook; made when it is open, closed with it. JavaFX thread. */
final class Desk implements TalkOpener {
    private final AppContext context;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final OpenNotebook notebook;
    private final Safekeeping safekeeping;
    private final Autosave autosave;
    /** Stars and ratings from list and header: the last one given wins. The schedule is read between them. */
    private final TasksInOrder changes;

    private final ScheduleViewModel schedule;
    private final NotesView notesView;
    private final NotePanes panes;
    private final ImportDesk imports;
    private final ReportDesk report;
    private final PeopleDesk people;
    private final DeskOwner owner;
    private final BackupDesk backups;
    private final ConferenceDesk conferences;
    private final ScheduleDesk scheduleDesk;
    private Subscription work = Subscription.EMPTY;
    private boolean closing;

    Desk(AppContext context, MainWindow window, Dialogs dialogs, Opened opened, DeskOwner owner) {
        this.context = context;
        this.window = window;
        this.dialogs = dialogs;
        this.owner = owner;
        this.notebook = opened.notebook();
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
        pane.onOver(report::open);
        ConferenceDesk.OnItsWay onItsWay = new ConferenceDesk.OnItsWay(autosave, changes);
        conferences = new ConferenceDesk(context, notebook, onItsWay, window, dialogs, new Conferences());
        new PictureDesk(context, notebook, safekeeping, window, dialogs, this::notebookChanged).join(panes, schedule);
        TalkDesk talks = talkDesk();
        imports = new ImportDesk(context, notebook, dialogs, window, conferences::open);
        backups = new BackupDesk(context, notebook, autosave, dialogs, window.statusBar(), owner);
        Commands commands = window.commands();
        new DeskCommands(context, schedule, pane, imports, owner, this::openConferenceNote)
                .register(commands, notesView, backups.commands(), conferences.commands());
        talks.register(commands, pane);
        people.register();
        new TalkExportDesk(context, notebook, dialogs, window, schedule, owner::browse).register();
        window.goTo(new TalkFinder(schedule, talk -> {
            window.show(notesView);
            schedule.goTo(talk);
        }));
        ScheduleDesk.Ways ways = new ScheduleDesk.Ways(this::openNote, talks::bringBack);
        scheduleDesk = new ScheduleDesk(context, window, notebook.schedule(), schedule, imports, ways);
        pane.onShelf(scheduleDesk::showShelf);
        listen();
        opened.content().ifPresentOrElse(this::show, this::showWelcome);
        window.afterPaint(() -> {
            panes.make(commands, opened.note());
            commands.add(CommandGroup.NOTE, panes.history(notebook, autosave, context.tasks(), window));
            refreshMarks();
            conferences.readEntries();
        });
    }

    private TalkDesk talkDesk() {
        TalkDesk.Shown shown = new TalkDesk.Shown(schedule, this::reread, this::openNote);
        return new TalkDesk(context, notebook, changes, window, dialogs, shown);
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
        window.topBar().conference(conference.title(), conferences::menu);
        window.show(notesView);
        schedule.show(content);
        report.show(conference.id());
        tick();
        if (schedule.chosenProperty().get() == null) {
            chooseFirst();
        }
    }

    private void showWelcome() {
        closeNote();
        schedule.showNone();
        window.topBar().noConference("New notebook");
        window.showInstead(imports.welcome(owner));
        tick();
    }

    /** Nothing may be typed for, or composed of, a conference that is gone. */
    private void closeNote() {
        panes.close();
        report.showNone();
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

    private void reread(ScheduleContent content) {
        show(content);
        panes.talksChanged();
    }

    /** The talks of the conference on screen have changed; the user stays where they are. */
    private void reread(Runnable then) {
        conferences.reread(content -> {
            schedule.show(content);
            report.changed();
            panes.talksChanged();
            then.run();
        });
    }

    /** While the notebook is being closed nobody waits for what is read from it any more. */
    private void failed(String what, Exception problem) {
        if (!closing && !(problem instanceof CancelledException)) {
            context.lastResort().failed(what, problem);
        }
    }

    private void listen() {
        autosave.onState(new SaveStateLine(window.statusBar(), dialogs, schedule)::show);
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
        if (!closing && schedule.conferenceProperty().get() != null) {
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

    private final class Conferences implements ConferenceDesk.Shown {
        @Override
        public ObservableValue<Conference> current() {
            return schedule.conferenceProperty();
        }

        @Override
        public void show(ScheduleContent content) {
            reread(content);
        }

        @Override
        public void showNone() {
            showWelcome();
        }

        @Override
        public boolean hasTypedUnread() {
            return panes.hasTypedUnread();
        }

        @Override
        public void deleted() {
            closeNote();
            safekeeping.notesChanged();
        }

        @Override
        public boolean isClosing() {
            return closing;
        }
    }
}
