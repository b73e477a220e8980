package io.github.rapporteur.notes.ui;

import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.FxTaskRunner;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.shell.Theme;
import io.github.rapporteur.shell.Typist;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A real notebook in a folder of the test, the real autosave, and the editor in a window, as the program puts them
 * together. Three talks: one of Mara Lindqvist, a panel of two, one nobody speaks in; two team mates.
 */
public final class EditorFixture {
    /** While the first talk is on. */
    public static final Instant NOW = Instant.parse("2026-09-11T08:42:00Z");

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /** Number of the talk with a title of three lines, five speakers and a long abstract. */
    public static final int LONG_TITLE = 3;

    private static final String LONG_ABSTRACT = "Much is said about it. ".repeat(200);

    private final List<String> problems = new ArrayList<>();
    private final FailureHandler failures = (what, problem) -> problems.add(what + ": " + problem);
    private final ThreadAlarms alarms = new ThreadAlarms(failures);
    private final FxTaskRunner tasks = new FxTaskRunner(failures);
    private final Theme theme;
    private final Stage stage;
    private final Commands commands = new Commands();
    private final List<String> opened = new ArrayList<>();
    /** What the user has set. */
    final Settings settings = new Settings(Map.of());
    /** What the user was told in the status bar. */
    final List<String> said = new ArrayList<>();
    /** Which talks overlap, as the schedule would tell. */
    final ObjectProperty<Clashes> clashes = new SimpleObjectProperty<>(Clashes.NONE);

    public final FxRobot robot = new FxRobot();
    public final OpenNotebook notebook;
    public final Autosave autosave;
    public final NoteEditorViewModel model;
    public final NoteEditor editor;
    public final List<Talk> talks;

    /** What extensions are made from. */
    public record Parts(OpenNotebook notebook, FxTaskRunner tasks) {}

    /** Makes an extension. */
    @FunctionalInterface
    public interface Maker {
        /** On the JavaFX thread. */
        EditorExtension make(Parts parts);
    }

    /** Opens the notebook in {@code folder}, and the window with the editor and its extensions beside it. */
    public static EditorFixture withExtensions(Path folder, Maker... makers) throws Exception {
        return new EditorFixture(folder, List.of(makers));
    }

    private EditorFixture(Path folder, List<Maker> makers) throws Exception {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        talks = harbourTalks(notebook);
        notebook.people().setMe("Ada");
        notebook.people().addTeamMate("Priya Raman");
        notebook.people().addTeamMate("Jonas Achterberg");
        autosave = new Autosave(notebook.notes(), () -> "Ada", alarms, failures);
        stage = TestStage.asNew();
        theme = WaitForAsyncUtils.asyncFx(() -> new Theme(Theme.Mode.LIGHT)).get();
        Fonts.loadFirst();
        Fonts.loadForNotes();
        model = new NoteEditorViewModel(
                new NoteEditorViewModel.Sources(notebook.schedule(), notebook.notes(), notebook.people()),
                autosave,
                tasks,
                new TasksInOrder(tasks, failures));
        List<EditorExtension> extensions = new ArrayList<>();
        editor = WaitForAsyncUtils.asyncFx(() -> {
                    for (Maker maker : makers) {
                        extensions.add(maker.make(new Parts(notebook, tasks)));
                    }
                    return new NoteEditor(
                            model,
                            new Surroundings(
                                    Clock.fixed(NOW, ZONE),
                                    opened::add,
                                    talk -> 1,
                                    clashes,
                                    talk -> "cancelled by the conference",
                                    () -> talks,
                                    settings,
                                    said::add),
                            List.copyOf(extensions));
                })
                .get();
        commands.add(CommandGroup.NOTE, editor.commands().toArray(Command[]::new));
        commands.add(CommandGroup.TEXT, editor.writingCommands().toArray(Command[]::new));
        List<Command> ofSpelling = WaitForAsyncUtils.asyncFx(() -> editor.checkSpelling(settings, tasks, () -> talks))
                .get();
        commands.add(CommandGroup.TEXT, ofSpelling.toArray(Command[]::new));
        TestStage.show(FxToolkit.setupFixture(this::scene));
        WaitForAsyncUtils.asyncFx(() -> {
                    HBox root = (HBox)
                            stage.getScene().getRoot().getChildrenUnmodifiable().getFirst();
                    extensions.stream()
                            .filter(Node.class::isInstance)
                            .map(Node.class::cast)
                            .forEach(root.getChildren()::add);
                })
                .get();
    }

    private Scene scene() {
        HBox root = new HBox(editor);
        HBox.setHgrow(editor, Priority.ALWAYS);
        Scene scene = new Scene(new StackPane(root), 990, 690);
        theme.install(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> commands.handle(event, problems::add));
        return scene;
    }

    /** Opens a talk's note and waits until it can be typed into. */
    public EditorFixture open(int talk) throws TimeoutException {
        NoteSubject subject = subject(talk);
        robot.interact(() -> model.open(subject));
        waitUntil(() -> {
            OpenedNote note = model.openedProperty().get();
            return note != null && note.subject().equals(subject);
        });
        robot.interact(editor::focusText);
        return this;
    }

    public NoteSubject subject(int talk) {
        return new NoteSubject.OfTalk(talks.get(talk).id());
    }

    /** What the notebook holds of the user's on a talk: star, rating, verdict. */
    public TalkState storedState(int talk) {
        return notebook.schedule()
                .states(talks.get(talk).conference())
                .getOrDefault(talks.get(talk).id(), TalkState.NONE);
    }

