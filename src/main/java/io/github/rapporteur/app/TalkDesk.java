package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.schedule.ui.SchedulePane;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.TalkForm;
import io.github.rapporteur.schedule.ui.TalkFormPane;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Talks by hand and corrections of imported ones: asks for them, keeps them, takes them back. JavaFX thread. */
final class TalkDesk {
    private static final String NO_TALK = "open a talk first";

    private final AppContext context;
    private final OpenNotebook notebook;
    private final TaskRunner changes;
    private final ScheduleViewModel schedule;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final Shown shown;
    private List<String> people = List.of();
    private @Nullable TalkFormPane pane;

    /**
     * What is on screen of the notebook.
     *
     * @param reread reads the conference on screen again, where it is, and then goes on
     * @param openNote shows a talk's note, from wherever the user is
     */
    record Shown(ScheduleViewModel schedule, Consumer<Runnable> reread, Consumer<TalkId> openNote) {}

    /** @param changes runs what changes talks, in the order given */
    TalkDesk(
            AppContext context,
            OpenNotebook notebook,
            TaskRunner changes,
            MainWindow window,
            Dialogs dialogs,
            Shown shown) {
        this.context = context;
        this.notebook = notebook;
        this.changes = changes;
        this.schedule = shown.schedule();
        this.window = window;
        this.dialogs = dialogs;
        this.shown = shown;
    }

    /** Puts what can be done into the menu, and what is about one talk beside its line as well. */
    void register(Commands commands, SchedulePane pane) {
        List<Command> ofTalk = ofTalk();
        commands.add(CommandGroup.TALK, add());
        ofTalk.forEach(command -> commands.add(CommandGroup.TALK, command));
        pane.talkMenu(ofTalk);
    }

    private Command add() {
        return new Command("talk.new", "New talk…", this::askForNew)
                .key("Shortcut+N")
                .icon(Feather.PLUS)
                .onlyIf(
                        schedule.conferenceProperty().map(conference -> true).orElse(false),
                        DeskCommands.NO_CONFERENCE);
    }

    /** What can be done with the talk that is open. */
    private List<Command> ofTalk() {
        ObservableValue<String> noTalk =
                schedule.chosenProperty().map(talk -> "").orElse(NO_TALK);
        ObservableValue<String> notByHand = schedule.chosenProperty()
                .map(talk -> talk.byHand() ? "" : "the schedule has it; only talks added by hand can be removed")
                .orElse(NO_TALK);
        return List.of(
                new Command("talk.edit", "Edit talk…", this::edit)
                        .key("F2")
                        .icon(Feather.EDIT)
                        .whyNot(noTalk),
                new Command("talk.duplicate", "Duplicate talk…", this::duplicate)
                        .icon(Feather.COPY)
                        .whyNot(noTalk),
                new Command("talk.remove", "Remove talk", this::remove)
                        .icon(Feather.TRASH_2)
                        .whyNot(notByHand));
    }

    private void askForNew() {
        Conference conference = schedule.conferenceProperty().get();
        if (conference != null) {
            open(
                    TalkForm.forNew(
                            conference, schedule.talks(), context.clock().instant()),
                    entry -> add(conference, entry, Optional.empty()));
        }
    }

    private void duplicate() {
        withChosen((conference, talk) -> open(
                TalkForm.forCopy(conference, schedule.talks(), talk),
                entry -> add(conference, entry, Optional.of(talk.id()))));
    }

    private void edit() {
        withChosen((conference, talk) ->
                open(TalkForm.forEdit(conference, schedule.talks(), talk), entry -> change(talk, entry)));
    }

    private interface WithTalk {
        void act(Conference conference, Talk talk);
    }

    private void withChosen(WithTalk action) {
        Conference conference = schedule.conferenceProperty().get();
        Talk talk = schedule.chosenProperty().get();
        if (conference != null && talk != null) {
            action.act(conference, talk);
        }
    }

    private void open(TalkForm form, Consumer<TalkEntry> taker) {
        TalkFormPane made = pane;
        if (made == null) {
            made = new TalkFormPane(window.layers());
            pane = made;
        }
        // Names of other conferences come a moment later; nobody waits for them.
        context.tasks()
                .run(
                        "Reading names",
                        monitor -> notebook.people().people().stream()
                                .map(Person::name)
                                .toList(),
                        names -> people = names,
                        problem -> failed("Reading names", problem));
        made.open(form, new TalkFormPane.Words(words(Talk::room), this::knownPeople, words(Talk::track)), taker);
    }

