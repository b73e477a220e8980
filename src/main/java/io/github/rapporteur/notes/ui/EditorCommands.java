package io.github.rapporteur.notes.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/** What the editor can do, each with its words, key and icon. */
final class EditorCommands {
    private static final String NO_NOTE = "open a talk first";

    private final NoteEditor editor;
    private final BooleanProperty lineTimes = new SimpleBooleanProperty();
    private final Command lineTimesSwitch =
            new Command("note.lineTimes", "Line times", () -> lineTimes.set(!lineTimes.get())).icon(Feather.CLOCK);
    private final BooleanProperty lineMinutes = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> isOpen;
    private final ObservableValue<Boolean> isTalk;
    private final List<Command> markBar = new ArrayList<>();
    private final List<Command> tools = new ArrayList<>();
    private final List<Command> others = new ArrayList<>();

    EditorCommands(NoteEditor editor, List<EditorExtension> extensions, FindBar find, QuestionMode questions) {
        this.editor = editor;
        // While the note is being read its text is not in sight, and nothing may change it.
        isOpen = editor.model()
                .subjectProperty()
                .flatMap(subject -> editor.visibleProperty())
                .orElse(false);
        isTalk =
                editor.model().openedProperty().map(note -> note.talk() != null).orElse(false);
        extensions.forEach(extension -> markBar.addAll(extension.commands()));
        extensions.forEach(extension -> tools.addAll(extension.tools()));
        markBar.addAll(List.of(
                mark(MarkKind.TAKEAWAY, "takeaway", "Takeaway", "Shortcut+Shift+K"),
                mark(MarkKind.QUESTION, "question", "Q and A", "Shortcut+Shift+A"),
                mark(MarkKind.TERM, "term", "Term", "Shortcut+Shift+L"),
                mark(MarkKind.ACTION, "action", "Action", "Shortcut+T").icon(Feather.CHECK_SQUARE),
                mark(MarkKind.LIKED, "liked", "Liked", "Shortcut+Shift+Y"),
                mark(MarkKind.DISLIKED, "disliked", "Disliked", "Shortcut+Shift+X"),
                mark(MarkKind.CHECK, "check", "Check", "Shortcut+Shift+H"),
                mark(MarkKind.PRIVATE, "private", "Private", "Shortcut+Shift+O")));
        others.addAll(List.of(
                new Command("note.undo", "Undo typing", editor.area()::undo).keyOfControl("Shortcut+Z"),
                new Command("note.redo", "Redo typing", editor.area()::redo).keyOfControl("Shortcut+Y")));
        others.addAll(find.commands(isOpen));
        others.add(questions.command(isOpen, NO_NOTE));
        others.addAll(List.of(
                lineTimesSwitch,
                new Command(
                        "note.lineMinutes",
                        "Line times as minutes into the talk",
                        () -> lineMinutes.set(!lineMinutes.get())),
                new Command(
                                "note.writeTime",
                                "Write the line’s time into the note",
                                () -> editor.marking().writeTime())
                        .key("Shortcut+Shift+T")
                        .onlyIf(isOpen, NO_NOTE)));
        others.add(recording());
        others.addAll(sizes());
        others.addAll(List.of(
                new Command("note.rate", "Say how the talk was…", editor::askHowItWas)
                        .icon(Feather.THUMBS_UP)
                        .onlyIf(isTalk, NO_NOTE),
                new Command(
                                "note.unrate",
                                "Take the rating back",
                                () -> editor.model().rate(0, ""))
                        .onlyIf(isTalk, NO_NOTE),
                new Command(
                                "note.must",
                                "Star the open talk",
                                () -> editor.model().star(Star.MUST))
                        .icon(Feather.STAR)
                        .onlyIf(isTalk, NO_NOTE)));
        lineTimes.addListener((property, was, are) -> editor.showAllTimes(are));
        lineMinutes.addListener((property, was, are) -> editor.showMinutes(are));
    }

    private Command recording() {
        return new Command(
                        "note.recording",
                        "Open the recording where the line was written",
                        () -> editor.marking().openRecording())
                .icon(Feather.PLAY_CIRCLE)
                .onlyIf(isTalk, NO_NOTE);
    }

    private List<Command> sizes() {
        return List.of(
                new Command(
                                "note.larger",
                                "Larger letters in the note",
                                () -> editor.zoom().by(1))
                        .key("Shortcut+Plus")
                        .icon(Feather.ZOOM_IN),
                new Command(
                                "note.smaller",
                                "Smaller letters in the note",
                                () -> editor.zoom().by(-1))
                        .key("Shortcut+Minus")
                        .icon(Feather.ZOOM_OUT),
                new Command("note.usualSize", "Usual letters in the note", editor.zoom()::asUsual).key("Shortcut+0"));
    }

    /** Those with a button without words in the mark bar: the line times, then the extensions'. */
    List<Command> tools() {
        return Stream.concat(Stream.of(lineTimesSwitch), tools.stream()).toList();
    }

    /** Those with a button in the mark bar: the extensions' first. */
    List<Command> onMarkBar() {
        return markBar.stream().filter(command -> command.icon().isPresent()).toList();
    }

    /** All of them, the extensions' too. */
    List<Command> all() {
        return Stream.of(markBar, tools, others).flatMap(List::stream).toList();
    }

    private Command mark(MarkKind kind, String id, String words, String key) {
        return new Command("note." + id, words, () -> editor.marking().mark(kind))
                .key(key)
                .icon(kind.icon())
                .onlyIf(isOpen, NO_NOTE);
    }
}