    /** Puts a text in the notebook before it is opened. */
    public EditorFixture stored(int talk, String text) {
        notebook.notes().save(subject(talk), "Ada", text);
        return this;
    }

    /** Types, a line end as Enter. */
    public EditorFixture type(String text) {
        Typist.type(robot, text);
        return this;
    }

    public EditorFixture press(KeyCode... keys) {
        Typist.press(robot, keys);
        return this;
    }

    /** Puts the caret there; on the JavaFX thread. */
    public void goTo(int offset) {
        editor.area().moveTo(offset);
        editor.area().requestFollowCaret();
    }

    /** The command of that id. */
    Command command(String id) {
        return commands.find(id).orElseThrow();
    }

    /** What is selected in the editor. */
    public TextRange selection() {
        return editor.area().selectedRange();
    }

    /** Where the selection is on the screen. */
    public Bounds boundsOfSelection() throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> editor.area().boundsOnScreen(selection()).orElseThrow())
                .get();
    }

    /** The text in the editor. */
    public String text() {
        return editor.area().getText();
    }

    /** What the notebook holds after everything typed was saved; empty when it holds nothing. */
    public String saved(int talk) {
        autosave.flush();
        return notebook.notes().find(subject(talk), "Ada").map(Note::text).orElse("");
    }

    /** Waits until the marks of the text as it stands have been read. */
    public EditorFixture marksRead() throws TimeoutException {
        waitUntil(() -> {
            NoteEditorViewModel.Reading reading = model.readingProperty().get();
            return reading != null && reading.marks().text().equals(text());
        });
        return this;
    }

    /** Waits until a claim about the window holds, asked on the JavaFX thread. */
    public EditorFixture waitUntil(Callable<Boolean> claim) throws TimeoutException {
        waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(claim).get());
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** How high each line in view is, from the top. */
    public List<Double> lineHeights() {
        return robot.lookup(".paragraph-box").queryAll().stream()
                .sorted(Comparator.comparingDouble(
                        line -> line.localToScreen(0, 0).getY()))
                .map(line -> line.getLayoutBounds().getHeight())
                .toList();
    }

    /** The colour in which a piece of the text is drawn. */
    public Paint inkOf(String piece) {
        return robot.lookup(".paragraph-text .text").<Text>queryAllAs(Text.class).stream()
                .filter(text -> piece.equals(text.getText()))
                .findFirst()
                .orElseThrow()
                .getFill();
    }

    /** Waits until a claim about the notebook holds, asked on this thread. */
    public EditorFixture waitForNotebook(Callable<Boolean> claim) throws TimeoutException {
        waitFor(30, TimeUnit.SECONDS, claim);
        return this;
    }

    /** The style classes at an offset of the text. */
    public List<String> looks(int offset) {
        return List.copyOf(editor.area().getStyleOfChar(offset));
    }

    /** Web addresses that were opened. */
    public List<String> openedAddresses() {
        return opened;
    }

    /** What went wrong in the background. */
    public List<String> problems() {
        return problems;
    }

    public Parent root() {
        return stage.getScene().getRoot();
    }

    public Theme theme() {
        return theme;
    }

    public FxTaskRunner tasks() {
        return tasks;
    }

    /** Puts the fixture's conference into a notebook. */
    public static List<Talk> harbourTalks(OpenNotebook notebook) {
        List<ImportedTalk> entries = List.of(
                talk("Retries Considered Expensive", 10, 30, "Mara Lindqvist"),
                talk("Panel: Who Owns the Pager?", 13, 30, "Awa Ndiaye", "Tomasz Wilk"),
                talk("Coffee", 15, 0),
                talk(
                        "Warum unsere Störungsmeldesysteme an einem gewöhnlichen Dienstagnachmittag verstummten und was die"
                                + " Hafenkrananlagensteuerungssoftwareentwicklungsabteilung daraus gelernt hat",
                        16,
                        0,
                        "Friederike Oberhuber-Schwarzenbach",
                        "Marguerite Obuya",
                        "Bartholomäus Wilhelmsen",
                        "Dov Amitai",
                        "Wilhelmina van der Zwaan-Hoogeveen"));
        ConferenceId conference = notebook.schedule()
                .store(
                        new ImportedSchedule(
                                "test",
                                "Harbour Conf 2026",
                                "https://harbour.example",
                                "",
                                ZONE,
                                List.of("Quay Hall"),
                                1,
                                entries,
                                List.of()),
                        Optional.empty(),
                        "test.xml")
                .conference();
        return notebook.schedule().talks(conference);
    }

    private static ImportedTalk talk(String title, int hour, int minute, String... speakers) {
        LocalDate day = LocalDate.of(2026, 9, 11);
        Instant start = day.atTime(hour, minute).atZone(ZONE).toInstant();
        return new ImportedTalk(
                title,
                title,
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(45 * 60),
                day,
                "Quay Hall",
                "Operations",
                "en",
                "https://harbour.example/" + hour,
                "A retry is **cheap** once.\n\n- first\n- second, see [the paper](https://harbour.example/paper)",
                title.startsWith("Warum") ? LONG_ABSTRACT : "",
                java.util.Arrays.stream(speakers)
                        .map(name -> new ImportedPerson("", name))
                        .toList(),
                false);
    }

    /** Closes everything, in reverse order. */
    public void close() throws Exception {
        FxToolkit.cleanupStages();
        WaitForAsyncUtils.waitForFxEvents();
        autosave.close();
        tasks.close();
        alarms.close();
        notebook.close();
    }
}
