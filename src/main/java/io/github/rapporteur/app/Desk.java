package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.NoteReadAhead;
import io.github.rapporteur.notes.ui.Surroundings;
import io.github.rapporteur.report.ui.Reading;
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
import java.util.List;
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
    private final ConferenceViews views;
    private final PeopleDesk people;
    private final DeskOwner owner;
    private final BackupDesk backups;
    private final ConferenceDesk conferences;
    private final ScheduleDesk scheduleDesk;
    private final CaptureDesk capture;
    private final Reading reading;
    private Subscription work = Subscription.EMPTY;
    private final DeskClosing closing;

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
        window.addView(notesView, hasTalks(), DeskCommands.NO_CONFERENCE);
        addTimetable();
        QuotesDesk.Ways toNotes = new QuotesDesk.Ways(
                this::openNote, this::openConferenceNote, this::notebookChanged, () -> reread(this::notebookChanged));
        QuotesDesk.Shown shown = new QuotesDesk.Shown(hasTalks(), me::name, panes.openNote(), toNotes);
        TextChanges textChanges = new TextChanges(autosave);
        QuotesDesk quotes = new QuotesDesk(context, notebook, window, dialogs, textChanges, shown);
        report = new ReportDesk(
                context,
                notebook,
                autosave,
                window,
                dialogs,
                new ReportView.Ways(this::openNote, this::openConferenceNote, owner::browse, notebook::owns));
        views = new ConferenceViews(quotes, report);
        people = new PeopleDesk(context, notebook, autosave, me, window, this::talksChanged);
        pane.onOver(report::open);
        ConferenceDesk.OnItsWay onItsWay = new ConferenceDesk.OnItsWay(autosave, changes);
        conferences = new ConferenceDesk(context, notebook, onItsWay, window, dialogs, new Conferences());
        PictureDesk pictures = new PictureDesk(context, notebook, safekeeping, window, dialogs, this::notebookChanged);
        pictures.join(panes, schedule);
        ChecklistDesk.Ways cures = new ChecklistDesk.Ways(shown, textChanges, pictures::describe);
        ChecklistDesk checklist = new ChecklistDesk(context, notebook, window, dialogs, cures);
        panes.extendBy(() -> List.of(checklist.inNote()));
        report.checkBy(checklist::of);
        TalkDesk.Shown talkList = new TalkDesk.Shown(schedule, this::reread, this::openNote);
        TalkDesk talks = new TalkDesk(context, notebook, changes, window, dialogs, talkList);
        imports = new ImportDesk(context, notebook, dialogs, window, conferences::open, people);
        backups = new BackupDesk(context, notebook, autosave, dialogs, window.statusBar(), owner);
        register(pane, talks, quotes);
        ScheduleDesk.Ways ways = new ScheduleDesk.Ways(this::openNote, talks::bringBack);
        scheduleDesk = new ScheduleDesk(context, window, notebook.schedule(), schedule, imports, ways);
        pane.onShelf(scheduleDesk::showShelf);
        capture = new CaptureDesk(context, window, schedule, () -> panes.capture(notebook, autosave, context.tasks()));
        reading = report.reading(panes.open(schedule.conferenceProperty().map(Conference::id)), panes);
        closing = new DeskClosing(
                context, safekeeping, new DeskClosing.Parts(panes, people, backups, report, changes), this::letGo);
        listen();
        opened.content().ifPresentOrElse(this::show, this::showWelcome);
        window.afterPaint(() -> makePanes(opened.note()));
    }

    /** The costliest part of the window, made when its first picture is on screen. */
    private void makePanes(Optional<NoteReadAhead> note) {
        panes.make(window.commands(), note);
        window.commands().add(CommandGroup.NOTE, panes.history(notebook, autosave, context.tasks(), window));
        panes.bin(notebook, autosave, window, dialogs, this::notesMoved)
                .forEach(command -> window.commands().add(CommandGroup.NOTE, command));
        reading.commands().forEach(command -> window.commands().add(CommandGroup.NOTE, command));
        reading.keepIn(context.settings());
        capture.ready();
        safekeeping.refreshMarks(context.tasks(), this::notebookChanged, this::failed);
        conferences.readEntries();
    }

    private void register(SchedulePane pane, TalkDesk talks, QuotesDesk quotes) {
        Commands commands = window.commands();
        new DeskCommands(context, schedule, pane, imports, owner, this::openConferenceNote)
                .register(commands, notesView, backups.commands(), conferences.commands());
        commands.add(CommandGroup.VIEW, new FocusMode(window, notesView, panes).command(hasTalks()));
        talks.register(commands, pane);
        people.register();
        SettingsDesk.register(context, window);
        quotes.register();
        new TalkExportDesk(context, notebook, dialogs, window, schedule, owner::browse).register();
        window.goTo(new TalkFinder(schedule, talk -> {
            window.show(notesView);
            schedule.goTo(talk);
        }));
    }

    private Surroundings surroundings() {
        return new Surroundings(
                context.clock(),
                owner::browse,
                schedule::trackOf,
                schedule.clashesProperty(),
                talk -> schedule.shelf().why(talk),
                schedule::talks,
                context.settings(),
                window.statusBar()::say);
    }

    private ObservableValue<Boolean> hasTalks() {
        return schedule.conferenceProperty().map(conference -> true).orElse(false);
    }

    private void addTimetable() {
        TimetableView timetable = new TimetableView(schedule, context.settings(), this::openNote, owner::browse);
        window.addView(timetable, hasTalks(), DeskCommands.NO_CONFERENCE);
        timetable.commands().forEach(command -> window.commands().add(CommandGroup.VIEW, command));
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
        views.show(conference.id());
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
        views.showNone();
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
        capture.tick();
        StatusBar bar = window.statusBar();
        bar.clockProperty().set(schedule.clockWords());
        bar.zoneProperty().set(schedule.zoneWords());
    }

    /** From now on backups are made without being asked for. */
    void startBackups() {
        backups.start();
    }

    /** A second start on this notebook does this instead, on the JavaFX thread, or brings a line for a note. */
    void onSecondStart(Runnable comeToFront) {
        safekeeping.onSecondStart(request -> {
            if (request.captured().isPresent()) {
                return captured(request.captured().get());
            }
            FxThread.runLater(comeToFront);
            return StartAnswer.SHOWN;
        });
    }

    /** Keeps a line in the note of the talk that is on; the answer comes when it is saved. */
    void capture(String line, Consumer<StartAnswer> told) {
        capture.keep(line, told);
    }

    /** A second start brings a line. Waits until it is saved; not on the JavaFX thread. */
    StartAnswer captured(String words) {
        return capture.answer(words);
    }

    /** Saves and closes the notebook, or does without what could not be saved. */
    DeskClosing closing() {
        return closing;
    }

    /** Nothing that outlives the notebook may hold on to its window. */
    private void letGo() {
        report.close();
        scheduleDesk.close();
        capture.close();
        reading.close();
        work.unsubscribe();
    }

    private void reread(ScheduleContent content) {
        show(content);
        panes.talksChanged();
    }

    /** The talks of the conference on screen have changed; the user stays where they are. */
    private void reread(Runnable then) {
        conferences.reread(content -> {
            schedule.show(content);
            views.changed();
            panes.talksChanged();
            then.run();
        });
    }

    /** While the notebook is being closed nobody waits for what is read from it any more. */
    private void failed(String what, Exception problem) {
        if (!closing.isClosing() && !(problem instanceof CancelledException)) {
            context.lastResort().failed(what, problem);
        }
    }

    private void listen() {
        autosave.onState(new SaveStateLine(window.statusBar(), dialogs, schedule)::show);
        autosave.onSaved(note -> notebookChanged());
        panes.onNotice(window.statusBar()::say);
        panes.onTalkChanged(talk -> notebookChanged());
        schedule.onTalkChanged(talk -> starred());
        schedule.ownZoneProperty().subscribe((old, now) -> tick());
        work = WorkLine.of(context.tasks(), window.statusBar());
    }

    /** The user has another name, there are other team mates, or notes have changed. */
    private void talksChanged() {
        if (!closing.isClosing() && schedule.conferenceProperty().get() != null) {
            panes.talksChanged();
            notebookChanged();
        }
    }

    /** A star was given in the list, which knows of it. */
    private void starred() {
        if (!closing.isClosing()) {
            panes.talksChanged();
            views.changed();
        }
    }

    private void notebookChanged() {
        if (closing.isClosing()) {
            return;
        }
        schedule.refreshStates();
        views.changed();
    }

    /** A note went into the bin or came out of it. */
    private void notesMoved() {
        safekeeping.notesChanged();
        notebookChanged();
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
            return closing.isClosing();
        }
    }
}
