package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.FxQuestion;
import io.github.rapporteur.notes.CapturedLine;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.CaptureWindow;
import io.github.rapporteur.notes.ui.NoteCapture;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkBeingHeard;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.MainWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Lines for the talk that is on from outside the editor: the small window, and second starts that bring one. */
final class CaptureDesk {
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final AppContext context;
    private final MainWindow window;
    private final ScheduleViewModel schedule;
    private final Supplier<NoteCapture> capture;
    private @Nullable NoteCapture notes;
    private @Nullable CaptureWindow small;

    /**
     * JavaFX thread.
     *
     * @param capture adds lines to notes; asked for when the editor is made
     */
    CaptureDesk(AppContext context, MainWindow window, ScheduleViewModel schedule, Supplier<NoteCapture> capture) {
        this.context = context;
        this.window = window;
        this.schedule = schedule;
        this.capture = capture;
    }

    /** The editor is made: lines can be added now. Reminds of words that a former run left in the small window. */
    void ready() {
        notes = capture.get();
        window.commands()
                .add(
                        CommandGroup.NOTE,
                        new Command("note.capture", "Small window for single lines, above all others", this::show)
                                .key("Shortcut+Shift+J")
                                .icon(Feather.EDIT_3)
                                .onlyIf(schedule.conferenceProperty().map(now -> true), DeskCommands.NO_CONFERENCE));
        String left = context.settings().get(Remembered.CAPTURED);
        if (!left.isBlank() && schedule.conferenceProperty().get() != null) {
            window.statusBar().say("A line in the small window was not kept in a note yet.", "Show it", this::show);
        }
    }

    /** The time has moved on: another talk may be on. */
    void tick() {
        if (small != null) {
            small.leadsTo(title());
        }
    }

    /** Takes the small window away; its words are remembered. */
    void close() {
        if (small != null) {
            small.close();
        }
    }

    private void show() {
        CaptureWindow shown = small;
        if (shown == null) {
            shown = made();
            small = shown;
        }
        shown.leadsTo(title());
        shown.show();
    }

    private CaptureWindow made() {
        Settings settings = context.settings();
        CaptureWindow made = new CaptureWindow(context.theme(), new CaptureWindow.Keeper() {
            @Override
            public void keep(String line) {
                CaptureDesk.this.keep(line);
            }

            @Override
            public void typed(String words) {
                settings.set(Remembered.CAPTURED, words);
            }
        });
        made.setWords(settings.get(Remembered.CAPTURED));
        if (settings.get(Remembered.CAPTURE_X) >= 0 && settings.get(Remembered.CAPTURE_Y) >= 0) {
            made.place(settings.get(Remembered.CAPTURE_X), settings.get(Remembered.CAPTURE_Y));
        }
        made.onMoved(this::remember);
        return made;
    }

    private void remember(Stage stage) {
        if (stage.isShowing()) {
            context.settings().set(Remembered.CAPTURE_X, stage.getX());
            context.settings().set(Remembered.CAPTURE_Y, stage.getY());
        }
    }

    private void keep(String line) {
        keep(line, answer -> {
            if (small == null) {
                return;
            }
            if (answer.done()) {
                small.kept(line, answer.words());
            } else {
                small.say(answer.words());
            }
        });
    }

    /** Keeps a line, see {@link CapturedLine#cleaned}; told when it is saved, or why it is not. */
    void keep(String line, Consumer<StartAnswer> told) {
        Conference conference = schedule.conferenceProperty().get();
        NoteCapture to = notes;
        if (to == null || conference == null) {
            told.accept(new StartAnswer(
                    false,
                    to == null
                            ? "Nothing was kept: Rapporteur is just opening its window. Try again."
                            : "Nothing was kept: this notebook has no conference yet. Import its schedule first."));
            return;
        }
        Optional<Talk> talk = heard();
        NoteSubject subject = talk.<NoteSubject>map(heard -> new NoteSubject.OfTalk(heard.id()))
                .orElseGet(() -> new NoteSubject.OfConference(conference.id()));
        to.add(
                subject,
                line,
                problem -> told.accept(problem.map(why -> new StartAnswer(
                                false, "The line is not saved: " + why + (why.endsWith(".") ? "" : ".")))
                        .orElseGet(() -> Capture.kept(conference, talk))));
    }

    private Optional<Talk> heard() {
        return TalkBeingHeard.of(
                schedule.talks(),
                schedule::stateOf,
                Optional.ofNullable(schedule.chosenProperty().get()).map(Talk::id),
                context.clock().instant());
    }

    private String title() {
        Conference conference = schedule.conferenceProperty().get();
        return heard().map(Talk::title).orElseGet(() -> conference == null ? "" : conference.title());
    }

    /**
     * Answers a second start that brings a line, when the line is saved. Waits; not on the JavaFX thread.
     *
     * @param words as they were typed on the command line
     */
    StartAnswer answer(String words) {
        Consumer<Consumer<StartAnswer>> question = told -> keep(CapturedLine.cleaned(words), told);
        return FxQuestion.ask(question, LONGEST).orElse(StartAnswer.SILENT);
    }
}
