package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The palette over the whole window, with real keys. */
class PaletteTest {
    @TempDir
    Path folder;

    private WindowFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void wordsOfTitleSpeakerAndRoomFindATalkWithoutAccentsAndEnterGoesThere() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.P).type("ubermuth breakwater HAFEN");
        assertThat(shown()).first().asString().startsWith("Wie wir lernten").contains("Gesine Karstens");
        desk.press(KeyCode.ENTER).waitUntilQuiet();
        assertThat(palette()).isEmpty();
        assertThat(chosen()).startsWith("Wie wir lernten");
    }

    @Test
    void itFadesInUnlessTheSystemWishesLessMotion() throws Exception {
        assertThat(opacityWhenOpened()).isZero();
        WindowFixture.waitUntil(() -> layer().getOpacity() == 1);
        desk.press(KeyCode.ESCAPE);

        desk.robot.interact(() -> desk.window.scene().getPreferences().setReducedMotion(true));
        assertThat(opacityWhenOpened()).isOne();
    }

    private double opacityWhenOpened() {
        double[] opacity = new double[1];
        desk.robot.interact(() -> {
            desk.window.commands().find("palette.go").orElseThrow().run();
            opacity[0] = layer().getOpacity();
        });
        return opacity[0];
    }

    private Node layer() {
        return desk.robot.lookup("#palette").query().getParent();
    }

    @Test
    void withoutWordsTheTalkOnNowComesFirst() {
        desk.press(KeyCode.CONTROL, KeyCode.P);
        assertThat(shown()).first().asString().startsWith("Backpressure Is a Kindness");
    }

    @Test
    void downAndUpPassHeadingsAndEnterRunsTheCommand() {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("theme");
        assertThat(shown()).containsExactly("Light theme", "Dark theme");
        desk.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(desk.context.theme().darkProperty().get()).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("theme");
        desk.press(KeyCode.UP).press(KeyCode.ENTER);
        assertThat(desk.context.theme().darkProperty().get()).isFalse();
    }

    @Test
    void commandThatCannotRunComesLastAndSaysWhyAndStaysUndone() {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("as the system");
        desk.press(KeyCode.ENTER);
        assertThat(shown()).containsExactly("Light or dark as the system has it, this is how it is");
        assertThat(palette()).isNotEmpty();
    }

    @Test
    void commandsShowTheirKeys() {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("next talk");
        assertThat(shown()).containsExactly("Go to the next talk, Ctrl+PgDn");
    }

    @Test
    void greaterSignFindsCommandsOnlyAndBackspaceTakesItBack() {
        desk.press(KeyCode.CONTROL, KeyCode.P).type("> pager");
        assertThat(shown()).containsExactly("Nothing with “pager”. Esc closes.");
        desk.press(KeyCode.CONTROL, KeyCode.A)
                .press(KeyCode.BACK_SPACE)
                .press(KeyCode.BACK_SPACE)
                .type("pager");
        assertThat(shown()).first().asString().startsWith("Who Owns the Pager?");
    }

    @Test
    void escapeLeavesEverythingAsItWasAndTheFocusWhereItWas() {
        desk.robot.clickOn("#filter");
        Node before = desk.focused();
        String chosen = chosen();
        desk.press(KeyCode.CONTROL, KeyCode.P)
                .type("pager")
                .press(KeyCode.DOWN)
                .press(KeyCode.TAB)
                .press(KeyCode.ESCAPE);
        assertThat(desk.focused()).isSameAs(before);
        assertThat(chosen()).isEqualTo(chosen);
        assertThat(desk.robot.lookup("#filter").queryTextInputControl().getText())
                .isEmpty();
    }

    @Test
    void goToFieldOpensItAndAClickRunsWhatIsClicked() throws Exception {
        desk.robot.clickOn("#go-to");
        desk.type("second rewrite");
        desk.robot.clickOn(cells().getFirst());
        desk.waitUntilQuiet();
        assertThat(chosen()).isEqualTo("The Second Rewrite");
    }

    @Test
    void talkThatTheFilterHidesIsGoneToAllTheSame() throws Exception {
        desk.robot.clickOn("#filter");
        desk.type("lighthouse")
                .press(KeyCode.CONTROL, KeyCode.P)
                .type("runbook")
                .press(KeyCode.ENTER)
                .waitUntilQuiet();
        assertThat(chosen()).isEqualTo("Write a Runbook, Then Lose It");
        assertThat(desk.robot.lookup("#filter").queryTextInputControl().getText())
                .isEmpty();
    }

    private String chosen() {
        return desk.text("#talk-title");
    }

    private List<Node> palette() {
        return List.copyOf(desk.robot.lookup("#palette").queryAll());
    }

    /** What a screen reader reads of the lines, without the headings. */
    private List<String> shown() {
        ListView<?> list = desk.robot.lookup("#palette-list").queryListView();
        List<String> lines = cells().stream().map(Node::getAccessibleText).toList();
        return list.getItems().size() == 1
                ? list.lookupAll(".list-cell").stream()
                        .map(Node::getAccessibleText)
                        .filter(Objects::nonNull)
                        .toList()
                : lines;
    }

    private List<ListCell<?>> cells() {
        return desk.robot.lookup("#palette-list").queryListView().lookupAll(".list-cell").stream()
                .<ListCell<?>>map(node -> (ListCell<?>) node)
                .filter(cell -> cell.getGraphic() != null)
                .sorted(java.util.Comparator.comparingInt(ListCell::getIndex))
                .toList();
    }
}
