package io.github.rapporteur.app;

import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.AnsweringDialogs;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.shell.Typist;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyledTextArea;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on a real notebook that holds the talks of {@link EditorFixture}, as the program puts it together. */
final class DeskFixture implements DeskOwner {
    final FxRobot robot = new FxRobot();
    final OpenNotebook notebook;
    final List<Talk> talks;
    final Settings settings;
    final MainWindow window;
    final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final AppContext context;
    private final List<String> problems = new ArrayList<>();
    private final List<String> browsed = new ArrayList<>();
    private final Desk desk;

    /** A window of that width, 690 high; {@code notes} are the texts on the first talks. */
    static DeskFixture open(Path folder, double width, Settings settings, String... notes) throws Exception {
        return open(OpenNotebook.open(folder.resolve("test"), true), width, settings, notes);
    }

    /** As above, on a notebook that is open and has nothing in it. */
    static DeskFixture open(OpenNotebook notebook, double width, Settings settings, String... notes) throws Exception {
        List<Talk> talks = EditorFixture.harbourTalks(notebook);
        notebook.people().setMe("Ada");
        notebook.people().addTeamMate("Priya Raman");
        for (int i = 0; i < notes.length; i++) {
            notebook.notes().save(new NoteSubject.OfTalk(talks.get(i).id()), "Ada", notes[i]);
        }
        return new DeskFixture(notebook, width, settings).noteIsOpen(0);
    }

    /** A window on a new notebook. */
    static DeskFixture empty(Path folder) throws Exception {
        OpenNotebook notebook = OpenNotebook.open(folder.resolve("test"), true);
        notebook.people().setMe("Ada");
        return new DeskFixture(notebook, 990, noSettings());
    }

    private DeskFixture(OpenNotebook notebook, double width, Settings settings) throws Exception {
        this.settings = settings;
        this.notebook = notebook;
        talks = notebook.schedule().conferences().stream()
                .findFirst()
                .map(conference -> notebook.schedule().talks(conference.id()))
                .orElse(List.of());
        TestStage.asNew();
        LastResort lastResort = new LastResort();
        lastResort.showOn((what, problem) -> problems.add(what + ": " + problem));
        Clock clock = Clock.fixed(EditorFixture.NOW, EditorFixture.ZONE);
        Opened opened = Opened.of(notebook, settings);
        for (Fonts font : Fonts.values()) {
            font.load();
        }
        context = WaitForAsyncUtils.asyncFx(() -> new AppContext(settings, unwritten -> {}, lastResort, clock))
                .get();
        window = WaitForAsyncUtils.asyncFx(() -> new MainWindow(new Commands(), context.theme(), width, 690))
                .get();
        TestStage.show(window.scene());
        desk = WaitForAsyncUtils.asyncFx(() -> new Desk(context, window, dialogs, opened, this))
                .get();
    }

    /** Closes the window, and opens another one on the same notebook with the same settings. */
    DeskFixture reopen(Path folder) throws Exception {
        close();
        DeskFixture again = new DeskFixture(
                OpenNotebook.open(folder.resolve("test"), false), window.scene().getWidth(), settings);
        return again.noteIsOpen(0);
    }

    static Settings noSettings() {
        return new Settings(Map.of());
    }

    /** Waits until that talk's note can be typed into. */
    DeskFixture noteIsOpen(int talk) throws TimeoutException {
        return noteIsOpen(talks.get(talk).title());
    }

    /** As above, by the talk's title. */
    DeskFixture noteIsOpen(String title) throws TimeoutException {
        String name = "Note for " + title;
        return waitUntil(() -> find("#note-text")
                .filter(text -> name.equals(text.getAccessibleText()))
                .isPresent());
    }

    DeskFixture press(KeyCode... keys) {
        Typist.press(robot, keys);
        return this;
    }

    /** Types, a line end as Enter. */
    DeskFixture type(String words) {
        Typist.type(robot, words);
        return this;
    }

    /** Follows the link beside the message. By key: the link moves with the words beside it, a moving pointer may miss it. */
    DeskFixture followMessage() {
        robot.interact(() -> robot.lookup("#message-link").queryAs(Node.class).requestFocus());
        return press(KeyCode.SPACE);
    }

    StyledTextArea<?, ?> text() {
        return robot.lookup("#note-text").queryAs(StyledTextArea.class);
    }

    TextRange selection() {
        return new TextRange(
                text().getSelection().getStart(), text().getSelection().getEnd());
    }

    Optional<Node> find(String query) {
        return robot.lookup(query).tryQuery();
    }

    boolean isShown(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(node -> node.isVisible() && node.getScene() != null);
    }

    /** The identifiers from the focused node outwards. */
    List<String> focusPath() {
        List<String> path = new ArrayList<>();
        for (Node node = window.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.getId() != null) {
                path.add(node.getId());
            }
        }
        return path;
    }

    /** Waits until a claim holds; what the window showed when it did not is kept as a picture. */
    DeskFixture waitUntil(Callable<Boolean> claim) throws TimeoutException {
        try {
            waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(claim).get());
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException(WindowPicture.of(window.scene())).initCause(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Waits until a claim about the notebook holds, asked on this thread. */
    static void waitForNotebook(Callable<Boolean> claim) throws TimeoutException {
        waitFor(30, TimeUnit.SECONDS, claim);
    }

    Desk desk() {
        return desk;
    }

    /** Addresses that were opened outside. */
    List<String> browsed() {
        return browsed;
    }

    List<String> problems() {
        return problems;
    }

    void close() throws Exception {
        closeThen(() -> {});
    }

    /** Closes the notebook, then does something on the JavaFX thread, and waits for all that comes of it. */
    void closeThen(Runnable lastly) throws Exception {
        List<Boolean> closed = new ArrayList<>();
        robot.interact(() -> desk.closing().close(problem -> closed.add(problem.isEmpty())));
        waitUntil(() -> !closed.isEmpty());
        robot.interact(lastly);
        FxToolkit.cleanupStages();
        context.close();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void openAnotherNotebook() {
        problems.add("asked for another notebook");
    }

    @Override
    public void newNotebook() {
        problems.add("asked for a new notebook");
    }

    @Override
    public void restore(Path backup) {
        problems.add("asked to restore " + backup);
    }

    @Override
    public void quit() {
        problems.add("asked to quit");
    }

    @Override
    public void browse(String address) {
        browsed.add(address);
    }
}
