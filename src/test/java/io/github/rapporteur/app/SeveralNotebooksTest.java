package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** One notebook after the other in the same program. */
class SeveralNotebooksTest {
    private final FxRobot robot = new FxRobot();
    private final LastResort lastResort = new LastResort();
    private final CountDownLatch workMayEnd = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private Stage stage;
    private AppContext context;
    private Program program;

    @BeforeEach
    void makeProgram() throws Exception {
        stage = TestStage.asNew();
        context = WindowFixture.onScreen(
                () -> new AppContext(new Settings(Map.of()), unwritten -> {}, lastResort, Clock.systemUTC()));
        program = WindowFixture.onScreen(() -> new Program(context, stage, address -> {}));
    }

    @AfterEach
    void close() throws Exception {
        workMayEnd.countDown();
        CountDownLatch closed = new CountDownLatch(1);
        robot.interact(() -> program.closeDesk(closed::countDown));
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        FxToolkit.cleanupStages();
        context.close();
    }

    @Test
    void workIsShownOnceAndInTheLastWindowOnlyAfterThreeNotebooks() throws Exception {
        start("first");
        List<Parent> windows = new ArrayList<>(List.of(root()));
        for (String next : List.of("second", "third")) {
            robot.interact(() -> program.change(folder.resolve(next), true));
            until(() -> stage.getTitle().contains(next));
            windows.add(root());
        }

        context.tasks().run("Waiting", monitor -> workMayEnd.await(20, TimeUnit.SECONDS), done -> {});
        until(() -> showsWork(windows.getLast()));
        assertThat(windows).extracting(SeveralNotebooksTest::showsWork).containsExactly(false, false, true);
    }

    private void start(String name) throws Exception {
        Path file = folder.resolve(name);
        OpenNotebook.open(file, true).close();
        AppPaths paths = new AppPaths(folder.resolve("data"), folder.resolve("config"), folder.resolve("log"));
        StartUp begun = StartUp.begin(paths, Optional.of(file), lastResort).orElseThrow();
        WaitForAsyncUtils.asyncFx(() -> program.start(begun)).get();
        until(() -> stage.getTitle().contains(name));
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private static boolean showsWork(Parent window) {
        return window.lookup("#cancel-work").getParent().isVisible();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
