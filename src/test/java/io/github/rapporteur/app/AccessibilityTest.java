package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks everything on screen: what can have the focus has words for a screen reader, and nothing is cut unsaid. */
class AccessibilityTest {
    @TempDir
    Path folder;

    /** What the window shows. */
    enum Screen {
        WELCOME,
        NOTES,
        ABSTRACT,
        PALETTE,
        PEOPLE,
        TIMETABLE,
        REPORT
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanHaveTheFocusHasWords(Screen screen) throws Exception {
        try (WindowFixture desk = open(screen)) {
            List<String> silent = nodes(desk)
                    .filter(node -> node.isFocusTraversable() || node instanceof ListCell<?>)
                    .filter(node -> !(node instanceof ScrollBar) && !isEmptyCell(node))
                    .filter(node -> words(node).isBlank())
                    .map(AccessibilityTest::name)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanBeClickedCanHaveTheFocus(Screen screen) throws Exception {
        try (WindowFixture desk = open(screen)) {
            List<String> onlyByMouse = nodes(desk)
                    .filter(node -> node.getOnMouseClicked() != null)
                    .filter(node -> !node.isFocusTraversable() && !node.isMouseTransparent())
                    // What is in a list is reached by the list's own keys.
                    .filter(node -> !isInList(node))
                    .map(AccessibilityTest::name)
                    .toList();
            assertThat(onlyByMouse).isEmpty();
        }
    }

    @Test
    void aTitleThatIsCutSaysTheWholeInATooltip() throws Exception {
        try (WindowFixture desk = open(Screen.NOTES)) {
            List<String> cut = nodes(desk)
                    .filter(Label.class::isInstance)
                    .map(Label.class::cast)
                    .filter(AccessibilityTest::isTitle)
                    .filter(label -> isCut(label) && label.getTooltip() == null)
                    .map(Labeled::getText)
                    .toList();
            assertThat(cut).isEmpty();
        }
    }

    private WindowFixture open(Screen screen) throws Exception {
        WindowFixture desk = new WindowFixture(
                folder,
                WindowFixture.DURING_THE_SAMPLE,
                screen == Screen.WELCOME ? notebook -> {} : WindowFixture::sample);
        switch (screen) {
            case PALETTE -> desk.press(KeyCode.CONTROL, KeyCode.P).type("talk");
            case REPORT -> desk.press(KeyCode.CONTROL, KeyCode.DIGIT4).waitUntilQuiet();
            case TIMETABLE ->
                desk.press(KeyCode.CONTROL, KeyCode.DIGIT2).press(KeyCode.DOWN).press(KeyCode.SPACE);
            case ABSTRACT -> desk.robot.clickOn("#abstract-fold");
            case PEOPLE ->
                desk.robot.interact(() ->
                        desk.window.commands().find("people.open").orElseThrow().run());
            case WELCOME, NOTES -> {}
        }
        return desk;
    }

    private static Stream<Node> nodes(WindowFixture desk) throws Exception {
        List<Node> all = new ArrayList<>();
        WindowFixture.onScreen(() -> {
            collect(desk.window.scene().getRoot(), all);
            return all.size();
        });
        return all.stream();
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static boolean isInList(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ListView<?>) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmptyCell(Node node) {
        return node instanceof ListCell<?> cell && cell.isEmpty();
    }

    private static boolean isTitle(Label label) {
        return label.getStyleClass().contains("title");
    }

    private static boolean isCut(Label label) {
        return label.getTextOverrun() != OverrunStyle.CLIP
                && label.lookup(".text") instanceof Text shown
                && !shown.getText().equals(label.getText());
    }

    private static String words(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String said = node.getAccessibleText() != null ? node.getAccessibleText() : String.valueOf(text);
        return "null".equals(said) ? "" : said;
    }

    private static String name(Node node) {
        Node parent = node.getParent();
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                + (parent == null ? "" : parent.getClass().getSimpleName() + " " + parent.getStyleClass());
    }
}
