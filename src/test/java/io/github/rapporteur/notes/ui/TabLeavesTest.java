package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabLeavesTest {
    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
        window.open(0);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void keyLetsTabLeaveTheTextBothWaysAndSaysSo() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.M).press(KeyCode.TAB);
        assertThat(window.text()).isEmpty();
        assertThat(focused()).isNotEqualTo(window.editor.area());
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo(window.editor.area());
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isNotEqualTo(window.editor.area());
        assertThat(window.said).containsExactly("Tab leaves the text now. Ctrl+M lets it indent again.");
    }

    @Test
    void sameKeyLetsTabIndentAgainAndItHoldsInTheNextNote() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.M).open(1).press(KeyCode.TAB);
        assertThat(window.text()).isEmpty();
        window.robot.interact(window.editor::focusText);
        window.press(KeyCode.CONTROL, KeyCode.M).press(KeyCode.TAB);
        assertThat(window.text()).isEqualTo("  ");
        assertThat(focused()).isEqualTo(window.editor.area());
    }

    private Node focused() {
        return window.root().getScene().getFocusOwner();
    }
}
