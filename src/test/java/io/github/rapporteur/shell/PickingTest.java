package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window in which one line of a list is picked. */
class PickingTest {
    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = TestStage.asNew();
        TestStage.show(new Scene(new StackPane(), 800, 500));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void enterTakesTheFirst() throws Exception {
        Future<Optional<String>> picked = ask();
        robot.push(KeyCode.ENTER);
        assertThat(picked.get(10, TimeUnit.SECONDS)).contains("one");
    }

    @Test
    void arrowAndEnterTakeAnother() throws Exception {
        Future<Optional<String>> picked = ask();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(picked.get(10, TimeUnit.SECONDS)).contains("two");
    }

    @Test
    void doubleClickTakesALine() throws Exception {
        Future<Optional<String>> picked = ask();
        robot.doubleClickOn("three", MouseButton.PRIMARY);
        assertThat(picked.get(10, TimeUnit.SECONDS)).contains("three");
    }

    @Test
    void escapeTakesNone() throws Exception {
        Future<Optional<String>> picked = ask();
        robot.push(KeyCode.ESCAPE);
        assertThat(picked.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    private Future<Optional<String>> ask() throws Exception {
        Future<Optional<String>> picked = WaitForAsyncUtils.asyncFx(() ->
                new FxDialogs(stage).pick("Several", "Which one?", List.of("one", "two", "three"), "This one", "None"));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup("#choices")
                        .tryQuery()
                        .filter(list -> list.isFocused())
                        .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return picked;
    }
}
