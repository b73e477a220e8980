package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.github.rapporteur.cli.HoldsNotebook;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program on a notebook that does not open, with its real dialogs. */
class NotebookRescueTest {
    private static final String ME = "Rina";

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<String> browsed = new CopyOnWriteArrayList<>();
    private final LastResort lastResort = new LastResort();
    private Path file;
    private AppContext context;
    private Program program;

    @BeforeEach
    void notebookWithABackup() throws Exception {
        file = folder.resolve("Talks.notebook");
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            WindowFixture.sample(notebook);
            save(notebook, "older text");
            notebook.backups().makeIfChanged(WorkMonitor.none());
            save(notebook, "newer text");
        }
        Files.createDirectories(folder.resolve("Talks.notebook.mirror"));
        Stage stage = TestStage.asNew();
        context = WindowFixture.onScreen(
                () -> new AppContext(new Settings(Map.of()), unwritten -> {}, lastResort, Clock.systemUTC()));
        program = WindowFixture.onScreen(() -> new Program(context, stage, browsed::add));
    }

    @AfterEach
    void close() throws Exception {
        BlockingQueue<String> closed = new LinkedBlockingQueue<>();
        robot.interact(() -> program.closeDesk(() -> closed.add("closed")));
        assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo("closed");
        FxToolkit.cleanupStages();
        context.close();
    }

    @Test
    void damagedNotebookIsReplacedByTheBackupTheUserChooses() throws Exception {
        Path database = folder.resolve("Talks.notebook.mv.db");
        Files.writeString(database, "ruined");
        start();
        until(() -> isThere("#restore-backup"));
        assertThat(text("#problem")).contains("is damaged").contains("Nothing was changed");

        robot.clickOn("#restore-backup");
        until(() -> isThere("Choose this backup"));
        robot.clickOn("Choose this backup");
        until(() -> isThere("Keep the notebook"));
        robot.clickOn("Restore");

        until(() -> isThere("#message") && text("#message").startsWith("Restored."));
        assertThat(notebookText()).contains("older text");
        assertThat(asides())
                .singleElement()
                .satisfies(aside -> assertThat(aside).hasContent("ruined"));
    }

    @Test
    void userWhoThinksBetterOfItLeavesAllAsItWas() throws Exception {
        Files.writeString(folder.resolve("Talks.notebook.mv.db"), "ruined");
        start();
        until(() -> isThere("#restore-backup"));
        robot.clickOn("#restore-backup");
        until(() -> isThere("Restore nothing"));
        robot.clickOn("Restore nothing");
        until(() -> !isThere("Restore nothing"));
        assertThat(asides()).isEmpty();
        assertThat(folder.resolve("Talks.notebook.mv.db")).hasContent("ruined");
    }

    @Test
    void readableCopyIsShown() throws Exception {
        Files.delete(folder.resolve("Talks.notebook.mv.db"));
        start();
        until(() -> isThere("#show-mirror"));
        robot.clickOn("#show-mirror");
        assertThat(browsed)
                .containsExactly(folder.resolve("Talks.notebook.mirror").toUri().toString());
    }

    @Test
    void notebookInUseIsNotOfferedToBeReplaced() throws Exception {
        Process holder = HoldsNotebook.start(file);
        try {
            start();
            until(() -> isThere("#try-again"));
            assertThat(text("#problem")).contains("already open");
            assertThat(isThere("#restore-backup")).isFalse();
        } finally {
            HoldsNotebook.end(holder);
        }
        robot.clickOn("#try-again");
        until(() -> !isThere("#try-again"));
        assertThat(notebookText()).contains("newer text");
    }

    private void start() throws Exception {
        AppPaths paths = new AppPaths(folder.resolve("data"), folder.resolve("config"), folder.resolve("log"));
        StartUp begun = StartUp.begin(paths, Optional.of(file), lastResort).orElseThrow();
        WaitForAsyncUtils.asyncFx(() -> program.start(begun)).get();
    }

    /** Reads the restored notebook when the window has let it go. */
    private Optional<String> notebookText() throws Exception {
        BlockingQueue<String> closed = new LinkedBlockingQueue<>();
        robot.interact(() -> program.closeDesk(() -> closed.add("closed")));
        assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo("closed");
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            return notebook.notes().find(subject(notebook), ME).map(Note::text);
        }
    }

    private List<Path> asides() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().contains("before-restore")
                            && path.toString().endsWith(".mv.db"))
                    .toList();
        }
    }

    private boolean isThere(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void save(OpenNotebook notebook, String text) {
        notebook.notes().save(subject(notebook), ME, text);
    }

    private static NoteSubject subject(OpenNotebook notebook) {
        ConferenceId conference = notebook.schedule().conferences().getFirst().id();
        return new NoteSubject.OfConference(conference);
    }
}
