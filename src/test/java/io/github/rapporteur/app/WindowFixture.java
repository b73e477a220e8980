package io.github.rapporteur.app;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.shell.AnsweringDialogs;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.shell.Typist;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on a real notebook, as the program puts it together, but for the system's own windows. */
final class WindowFixture implements AutoCloseable, DeskOwner {
    /** While a talk of the sample conference is on. */
    static final Clock DURING_THE_SAMPLE =
            Clock.fixed(Instant.parse("2026-09-14T09:42:00Z"), ZoneId.of("Europe/Berlin"));

    final FxRobot robot = new FxRobot();
    final AnsweringDialogs dialogs = new AnsweringDialogs();
    /** What the program was asked for that lies outside its window. */
    final List<String> asked = new ArrayList<>();
    /** What the desktop was asked to notify of. */
    final List<String> noticed = new ArrayList<>();

    private final AtomicBoolean working = new AtomicBoolean();
    /** Failures that the user was told of. */
    final List<String> problems = new ArrayList<>();

    final Settings settings = new Settings(Map.of());
    final OpenNotebook notebook;
    final AppContext context;
    final MainWindow window;
    final Stage stage;
    final Desk desk;

    WindowFixture(Path folder, Clock clock, Filling filling) throws Exception {
        this(folder, clock, filling, 1000, 700);
    }

    WindowFixture(Path folder, Clock clock, Filling filling, double width, double height) throws Exception {
        this(folder, clock, filling, width, height, ScheduleSource::of);
    }

    /** @param links from a link to the schedule behind it */
    WindowFixture(
            Path folder,
            Clock clock,
            Filling filling,
            double width,
            double height,
            Function<String, ScheduleSource> links)
            throws Exception {
        notebook = OpenNotebook.open(folder.resolve("Talks.notebook"), true);
        filling.fill(notebook);
        for (Fonts font : Fonts.values()) {
            font.load();
        }
        stage = TestStage.asNew();
        LastResort lastResort = new LastResort();
        lastResort.showOn((what, problem) -> problems.add(what + ": " + problem));
        context = onScreen(() -> new AppContext(
                settings, unwritten -> {}, lastResort, clock, new AppContext.Outside(links, tasks -> noticed::add)));
        context.tasks().onWorkChanged(going -> working.set(!going.isEmpty()));
        Opened opened = Opened.of(notebook, settings);
        window = onScreen(() -> new MainWindow(new Commands(), context.theme(), width, height));
        desk = onScreen(() -> new Desk(context, window, dialogs, opened, this));
        TestStage.show(window.scene());
        waitUntil(() -> onScreen(() -> window.commands().find("note.quote").isPresent()));
        waitUntilQuiet();
    }

    /** Puts something into the notebook before the window shows it. */
    @FunctionalInterface
    interface Filling {
        void fill(OpenNotebook notebook) throws IOException, FileFormatException, CancelledException;
    }

    /** The bundled conference with its notes. */
    static void sample(OpenNotebook notebook) throws IOException, CancelledException {
        SampleConference sample = SampleConference.load();
        notebook.people().setMe(sample.author());
        sample.install(sample.read(WorkMonitor.none()), notebook.schedule(), notebook.notes(), notebook.people());
    }

    /** Waits until nothing is being read or written any more. */
    void waitUntilQuiet() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        waitUntil(() -> !working.get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the window shows what an import would bring. */
    void waitForPreview() throws TimeoutException {
        waitUntil(() -> robot.lookup("#import-preview").tryQuery().isPresent());
        waitUntilQuiet();
    }

    WindowFixture press(KeyCode... keys) {
        Typist.press(robot, keys);
        return this;
    }

    WindowFixture type(String text) {
        Typist.type(robot, text);
        return this;
    }

    /** Follows the link beside the message. By key: the link moves with the words beside it, a moving pointer may miss it. */
    WindowFixture followMessage() {
        robot.interact(() -> robot.lookup("#message-link").queryAs(Node.class).requestFocus());
        return press(KeyCode.SPACE);
    }

    /** The groups of the menu that is open. */
    List<MenuItem> menuItems() throws Exception {
        return onScreen(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .toList());
    }

    /** Opens the main menu by its key and chooses an item of it. */
    void runFromMenu(String id) throws Exception {
        press(KeyCode.F10);
        MenuItem chosen = menuItems().stream()
                .map(Menu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
        // A click closes the menu before the item is told.
        press(KeyCode.ESCAPE);
        robot.interact(chosen::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Nullable
    Node focused() {
        return window.scene().getFocusOwner();
    }

    String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    static <T> T onScreen(Callable<T> action) throws ExecutionException, InterruptedException {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    @Override
    public void openAnotherNotebook() {
        asked.add("open another notebook");
    }

    @Override
    public void newNotebook() {
        asked.add("new notebook");
    }

    @Override
    public void restore(Path backup) {
        asked.add("restore " + backup.getFileName());
    }

    @Override
    public void quit() {
        asked.add("quit");
    }

    @Override
    public void browse(String address) {
        asked.add(address);
    }

    @Override
    public void close() throws TimeoutException {
        List<Boolean> closed = new ArrayList<>();
        robot.interact(() -> desk.closing().close(problem -> closed.add(problem.isEmpty())));
        waitUntil(() -> !closed.isEmpty());
        FxToolkit.cleanupStages();
        context.close();
    }
}
