package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ConferenceShelf.Entry;
import io.github.rapporteur.schedule.ConferenceShelf.Holdings;
import io.github.rapporteur.schedule.ui.ScheduleContent;
import io.github.rapporteur.schedule.ui.Times;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Which conference is on screen; putting others away, and deleting one for good. JavaFX thread. */
final class ConferenceDesk {
    private final AppContext context;
    private final OpenNotebook notebook;
    private final OnItsWay onItsWay;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final ObservableValue<Conference> current;
    private final Shown shown;
    private List<Entry> entries = List.of();

    /** The rest of the window. */
    interface Shown {
        /** The conference on screen; its value is null when there is none. */
        ObservableValue<Conference> current();

        /** Shows a conference in place of the one before. */
        void show(ScheduleContent content);

        /** Shows the first screen of an empty notebook. */
        void showNone();

        /** Whether something was typed into a note that could not be read yet. */
        boolean hasTypedUnread();

        /** The conference on screen is gone from the notebook: its note and report are closed, copies follow. */
        void deleted();

        /** Whether the notebook is being closed, so that nothing more is shown. */
        boolean isClosing();
    }

    /**
     * What the user did and the notebook has not taken yet.
     *
     * @param autosave has the texts
     * @param changes runs what changes stars, in the order given; schedules are read between them, so that each reading
     *     knows of all stars that the notebook has taken
     */
    record OnItsWay(Autosave autosave, TaskRunner changes) {}

    ConferenceDesk(
            AppContext context,
            OpenNotebook notebook,
            OnItsWay onItsWay,
            MainWindow window,
            Dialogs dialogs,
            Shown shown) {
        this.context = context;
        this.notebook = notebook;
        this.onItsWay = onItsWay;
        this.window = window;
        this.dialogs = dialogs;
        this.current = shown.current();
        this.shown = shown;
    }

    /** What the menu of the notebook offers. */
    List<Command> commands() {
        ObservableValue<String> none = current.map(now -> "").orElse(DeskCommands.NO_CONFERENCE);
        return List.of(
                new Command("conference.switch", "Switch to another conference…", this::openSwitcher)
                        .key("Shortcut+Shift+C")
                        .icon(Feather.LAYERS)
                        .whyNot(none),
                new Command("conference.archive", "Archive conference", () -> archive(true))
                        .icon(Feather.ARCHIVE)
                        .whyNot(current.map(now -> now.archived() ? "it is in the archive" : "")
                                .orElse(DeskCommands.NO_CONFERENCE)),
                new Command("conference.unarchive", "Bring the conference back from the archive", () -> archive(false))
                        .icon(Feather.ROTATE_CCW)
                        .whyNot(current.map(now -> now.archived() ? "" : "it is not in the archive")
                                .orElse(DeskCommands.NO_CONFERENCE)),
                new Command("conference.delete", "Delete conference…", this::askToDelete)
                        .icon(Feather.TRASH_2)
                        .whyNot(none));
    }

    /** Reads a conference and shows it. */
    void open(ConferenceId id) {
        read(id, read -> {
            entries = read.entries();
            shown.show(read.content());
        });
    }

    /** Reads the conference on screen again. */
    void reread(Consumer<ScheduleContent> then) {
        Conference now = current.getValue();
        if (now != null) {
            read(now.id(), read -> {
                entries = read.entries();
                then.accept(read.content());
            });
        }
    }

    /** Reads which conferences there are, for the menu. */
    void readEntries() {
        context.tasks()
                .run(
                        "Reading the conferences",
                        monitor -> notebook.conferences().entries(),
                        found -> entries = found,
                        problem -> failed("Reading the conferences", problem));
    }

    private record Read(List<Entry> entries, ScheduleContent content) {}

    private void read(ConferenceId id, Consumer<Read> then) {
        read(id, then, problem -> failed("Reading the schedule", problem));
    }

    private void read(ConferenceId id, Consumer<Read> then, Consumer<? super Exception> failure) {
        if (shown.isClosing()) {
            return;
        }
        onItsWay.changes()
                .run(
                        "Reading the schedule",
                        monitor -> new Read(
                                notebook.conferences().entries(),
                                ScheduleContent.read(
                                        notebook.schedule(),
                                        notebook.schedule()
                                                .findConference(id)
                                                .orElseThrow(
                                                        () -> new StoreException("The conference is gone.", null)))),
                        read -> {
                            if (!shown.isClosing()) {
                                then.accept(read);
                            }
                        },
                        failure);
    }

    private void openSwitcher() {
        window.topBar().openConferences();
    }

