package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputMethodTextTest {
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
    void composedTextIsReplacedUntilItIsCommittedAndOnlyThatIsSaved() throws Exception {
        window.open(0).type("see ");
        compose("かん");
        assertThat(window.text()).isEqualTo("see かん");
        assertThat(window.saved(0)).isEqualTo("see ");
        commit("感");
        assertThat(window.text()).isEqualTo("see 感");
        assertThat(window.saved(0)).isEqualTo("see 感");
    }

    @Test
    void compositionOfOneNoteTakesNothingFromTheNextAndWhatIsTypedThereIsSaved() throws Exception {
        window.stored(1, "second note").open(0).type("first ");
        compose("にほん");
        window.open(1).type(" goes on");
        assertThat(window.saved(1)).isEqualTo("second note goes on");
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        commit("日本");
        assertThat(window.text()).isEqualTo("日本second note goes on");
        assertThat(window.saved(0)).isEqualTo("first ");
        assertThat(window.saved(1)).isEqualTo("日本second note goes on");
    }

    @Test
    void noteLeftWhileComposingKeepsItsHistory() throws Exception {
        window.open(0).type("first");
        compose("にほん");
        window.open(1).open(0);
        assertThat(window.text()).isEqualTo("first");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
    }

    @Test
    void markDropsWhatIsComposedAndIsSaved() throws Exception {
        window.open(0).type("words");
        compose("にほん");
        window.robot.interact(() -> window.editor.marking().mark(MarkKind.TAKEAWAY));
        assertThat(window.text()).isEqualTo("Takeaway: words");
        commit("日本");
        assertThat(window.text()).isEqualTo("Takeaway: words日本");
        assertThat(window.saved(0)).isEqualTo("Takeaway: words日本");
    }

    @Test
    void undoDropsWhatIsComposedAndIsSaved() throws Exception {
        window.open(0).type("words").press(KeyCode.HOME);
        compose("にほん");
        window.robot.interact(window.editor.area()::undo);
        assertThat(window.text()).isEmpty();
        assertThat(window.saved(0)).isEmpty();
        commit("日本");
        assertThat(window.text()).isEqualTo("日本");
        assertThat(window.saved(0)).isEqualTo("日本");
    }

    private void compose(String composed) {
        fire(List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW)), "", composed.length());
    }

    private void commit(String committed) {
        fire(List.of(), committed, 0);
    }

    private void fire(List<InputMethodTextRun> composed, String committed, int caret) {
        window.robot.interact(() -> window.editor
                .area()
                .fireEvent(
                        new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed, committed, caret)));
    }
}
