package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.fxmisc.richtext.CaretNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestingCaretTest {
    @TempDir
    private Path folder;

    private EditorFixture window;
    private CaretNode caret;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
        window.open(0).type("words");
        NoteTextArea area = window.editor.area();
        caret = area.getCaretSelectionBind().getUnderlyingCaret();
        window.robot.interact(() -> RestingCaret.of(area, Duration.millis(300)));
    }

    @AfterEach
    void closeWindow() throws Exception {
        window.close();
    }

    @Test
    void caretStopsBlinkingAfterAWhileStaysInSightAndBlinksAgainWhenItMoves() throws Exception {
        window.press(KeyCode.LEFT);
        assertThat(caret.getBlinkRate()).isGreaterThan(Duration.ZERO);
        window.waitUntil(() -> caret.getBlinkRate().equals(Duration.ZERO) && caret.isVisible());
        window.press(KeyCode.RIGHT);
        assertThat(caret.getBlinkRate()).isGreaterThan(Duration.ZERO);
    }
}