    /** The conferences as a menu: the latest first, those in the archive behind the others. */
    List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        boolean isInArchive = false;
        for (Entry entry : entries) {
            if (entry.conference().archived() && !isInArchive) {
                isInArchive = true;
                Label heading = new Label("Archived");
                heading.getStyleClass().add("meta");
                CustomMenuItem line = new CustomMenuItem(heading, false);
                line.setDisable(true);
                items.add(new SeparatorMenuItem());
                items.add(line);
            }
            items.add(item(entry));
        }
        return items;
    }

    private MenuItem item(Entry entry) {
        Conference conference = entry.conference();
        Conference now = current.getValue();
        String days = days(entry);
        CheckMenuItem item = new CheckMenuItem(conference.title() + (days.isEmpty() ? "" : "    " + days));
        item.setSelected(now != null && now.id().equals(conference.id()));
        item.setOnAction(event -> open(conference.id()));
        return item;
    }

    /** "10–12 Sep 2026" in the words of the schedule: "Thu 10 Sep to Sat 12 Sep 2026". */
    private static String days(Entry entry) {
        if (entry.first().isEmpty() || entry.last().isEmpty()) {
            return "";
        }
        String last =
                Times.longDay(entry.last().get()) + " " + entry.last().get().getYear();
        return entry.first().equals(entry.last())
                ? last
                : Times.longDay(entry.first().get()) + " to " + last;
    }

    private void archive(boolean archived) {
        Conference conference = current.getValue();
        if (conference == null) {
            return;
        }
        context.tasks()
                .run(
                        "Archiving",
                        monitor -> {
                            notebook.conferences().archive(conference.id(), archived);
                            return conference;
                        },
                        done -> {
                            String words = archived ? " is in the archive now." : " is back from the archive.";
                            window.statusBar().say(conference.title() + words);
                            open(conference.id());
                        },
                        problem -> failed("The archive was not changed", problem));
    }

    private void askToDelete() {
        Conference conference = current.getValue();
        if (conference == null) {
            return;
        }
        boolean hasTypedUnread = shown.hasTypedUnread();
        context.tasks()
                .run(
                        "Counting",
                        monitor -> {
                            saveTyped(hasTypedUnread);
                            return notebook.conferences().holdings(conference.id());
                        },
                        holdings -> {
                            if (dialogs.confirm(question(conference, holdings))) {
                                delete(conference);
                            }
                        },
                        problem -> failed("Nothing was deleted", problem));
    }

    private static Question question(Conference conference, Holdings holdings) {
        return new Question(
                "Delete " + conference.title() + "?",
                Counted.of(holdings.talks(), "talk") + ", " + Counted.of(holdings.notes(), "note") + " and "
                        + Counted.of(holdings.quotes(), "quote")
                        + " go from the notebook, also from its readable copy. A backup is made and checked first; if"
                        + " that does not work, nothing is deleted.",
                "Back up and delete",
                "Keep the conference",
                true);
    }

    /** Nobody can type into a note that is about to go, and what was typed before is in the backup. */
    private void delete(Conference conference) {
        Optional<ConferenceId> next = entries.stream()
                .map(entry -> entry.conference().id())
                .filter(id -> !id.equals(conference.id()))
                .findFirst();
        boolean hasTypedUnread = shown.hasTypedUnread();
        window.layers().setDisable(true);
        context.tasks()
                .run(
                        "Deleting the conference",
                        monitor -> {
                            backUp(monitor, hasTypedUnread);
                            notebook.conferences().delete(conference.id());
                            return conference;
                        },
                        gone -> {
                            window.statusBar()
                                    .say("Deleted " + conference.title() + ". The backup before it is in "
                                            + HomeFolder.shortened(
                                                    notebook.backups().folder()) + ".");
                            shown.deleted();
                            forgetTyped();
                            next.ifPresentOrElse(this::showNext, this::showNone);
                        },
                        problem -> {
                            window.layers().setDisable(false);
                            failed("Nothing was deleted", problem);
                        });
    }

    /** What was typed into the note while the backup was made can be stored no more. */
    private void forgetTyped() {
        context.tasks()
                .<Boolean>run(
                        "Forgetting what was typed",
                        monitor -> {
                            onItsWay.autosave().forget(this::isGone);
                            return Boolean.TRUE;
                        },
                        done -> {},
                        problem -> failed("Forgetting what was typed", problem));
    }

    private boolean isGone(NoteSubject subject) {
        return switch (subject) {
            case NoteSubject.OfConference(var id) ->
                notebook.schedule().findConference(id).isEmpty();
            case NoteSubject.OfTalk(var id) -> notebook.schedule().findTalk(id).isEmpty();
        };
    }

    /** Until it is on screen the window shows what is gone, and takes no command. */
    private void showNext(ConferenceId next) {
        read(
                next,
                read -> {
                    entries = read.entries();
                    shown.show(read.content());
                    window.layers().setDisable(false);
                },
                problem -> {
                    showNone();
                    failed("Reading the schedule", problem);
                });
    }

    private void showNone() {
        shown.showNone();
        window.layers().setDisable(false);
        readEntries();
    }

    private void backUp(WorkMonitor monitor, boolean hasTypedUnread) throws CancelledException {
        saveTyped(hasTypedUnread);
        notebook.backups().makeIfChanged(monitor);
        monitor.stopIfCancelled();
    }

    private void saveTyped(boolean hasTypedUnread) {
        if (hasTypedUnread) {
            throw new StoreException(
                    "What you typed last is in a note that has not been opened yet. It is still here.", null);
        }
        if (onItsWay.autosave().flush() instanceof SaveState.NotSaved(String why)) {
            throw new StoreException("What you typed last could not be saved: " + why + ". It is still here.", null);
        }
    }

    private void failed(String what, Exception problem) {
        if (shown.isClosing()) {
            return;
        }
        if (problem instanceof CancelledException) {
            window.statusBar().say(what + ".");
        } else if (problem instanceof StoreException) {
            dialogs.error(what + ". " + problem.getMessage(), "");
        } else {
            context.lastResort().failed(what, problem);
        }
    }
}