    private List<String> words(Function<Talk, String> of) {
        return schedule.talks().stream()
                .map(of)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> knownPeople() {
        Stream<String> here = schedule.talks().stream()
                .flatMap(talk -> talk.speakers().stream())
                .map(Speaker::name);
        return Stream.concat(here, people.stream()).distinct().toList();
    }

    private void add(Conference conference, TalkEntry entry, Optional<TalkId> like) {
        changes.run(
                "Adding a talk",
                monitor -> {
                    TalkText text = like.map(notebook.schedule()::text).orElse(TalkText.NONE);
                    return notebook.talksByHand().add(conference.id(), entry, text);
                },
                added -> kept(() -> {
                    window.statusBar().say("Added “" + entry.title() + "”.");
                    shown.openNote().accept(added);
                }),
                problem -> failed("Adding a talk", problem));
    }

    private void change(Talk talk, TalkEntry entry) {
        TalkEntry before = TalkEntry.of(talk);
        if (entry.equals(before)) {
            forgetTyped();
            return;
        }
        store(
                talk.id(),
                entry,
                () -> window.statusBar()
                        .say(
                                "Changed “" + entry.title() + "”.",
                                "Undo",
                                () -> store(
                                        talk.id(),
                                        before,
                                        () -> window.statusBar().say("“" + before.title() + "” is as it was."))));
    }

    private void store(TalkId talk, TalkEntry entry, Runnable then) {
        changes.run(
                "Changing a talk",
                monitor -> {
                    notebook.talksByHand().change(talk, entry);
                    return talk;
                },
                changed -> kept(() -> {
                    schedule.goTo(talk);
                    then.run();
                }),
                problem -> failed("Changing a talk", problem));
    }

    private void remove() {
        withChosen((conference, talk) -> {
            String what = on(talk);
            if (what.isEmpty()
                    || dialogs.confirm(new Question(
                            "Remove “" + talk.title() + "”?",
                            "It has " + what
                                    + ". That stays in the notebook, and the talk is on the shelf, from where you can bring"
                                    + " it back.",
                            "Remove",
                            "Keep the talk",
                            false))) {
                remove(talk);
            }
        });
    }

    /** "a note with 2 quotes and a star"; empty when the user has nothing on it. */
    private String on(Talk talk) {
        TalkState state = schedule.stateOf(talk.id());
        List<String> parts = new ArrayList<>();
        if (state.notes() > 0) {
            parts.add(state.notes() == 1 ? "a note" : state.notes() + " notes");
        }
        if (state.isStarred()) {
            parts.add("a star");
        }
        if (state.rating() > 0 || !state.verdict().isEmpty()) {
            parts.add("a rating");
        }
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private void remove(Talk talk) {
        leave(talk);
        changes.run(
                "Removing a talk",
                monitor -> {
                    notebook.talksByHand().remove(talk.id());
                    return talk;
                },
                removed -> kept(
                        () -> window.statusBar().say("Removed “" + talk.title() + "”.", "Undo", () -> bringBack(talk))),
                problem -> failed("Removing a talk", problem));
    }

    /** The note is closed before its talk goes: on to the next, else to the one before. */
    private void leave(Talk talk) {
        schedule.step(1);
        if (talk.equals(schedule.chosenProperty().get())) {
            schedule.step(-1);
        }
        if (talk.equals(schedule.chosenProperty().get())) {
            schedule.chooseConferenceNote();
        }
    }

    /** Puts a removed talk back into the schedule, and opens it. */
    void bringBack(Talk talk) {
        changes.run(
                "Bringing a talk back",
                monitor -> {
                    notebook.talksByHand().bringBack(talk.id());
                    return talk;
                },
                back -> kept(() -> {
                    window.statusBar().say("“" + talk.title() + "” is back.");
                    schedule.goTo(talk.id());
                }),
                problem -> failed("Bringing a talk back", problem));
    }

    private void kept(Runnable then) {
        forgetTyped();
        shown.reread().accept(then);
    }

    private void forgetTyped() {
        if (pane != null) {
            pane.forget();
        }
    }

    private void failed(String what, Exception problem) {
        if (problem instanceof StoreException) {
            window.statusBar().warn(what + " did not work: " + problem.getMessage() + " Nothing has changed.");
        } else if (!(problem instanceof CancelledException)) {
            context.lastResort().failed(what, problem);
        }
    }
}
