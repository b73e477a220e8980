package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionModeTest {
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
    void questionsAndAnswersAlternateOnEnterUntilEscape() throws Exception {
        window.open(0).type("the talk");
        begin();
        window.type("why five percent?\nbecause it held\nand tests?\nnone\n").press(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo("""
                        the talk

                        Q (audience): why five percent?
                        A: because it held

                        Q (audience): and tests?
                        A: none

                        """);
        window.type("after\nit");
        assertThat(window.saved(0)).endsWith("A: none\n\nafter\nit");
        assertThat(window.robot.lookup("#question-strip").query().isVisible()).isFalse();
    }

    @Test
    void enterOnAnEmptyQuestionEndsIt() throws Exception {
        window.open(0);
        begin();
        assertThat(window.text()).isEqualTo("Q (audience): ");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEmpty();
        window.type("A: plain\nx");
        assertThat(window.text()).isEqualTo("A: plain\nx");
    }

    @Test
    void namedAskerStaysAndMarksAreRead() throws Exception {
        window.open(0).type("Q (Awa): why?");
        begin();
        window.press(KeyCode.ENTER).type("so").marksRead();
        assertThat(window.text()).isEqualTo("Q (Awa): why?\nA: so");
        assertThat(window.looks(0)).contains("mark-question");
        assertThat(window.looks(window.text().indexOf("A:"))).contains("mark-question");
    }

    @Test
    void lineInTheMiddleOfAnAnswerAndShiftEnterAreOrdinary() throws Exception {
        window.open(0);
        begin();
        window.type("why?\none two").press(KeyCode.LEFT).press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo("Q (audience): why?\nA: one tw\no");
    }

    @Test
    void modeEndsWithTheNote() throws Exception {
        window.open(0);
        begin();
        window.open(1).type("Q: x\ny");
        assertThat(window.text()).isEqualTo("Q: x\ny");
        window.open(0);
        assertThat(window.text()).isEqualTo("Q (audience): ");
    }

    private void begin() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    }
}
