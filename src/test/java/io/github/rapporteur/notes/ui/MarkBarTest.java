package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkBarTest {
    private static final Map<String, String> WRITTEN = Map.of(
            "Takeaway", "Takeaway: words",
            "Q and A", "Q: words",
            "Term", "Term: words",
            "Action", "- [ ] words",
            "Liked", "Liked: words",
            "Disliked", "Disliked: words",
            "Check", "words (?)",
            "Private", "Private: words");

    private static final Map<KeyCode, String> BY_KEY = Map.of(
            KeyCode.K, "Takeaway: words",
            KeyCode.A, "Q: words",
            KeyCode.L, "Term: words",
            KeyCode.Y, "Liked: words",
            KeyCode.X, "Disliked: words",
            KeyCode.H, "words (?)",
            KeyCode.O, "Private: words");

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void everyButtonMakesItsMarkAndUndoTakesItBack() throws Exception {
        window.open(0).type("words");
        WRITTEN.forEach((button, text) -> {
            window.press(KeyCode.END).robot.clickOn(button(button));
            assertThat(window.text()).as(button).isEqualTo(text);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(window.text()).isEqualTo("words");
        });
    }

    @Test
    void everyKeyMakesItsMarkAndTakesItAwayAgain() throws Exception {
        window.open(0).type("words");
        BY_KEY.forEach((key, text) -> {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, key);
            assertThat(window.text()).as(key.getName()).isEqualTo(text);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, key);
            assertThat(window.text()).isEqualTo("words");
        });
        window.press(KeyCode.CONTROL, KeyCode.T);
        assertThat(window.text()).isEqualTo("- [ ] words");
    }

    @Test
    void buttonOfTheMarkAtTheCaretIsColoured() throws Exception {
        window.stored(0, "plain\nTakeaway: short\n\n- [ ] do it").open(0).marksRead();
        assertThat(coloured()).containsExactly("Action");
        window.press(KeyCode.UP).press(KeyCode.UP);
        assertThat(coloured()).containsExactly("Takeaway");
        window.press(KeyCode.UP);
        assertThat(coloured()).isEmpty();
    }

    @Test
    void noButtonIsColouredWhileTheCaretIsNotToBeSeen() throws Exception {
        window.stored(0, "plain\nDisliked: grey on blue").open(0).marksRead();
        assertThat(coloured()).containsExactly("Disliked");
        window.robot.interact(() -> button("Liked").requestFocus());
        assertThat(coloured()).isEmpty();
        window.robot.interact(window.editor::focusText);
        assertThat(coloured()).containsExactly("Disliked");
    }

    @Test
    void clickOnTheBoxInTheGutterTicksTheAction() throws Exception {
        window.stored(0, "- [ ] do it").open(0).marksRead();
        window.robot.clickOn(".note-gutter .mark-action");
        assertThat(window.text()).isEqualTo("- [x] do it");
        assertThat(window.saved(0)).isEqualTo("- [x] do it");
    }

    @Test
    void lineTimesStandBesideEachLine() throws Exception {
        window.stored(0, "old\n").open(0).type("one\ntwo");
        assertThat(window.robot.lookup(".line-time").queryAll()).hasSize(1);
        window.robot.clickOn(button("Line times"));
        assertThat(window.robot.lookup(".line-time").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .hasSize(3)
                .endsWith("10:42", "10:42");
    }

    @Test
    void narrowBarShowsIconsOnlyWithTheirNamesSpoken() throws Exception {
        window.open(0);
        window.robot.interact(() -> window.editor.setMaxWidth(500));
        Button check = button("Check");
        window.waitUntil(() -> check.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
        assertThat(check.getAccessibleText()).isEqualTo("Check");
        assertThat(check.getTooltip().getText()).isEqualTo("Check, Ctrl+Shift+H");
    }

    private Button button(String name) {
        return window.robot.lookup("#mark-bar").lookup(".button").<Button>queryAllAs(Button.class).stream()
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> coloured() {
        return window.robot.lookup("#mark-bar").lookup(".mark-button:here").<Button>queryAllAs(Button.class).stream()
                .map(Button::getAccessibleText)
                .toList();
    }
}
