package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusModeTest {
    @TempDir
    private Path folder;

    private WindowFixture desk;

    @BeforeEach
    void openWindow() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(desk.problems).isEmpty();
        desk.close();
    }

    @Test
    void keyLeavesOnlyTheNoteSaveStateAndClock() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(isShown("#talks")).isFalse();
        assertThat(isShown(".top-bar")).isFalse();
        assertThat(isShown(".mark-bar")).isFalse();
        assertThat(isShown(".talk-header")).isFalse();
        assertThat(isShown("#zone")).isFalse();
        assertThat(isShown("#save-state")).isTrue();
        assertThat(isShown("#clock")).isTrue();
        assertThat(desk.focused()).isNotNull().extracting(Node::getId).isEqualTo("note-text");
        Node text = desk.robot.lookup("#note-text").query();
        assertThat(text.localToScene(0, 0).getX()).isZero();
        assertThat(text.getLayoutBounds().getWidth()).isGreaterThan(950);
    }

    @Test
    void escapeAndTheSameKeyBringAllBackAsItWas() throws Exception {
        desk.press(KeyCode.F9);
        assertThat(isShown("#quotes-pane")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(isShown("#quotes-pane")).isFalse();
        desk.press(KeyCode.ESCAPE);
        assertThat(isShown("#quotes-pane")).isTrue();
        assertThat(isShown("#talks")).isTrue();
        assertThat(isShown(".mark-bar")).isTrue();
        assertThat(isShown(".top-bar")).isTrue();
        desk.press(KeyCode.F8).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(isShown("#talks")).isFalse();
        assertThat(isShown("#quotes-pane")).isTrue();
    }

    @Test
    void anotherViewOrAPanesKeyLeavesIt() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D).press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(isShown(".top-bar")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(isShown(".top-bar")).isFalse();
        assertThat(isShown("#note-text")).isTrue();
        desk.press(KeyCode.F8);
        assertThat(isShown("#talks")).isTrue();
        assertThat(isShown(".top-bar")).isTrue();
    }

    @Test
    void escapeThatClosesTheFindBarDoesNotLeaveIt() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D).press(KeyCode.CONTROL, KeyCode.F);
        desk.press(KeyCode.ESCAPE);
        assertThat(isShown(".top-bar")).isFalse();
        desk.press(KeyCode.ESCAPE);
        assertThat(isShown(".top-bar")).isTrue();
    }

    private boolean isShown(String query) throws Exception {
        return WindowFixture.onScreen(() -> desk.robot
                .lookup(query)
                .tryQuery()
                .filter(FocusModeTest::isInView)
                .isPresent());
    }

    private static boolean isInView(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
