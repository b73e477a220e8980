package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkState;
import java.nio.file.Path;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkHeaderTest {
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
    void longTitleAndManySpeakersWrapAndAreNeverCut() throws Exception {
        window.open(EditorFixture.LONG_TITLE);
        Labeled title = window.robot.lookup("#talk-title").queryAs(Labeled.class);
        Text drawn = (Text) title.lookup(".text");
        assertThat(drawn.getText().replaceAll("\\s", ""))
                .isEqualTo(title.getText().replaceAll("\\s", ""));
        assertThat(drawn.getLayoutBounds().getHeight()).isGreaterThan(60);
        Text speakers = window.robot.lookup("#talk-speakers").queryAs(Text.class);
        assertThat(speakers.getText()).endsWith("Wilhelmina van der Zwaan-Hoogeveen");
        Bounds header = onScreen(window.robot.lookup("#talk-header").query());
        assertThat(speakers.getLayoutBounds().getHeight()).isGreaterThan(30);
        assertThat(header.contains(onScreen(speakers))).isTrue();
        assertThat(header.contains(onScreen(window.robot.lookup("#how-was-it").query())))
                .isTrue();
    }

    @Test
    void nowStandsBesideTheTalkThatIsOn() throws Exception {
        window.open(0);
        assertThat(window.robot.lookup("Now").query().isVisible()).isTrue();
        window.open(1);
        assertThat(window.robot.lookup("Now").query().isVisible()).isFalse();
    }

    @Test
    void abstractStaysUnfoldedPerTalkAndItsLinksOpen() throws Exception {
        window.open(0);
        window.robot.interact(
                () -> window.robot.lookup("#abstract-fold").query().requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(isShown("#abstract")).isTrue();
        window.open(1);
        assertThat(isShown("#abstract")).isFalse();
        window.open(0);
        assertThat(isShown("#abstract")).isTrue();
        window.robot.clickOn("the paper");
        assertThat(window.openedAddresses()).containsExactly("https://harbour.example/paper");
        window.robot.clickOn("#abstract-fold");
        assertThat(isShown("#abstract")).isFalse();
    }

    @Test
    void linkInTheAbstractIsReachedAndOpenedByTheKeyboardWithARingRoundIt() throws Exception {
        window.open(0);
        window.robot.interact(
                () -> window.robot.lookup("#abstract-fold").query().requestFocus());
        window.press(KeyCode.SPACE);
        Node link = window.robot.lookup(".abstract-link").query();
        for (int i = 0; i < 6 && !link.isFocused(); i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(link.isFocused()).isTrue();
        assertThat(link.getAccessibleRole()).isEqualTo(AccessibleRole.HYPERLINK);
        assertThat(link.getAccessibleText()).isEqualTo("the paper");
        Bounds ring = onScreen(window.robot.lookup(".abstract-link-ring").query());
        Bounds words = onScreen(link);
        assertThat(ring.getMinX()).isCloseTo(words.getMinX(), within(4.0));
        assertThat(ring.getMaxX()).isCloseTo(words.getMaxX(), within(4.0));
        window.press(KeyCode.ENTER).press(KeyCode.SPACE);
        assertThat(window.openedAddresses())
                .containsExactly("https://harbour.example/paper", "https://harbour.example/paper");
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.robot.lookup(".abstract-link-ring").tryQuery()).isEmpty();
    }

    @Test
    void breakHasNoSpeakersLineAndNothingOfTheTalkBefore() throws Exception {
        window.open(0).open(2);
        assertThat(isShown("#talk-speakers")).isFalse();
        assertThat(window.robot.lookup("Mara Lindqvist").tryQuery()).isEmpty();
    }

    @Test
    void starGoesOnWithEachPressAndIsKept() throws Exception {
        window.open(0);
        window.robot.interact(() -> window.robot.lookup("#star").query().requestFocus());
        for (Star star : new Star[] {Star.MUST, Star.MAYBE, Star.LATER, Star.NONE, Star.MUST}) {
            window.press(KeyCode.SPACE);
            window.waitUntil(() -> star == state().star());
        }
        assertThat(window.robot.lookup("#star").query().getAccessibleText()).isEqualTo("Star: Must");
        window.open(1);
        assertThat(window.robot.lookup("#star").query().getAccessibleText()).isEqualTo("Star: No star");
        assertThat(window.storedState(0).star()).isEqualTo(Star.MUST);
    }

    @Test
    void ratingIsGivenAndTakenBackWithKeysAlone() throws Exception {
        window.open(0);
        window.robot.interact(() -> window.robot.lookup("#how-was-it").query().requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(isShown("#rating-strip")).isTrue();
        window.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.SPACE);
        window.waitUntil(() -> state().rating() == 3);
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> state().rating() == 0);
        window.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.TAB);
        window.type("packed room").press(KeyCode.ESCAPE);
        window.waitUntil(() -> "packed room".equals(state().verdict()));
        assertThat(isShown("#rating-strip")).isFalse();
        assertThat(window.robot.lookup("#note-text").query().isFocused()).isTrue();
        assertThat(window.storedState(0).verdict()).isEqualTo("packed room");
    }

    @Test
    void verdictThatIsBeingTypedIsKeptWhenTheTalkIsLeft() throws Exception {
        window.open(0);
        window.robot.clickOn("#how-was-it").clickOn("#verdict").write("half a ver", 0);
        window.open(1);
        assertThat(isShown("#rating-strip")).isFalse();
        window.waitForNotebook(() -> "half a ver".equals(window.storedState(0).verdict()));
        assertThat(window.storedState(1).verdict()).isEmpty();
    }

    @Test
    void longAbstractScrollsAndLeavesRoomForTheText() throws Exception {
        window.open(EditorFixture.LONG_TITLE);
        window.robot.clickOn("#abstract-fold").moveTo("#abstract").scroll(5, VerticalDirection.DOWN);
        assertThat(onScreen(window.robot.lookup("#abstract").query()).getHeight())
                .isLessThan(240);
        assertThat(onScreen(window.robot.lookup("#note-text").query()).getHeight())
                .isGreaterThan(150);
    }

    private TalkState state() {
        OpenedNote note = window.model.openedProperty().get();
        return note == null ? TalkState.NONE : note.state();
    }

    private boolean isShown(String query) {
        return window.robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private static Bounds onScreen(Node node) {
        Bounds box = node.localToScreen(node.getLayoutBounds());
        return new BoundingBox(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }
}
