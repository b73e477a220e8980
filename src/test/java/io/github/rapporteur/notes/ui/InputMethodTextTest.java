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

    @Test
    void chineseIsComposedInPiecesAndCommittedOnce() throws Exception {
        window.open(0).type("see ");
        for (String step : List.of("n", "ni", "ni h", "ni hao")) {
            compose(step);
            assertThat(window.text()).isEqualTo("see " + step);
            assertThat(window.saved(0)).isEqualTo("see ");
        }
        fire(
                List.of(
                        new InputMethodTextRun("你", InputMethodHighlight.SELECTED_CONVERTED),
                        new InputMethodTextRun("hao", InputMethodHighlight.UNSELECTED_RAW)),
                "",
                1);
        assertThat(window.text()).isEqualTo("see 你hao");
        commit("你好");
        assertThat(window.text()).isEqualTo("see 你好");
        window.type("!");
        assertThat(window.saved(0)).isEqualTo("see 你好!");
    }

    @Test
    void koreanSyllableIsCommittedWhileTheNextIsComposed() throws Exception {
        window.open(0);
        compose("ㅎ");
        compose("하");
        compose("한");
        fire(List.of(new InputMethodTextRun("ㄱ", InputMethodHighlight.UNSELECTED_RAW)), "한", 1);
        assertThat(window.text()).isEqualTo("한ㄱ");
        assertThat(window.saved(0)).isEqualTo("한");
        compose("글");
        commit("글");
        assertThat(window.saved(0)).isEqualTo("한글");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isIn("", "한");
    }

    @Test
    void deadKeyWritesTheAccentedLetterOnly() throws Exception {
        window.open(0).type("caf");
        compose("´");
        assertThat(window.saved(0)).isEqualTo("caf");
        commit("é");
        window.type("s");
        assertThat(window.text()).isEqualTo("cafés");
        assertThat(window.saved(0)).isEqualTo("cafés");
    }

    @Test
    void cancelledCompositionLeavesNothing() throws Exception {
        window.open(0).type("words");
        window.press(KeyCode.HOME);
        compose("にほん");
        fire(List.of(), "", 0);
        assertThat(window.text()).isEqualTo("words");
        assertThat(window.saved(0)).isEqualTo("words");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.text()).isEqualTo("words");
    }

    @Test
    void autosaveThatFallsIntoACompositionStoresWhatIsCommitted() throws Exception {
        window.open(0).type("said: ");
        compose("日");
        window.waitForNotebook(() -> window.notebook
                .notes()
                .find(window.subject(0), "Ada")
                .filter(note -> note.text().equals("said: "))
                .isPresent());
        compose("日本");
        assertThat(window.notebook
                        .notes()
                        .find(window.subject(0), "Ada")
                        .orElseThrow()
                        .text())
                .isEqualTo("said: ");
        commit("日本");
        window.waitForNotebook(() -> window.notebook
                .notes()
                .find(window.subject(0), "Ada")
                .filter(note -> note.text().equals("said: 日本"))
                .isPresent());
    }

    @Test
    void compositionOverASelectionReplacesItAndOneUndoStepAfterAnotherBringsItBack() throws Exception {
        window.open(0).type("old words");
        window.press(KeyCode.CONTROL, KeyCode.A);
        compose("新");
        commit("新");
        assertThat(window.saved(0)).isEqualTo("新");
        window.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("old words");
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
