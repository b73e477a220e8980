package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.TimedNote;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteFoldingTest {
    private static final String NOTE = """
            intro
            # Costs
            Takeaway: budgets

            ## Retries
            a loan
            # End
            last""";

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
        window.stored(0, NOTE).open(0).marksRead();
        caretTo("# Costs");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void keyFoldsTheSectionOfTheCaretAndTheWholeTextIsStillThere() throws Exception {
        caretTo("a loan");
        window.press(KeyCode.F4);
        waitForLines("intro", "# Costs", "Takeaway: budgets", "", "## Retries", "# End", "last");
        assertThat(caretLine()).isEqualTo("## Retries");
        window.press(KeyCode.UP).press(KeyCode.UP).press(KeyCode.F4);
        waitForLines("intro", "# Costs", "# End", "last");
        assertThat(window.text()).isEqualTo(NOTE);
        window.press(KeyCode.F4);
        waitForLines("intro", "# Costs", "Takeaway: budgets", "", "## Retries", "# End", "last");
    }

    /** Left goes on in a line that runs from right to left. */
    @Test
    void arrowsStepOverFoldedLinesBehindAHebrewHeading() throws Exception {
        window.stored(1, "# שלום\n\nfolded\n\n# End").open(1).marksRead();
        caretTo("# שלום");
        window.press(KeyCode.F4).press(KeyCode.END).press(KeyCode.LEFT);
        assertThat(caretLine()).isEqualTo("# End");
        window.press(KeyCode.LEFT);
        assertThat(caretLine()).isEqualTo("# שלום");
        waitForLines("# שלום", "# End");
    }

    @Test
    void arrowsStepOverFoldedLines() throws Exception {
        window.press(KeyCode.F4).press(KeyCode.DOWN);
        assertThat(caretLine()).isEqualTo("# End");
        window.press(KeyCode.UP);
        assertThat(caretLine()).isEqualTo("# Costs");
        window.press(KeyCode.END).press(KeyCode.RIGHT);
        assertThat(caretLine()).isEqualTo("# End");
        window.press(KeyCode.LEFT);
        assertThat(window.selection()).isEqualTo(caretBehind("# Costs"));
        waitForLines("intro", "# Costs", "# End", "last");
    }

    @Test
    void typingAboveAndInTheHeadingLeavesTheFoldAndSavesTheWholeText() throws Exception {
        window.press(KeyCode.F4).press(KeyCode.END).type(" of it");
        caretTo("intro");
        window.press(KeyCode.END).type("\nmore\n").marksRead();
        waitForLines("intro", "more", "", "# Costs of it", "# End", "last");
        assertThat(window.saved(0))
                .isEqualTo(NOTE.replace("intro\n", "intro\nmore\n\n").replace("# Costs", "# Costs of it"));
    }

    @Test
    void whatWouldChangeFoldedTextUnfoldsIt() throws Exception {
        window.press(KeyCode.F4).press(KeyCode.END).press(KeyCode.DELETE);
        waitForLines("intro", "# CostsTakeaway: budgets", "", "## Retries", "a loan", "# End", "last");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        waitForLines(NOTE.split("\n", -1));
        window.press(KeyCode.HOME).press(KeyCode.F4);
        caretTo("# End");
        window.press(KeyCode.BACK_SPACE);
        waitForLines("intro", "# Costs", "Takeaway: budgets", "", "## Retries", "a loan# End", "last");
    }

    @Test
    void enterBehindAFoldedHeadingOpensItForTheNewLine() throws Exception {
        window.press(KeyCode.F4).press(KeyCode.END).type("\nnew");
        waitForLines("intro", "# Costs", "new", "Takeaway: budgets", "", "## Retries", "a loan", "# End", "last");
    }

    @Test
    void takingBackAChangeOfFoldedTextUnfoldsIt() throws Exception {
        caretTo("a loan");
        window.press(KeyCode.END).type("!");
        caretTo("# Costs");
        window.press(KeyCode.F4);
        waitForLines("intro", "# Costs", "# End", "last");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        waitForLines(NOTE.split("\n", -1));
    }

    @Test
    void headingThatNoLongerEndsTheSectionHidesNothingMore() throws Exception {
        window.press(KeyCode.F4);
        caretTo("# End");
        window.type("x").marksRead();
        waitForLines("intro", "# Costs", "Takeaway: budgets", "", "## Retries", "a loan", "x# End", "last");
    }

    @Test
    void jumpsAndFoundPlacesUnfold() throws Exception {
        window.press(KeyCode.F4);
        waitForLines("intro", "# Costs", "# End", "last");
        window.press(KeyCode.CONTROL, KeyCode.F).type("loan");
        waitForLines(NOTE.split("\n", -1));
        assertThat(window.selection()).isEqualTo(rangeOf("loan"));
        window.press(KeyCode.ESCAPE);
        caretTo("# Costs");
        window.press(KeyCode.F4);
        waitForLines("intro", "# Costs", "# End", "last");
        window.robot.interact(
                () -> new EditedText(window.model, window.editor.area(), new LineTimes()).select(rangeOf("budgets")));
        waitForLines(NOTE.split("\n", -1));
    }

    @Test
    void allSectionsFoldAndUnfoldAndTheMarksOfFoldedLinesAreRead() throws Exception {
        caretTo("a loan");
        window.press(KeyCode.SHIFT, KeyCode.F4);
        waitForLines("intro", "# Costs", "# End");
        assertThat(caretLine()).isEqualTo("# Costs");
        assertThat(window.model.marksNow().orElseThrow().marks()).hasSize(1);
        window.press(KeyCode.F4);
        waitForLines("intro", "# Costs", "Takeaway: budgets", "", "## Retries", "# End");
        window.press(KeyCode.SHIFT, KeyCode.F4).press(KeyCode.SHIFT, KeyCode.F4);
        waitForLines(NOTE.split("\n", -1));
    }

    @Test
    void foldsOfANoteComeBackWithIt() throws Exception {
        window.press(KeyCode.F4);
        window.open(1).open(0);
        waitForLines("intro", "# Costs", "# End", "last");
    }

    @Test
    void arrowInTheGutterFolds() throws Exception {
        window.robot.clickOn(window.robot.lookup(".fold-arrow").queryAll().stream()
                .min((one, other) -> Double.compare(
                        one.localToScreen(0, 0).getY(),
                        other.localToScreen(0, 0).getY()))
                .orElseThrow());
        waitForLines("intro", "# Costs", "# End", "last");
        assertThat(window.robot.lookup(".fold-closed").queryAll()).hasSize(1);
    }

    @Test
    void keyWithoutAHeadingSaysSo() throws Exception {
        caretTo("intro");
        window.press(KeyCode.F4);
        assertThat(window.said).containsExactly("There is no heading above the caret.");
    }

    @Test
    void sectionOfTooManyLinesStaysOpenAndSaysSo() throws Exception {
        window.stored(1, "# Long\n" + "line\n".repeat(601)).open(1).marksRead();
        caretTo("# Long");
        window.press(KeyCode.F4);
        assertThat(window.said)
                .containsExactly("Not more than 600 lines can be folded away at once: “Long” stays open.");
    }

    @Test
    void linesKeepTheirTimesUnderAFold() throws Exception {
        caretTo("a loan");
        window.type("x");
        window.press(KeyCode.F4);
        caretTo("intro");
        window.type("y");
        window.saved(0);
        TimedNote stored =
                window.notebook.notes().findTimed(window.subject(0), "Ada").orElseThrow();
        assertThat(stored.note().text()).contains("yintro", "xa loan");
        assertThat(stored.times().of(5)).isPresent();
    }

    private void caretTo(String words) {
        window.robot.interact(() -> {
            window.editor.focusText();
            window.goTo(window.text().indexOf(words));
        });
    }

    private TextRange rangeOf(String words) {
        int start = NOTE.indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private TextRange caretBehind(String words) {
        int end = NOTE.indexOf(words) + words.length();
        return new TextRange(end, end);
    }

    private String caretLine() {
        return window.editor.area().getText(window.editor.area().getCurrentParagraph());
    }

    /** Waits until these lines, and no others, have a height. */
    private void waitForLines(String... lines) throws Exception {
        window.waitUntil(() -> visibleLines().equals(List.of(lines)));
        assertThat(visibleLines()).containsExactly(lines);
    }

    private List<String> visibleLines() {
        NoteTextArea area = window.editor.area();
        area.layout();
        return IntStream.range(0, area.getParagraphs().size())
                .filter(line -> area.getParagraphGraphic(line)
                                .getParent()
                                .getLayoutBounds()
                                .getHeight()
                        > 1)
                .mapToObj(line -> area.getText(line))
                .toList();
    }
}
