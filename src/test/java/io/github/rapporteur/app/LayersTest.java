package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While something lies over the window, no key acts on what is under it. */
class LayersTest {
    @TempDir
    Path folder;

    private WindowFixture desk;

    /** What can lie over the window. */
    enum Layer {
        PALETTE("#palette"),
        PEOPLE("#people"),
        TAGGER("#quote-tagger");

        private final String query;

        Layer(String query) {
            this.query = query;
        }
    }

    @BeforeEach
    void open() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(desk.problems).isEmpty();
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void keysOfTheWindowRestAndTheFocusStaysInTheLayer(Layer layer) throws Exception {
        String talk = desk.text("#talk-title");
        open(layer);
        desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN)
                .press(KeyCode.CONTROL, KeyCode.L)
                .press(KeyCode.CONTROL, KeyCode.DIGIT2)
                .press(KeyCode.CONTROL, KeyCode.DIGIT4)
                .press(KeyCode.F8)
                .press(KeyCode.F9)
                .press(KeyCode.F10)
                .press(KeyCode.F6)
                .press(KeyCode.SHIFT, KeyCode.F6)
                .waitUntilQuiet();
        assertThat(isShown(layer)).isTrue();
        assertThat(isFocusIn(layer)).isTrue();
        assertThat(desk.menuItems()).isEmpty();
        assertThat(desk.text("#talk-title")).isEqualTo(talk);
        assertThat(desk.robot.lookup("#talks").tryQuery()).isPresent();
        for (int i = 0; i < 20; i++) {
            desk.press(KeyCode.TAB);
            assertThat(isFocusIn(layer)).as("after Tab %d", i + 1).isTrue();
        }
        desk.press(KeyCode.ESCAPE);
        assertThat(isShown(layer)).isFalse();
        desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).waitUntilQuiet();
        assertThat(desk.text("#talk-title")).isNotEqualTo(talk);
    }

    @ParameterizedTest
    @EnumSource
    void quittingWorksFromEverywhere(Layer layer) throws Exception {
        open(layer);
        desk.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(desk.asked).contains("quit");
        desk.press(KeyCode.ESCAPE);
    }

    @Test
    void taggersOwnKeyTagsForTheSamePersonAgain() throws Exception {
        tag("First words.");
        desk.press(KeyCode.ENTER);
        tag("Second words.");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        WindowFixture.waitUntil(
                () -> desk
                        .notebook
                        .notes()
                        .notesOf(desk.notebook
                                .schedule()
                                .conferences()
                                .getFirst()
                                .id())
                        .stream()
                        .filter(note -> note.subject() instanceof NoteSubject.OfTalk)
                        .map(Note::text)
                        .anyMatch(text -> text.contains("> First words.") && text.contains("> Second words.")));
        assertThat(isShown(Layer.TAGGER)).isFalse();
    }

    private void tag(String words) throws Exception {
        desk.robot.clickOn("#note-text");
        desk.press(KeyCode.CONTROL, KeyCode.END)
                .press(KeyCode.ENTER)
                .press(KeyCode.ENTER)
                .type(words)
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        WindowFixture.waitUntil(() -> isShown(Layer.TAGGER));
    }

    private void open(Layer layer) throws Exception {
        switch (layer) {
            case PALETTE -> desk.press(KeyCode.CONTROL, KeyCode.P);
            case PEOPLE ->
                desk.robot.interact(() ->
                        desk.window.commands().find("people.open").orElseThrow().run());
            case TAGGER -> tag("Such words.");
        }
        desk.waitUntilQuiet();
        assertThat(isFocusIn(layer)).isTrue();
    }

    private boolean isShown(Layer layer) {
        return desk.robot.lookup(layer.query).tryQuery().isPresent();
    }

    private boolean isFocusIn(Layer layer) {
        for (Node node = desk.focused(); node != null; node = node.getParent()) {
            if (layer.query.equals("#" + node.getId())) {
                return true;
            }
        }
        return false;
    }
}
