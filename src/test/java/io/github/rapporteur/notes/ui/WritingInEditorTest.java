package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingInEditorTest {
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
    void boldIsTypedBetweenTwoPressesOfItsKey() throws Exception {
        window.open(0)
                .type("a ")
                .press(KeyCode.CONTROL, KeyCode.B)
                .type("budget")
                .press(KeyCode.CONTROL, KeyCode.B);
        window.type(" helps");
        assertThat(window.text()).isEqualTo("a **budget** helps");
        window.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.I);
        assertThat(window.text()).isEqualTo("*a **budget** helps*");
        assertThat(window.saved(0)).isEqualTo("*a **budget** helps*");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("a **budget** helps");
    }

    @Test
    void linesMoveAndBecomeHeadingsAndLists() throws Exception {
        window.open(0).type("one\ntwo\nthree");
        window.press(KeyCode.ALT, KeyCode.UP).press(KeyCode.ALT, KeyCode.UP);
        assertThat(window.text()).isEqualTo("three\none\ntwo");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        assertThat(window.text()).isEqualTo("## three\none\ntwo");
        window.press(KeyCode.ALT, KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8);
        assertThat(window.text()).isEqualTo("one\n- ## three\ntwo");
    }

    @Test
    void linkTakesTheAddressFromTheClipboard() throws Exception {
        window.open(0).type("paper").press(KeyCode.CONTROL, KeyCode.A);
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("https://harbour.example/paper");
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(window.text()).isEqualTo("[paper](https://harbour.example/paper)");
    }

    @Test
    void keysOfTheTextDoNothingWhileAnotherControlHasTheFocus() throws Exception {
        window.open(0).type("words").press(KeyCode.CONTROL, KeyCode.F);
        window.press(KeyCode.CONTROL, KeyCode.B);
        assertThat(window.text()).isEqualTo("words");
    }

    @Test
    void findCountsGoesRoundAndGivesTheSelectionBack() throws Exception {
        window.stored(0, "Retry once.\nA retry more.\nNo rétry.").open(0);
        window.press(KeyCode.CONTROL, KeyCode.F).type("retry");
        assertThat(count()).isEqualTo("1 of 3");
        window.press(KeyCode.ENTER);
        assertThat(count()).isEqualTo("2 of 3");
        window.press(KeyCode.SHIFT, KeyCode.ENTER).press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(count()).isEqualTo("3 of 3");
        window.press(KeyCode.ESCAPE).press(KeyCode.F3);
        assertThat(window.selection().start()).isZero();
        window.type("Try");
        assertThat(window.text()).startsWith("Try once.");
    }

    @Test
    void replaceAllIsOneStepToTakeBack() throws Exception {
        window.stored(0, "cold cold\n> cold").open(0).press(KeyCode.CONTROL, KeyCode.H);
        window.type("cold");
        window.robot.interact(() -> field("#find-replacement").requestFocus());
        window.type("warm");
        window.robot.clickOn("Replace all");
        assertThat(window.text()).isEqualTo("warm warm\n> warm");
        assertThat(count()).isEqualTo("Replaced 3 places, Ctrl+Z takes it back");
        assertThat(window.saved(0)).isEqualTo("warm warm\n> warm");
        window.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("cold cold\n> cold");
    }

    @Test
    void replaceGoesFromOneToTheNext() throws Exception {
        window.stored(0, "cold cold cold").open(0).press(KeyCode.CONTROL, KeyCode.H);
        window.type("cold");
        window.robot.interact(() -> field("#find-replacement").requestFocus());
        window.type("hot").press(KeyCode.ENTER).press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo("hot hot cold");
        assertThat(count()).isEqualTo("1 of 1");
    }

    private String count() {
        return window.robot.lookup("#find-count").queryAs(Label.class).getText();
    }

    private TextField field(String id) {
        return window.robot.lookup(id).queryAs(TextField.class);
    }
}
