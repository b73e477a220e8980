package io.github.rapporteur.quotes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.ui.EditorFixture;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesPaneTest {
    private static final String NOTE = """
            # Costs
            Takeaway: budgets

            > A retry is a loan.
            > — Mara Lindqvist #retries (10:36)

            > She says budget, I hear bonus.
            > — Priya Raman #budget (liked by Jonas)

            - [ ] ask for the slides
            """;

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(
                folder, QuoteTaggerTest::tagging, parts -> new QuotesPane(new QuotesViewModel(parts.tasks())));
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void emptyNoteSaysHowAQuoteIsMade() throws Exception {
        window.open(0);
        assertThat(window.robot.lookup("#quotes-empty").query().isVisible()).isTrue();
        assertThat(window.robot.lookup("No quotes yet").tryQuery()).isPresent();
    }

    @Test
    void quotesAndQuipsStandInTheirGroupsWithCounts() throws Exception {
        openNote(0, NOTE);
        assertThat(rows())
                .containsExactly(
                        "Quotes from the speaker",
                        "A retry is a loan.",
                        "Quips from team mates",
                        "She says budget, I hear bonus.");
        assertThat(window.robot.lookup("Quotes 2").tryQuery()).isPresent();
        assertThat(window.robot.lookup("Marks 2").tryQuery()).isPresent();
    }

    @Test
    void waitingQuoteComesFirstAndGetsItsNameByF2() throws Exception {
        openNote(1, "> named\n> — Awa Ndiaye\n\n> unnamed\n\nlast");
        assertThat(rows()).startsWith("Waiting for a name", "unnamed");
        focusRow(1);
        window.press(KeyCode.F2);
        field();
        window.type("Tomasz Wilk").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> unnamed\n> — Tomasz Wilk");
        waitForRows("Quotes from the speakers", "named", "unnamed");
        assertThat(window.saved(1)).isEqualTo(window.text());
    }

    @Test
    void clickGoesToTheQuoteInTheText() throws Exception {
        openNote(0, NOTE);
        clickRow("She says budget, I hear bonus.");
        assertThat(window.selection().start()).isEqualTo(NOTE.indexOf("> She says"));
        window.type("x");
        assertThat(window.text()).contains("\nx> She says");
    }

    @Test
    void enterGoesThereToo() throws Exception {
        openNote(0, NOTE);
        focusRow(1);
        window.press(KeyCode.ENTER);
        assertThat(window.selection().start()).isEqualTo(NOTE.indexOf("> A retry"));
    }

    @Test
    void hashEditsTheTagsAndUndoTakesItBack() throws Exception {
        openNote(0, NOTE);
        focusRow(1);
        window.type("#");
        field();
        window.type("loans money").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Mara Lindqvist #loans #money (10:36)");
        window.robot.interact(window.editor::focusText);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(NOTE);
    }

    @Test
    void f2RenamesOnlyTheNameLineAndUndoTakesItBack() throws Exception {
        openNote(0, NOTE);
        focusRow(1);
        window.press(KeyCode.F2);
        field();
        window.type("Jonas Achterberg").press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(NOTE.replace("— Mara Lindqvist #retries", "— Jonas Achterberg #retries"));
        waitForRows("Quips from team mates", "A retry is a loan.", "She says budget, I hear bonus.");
        window.robot.interact(window.editor::focusText);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(NOTE);
    }

    @Test
    void clickOnWhoSaidItAsksForTheName() throws Exception {
        openNote(1, "> unnamed\n\nlast");
        window.robot.clickOn("Who said it?");
        field();
        window.type("tom").press(KeyCode.RIGHT).press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo("> unnamed\n> — Tomasz Wilk\n\nlast");
    }

    @Test
    void clickIntoTheTextLeavesTheFieldAndKeepsTheFocusThere() throws Exception {
        openNote(0, NOTE);
        focusRow(1);
        window.press(KeyCode.F2);
        field();
        window.robot.clickOn("#note-text");
        assertThat(window.robot.lookup("#inline-field").tryQuery()).isEmpty();
        assertThat(window.robot.lookup("#note-text").query().isFocused()).isTrue();
        assertThat(window.text()).isEqualTo(NOTE);
    }

    @Test
    void listFollowsWhatIsTyped() throws Exception {
        window.open(0).type("> words");
        waitForRows("Quotes from the speaker", "words");
        window.type(" and more");
        waitForRows("Quotes from the speaker", "words and more");
        window.open(1);
        waitForRows();
    }

    @Test
    void arrowsPassOverTheHeadings() throws Exception {
        openNote(0, NOTE);
        focusRow(1);
        window.press(KeyCode.DOWN);
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(3);
        window.press(KeyCode.UP).press(KeyCode.UP);
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void escapeInTheFieldChangesNothing() throws Exception {
        openNote(0, NOTE);
        focusRow(1);
        window.press(KeyCode.F2);
        field();
        window.type("Somebody").press(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(NOTE);
        assertThat(window.robot.lookup("#inline-field").tryQuery()).isEmpty();
    }

    @Test
    void quoteOfTheCaretIsMarked() throws Exception {
        openNote(0, NOTE);
        window.robot.interact(window.editor::focusText);
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(rowsWithTheCaret()).isEmpty();
        for (int line = 0; line < 4; line++) {
            window.press(KeyCode.DOWN);
        }
        assertThat(rowsWithTheCaret()).containsExactly("A retry is a loan.");
    }

    @Test
    void marksAndOutlineAreListedAndAClickGoesThere() throws Exception {
        openNote(0, NOTE);
        window.robot.clickOn("Marks 2");
        waitForRows("Takeaways 1", "budgets", "Actions 1", "ask for the slides");
        clickRow("ask for the slides");
        assertThat(window.selection().start()).isEqualTo(NOTE.indexOf("- [ ]"));
        window.robot.clickOn("Outline");
        waitForRows("Costs");
    }

    private void openNote(int talk, String text) throws Exception {
        window.stored(talk, text).open(talk).marksRead();
        window.waitUntil(() -> !list().getItems().isEmpty());
    }

    private void field() throws Exception {
        window.waitUntil(() -> window.robot
                .lookup("#inline-field")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
    }

    private void clickRow(String words) {
        Node row = window.robot.from(list()).lookup(words).query();
        window.robot.clickOn(row);
    }

    private void focusRow(int row) {
        window.robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().select(row);
        });
    }

    private void waitForRows(String... rows) throws Exception {
        window.waitUntil(() -> rows().equals(List.of(rows)));
    }

    @SuppressWarnings("unchecked") // a list view says nothing of its items' type at run time
    private ListView<QuotesRow> list() {
        return window.robot.lookup("#quotes-list").queryAs(ListView.class);
    }

    private List<String> rows() {
        return list().getItems().stream().map(QuotesPaneTest::words).toList();
    }

    private static String words(QuotesRow row) {
        return switch (row) {
            case QuotesRow.Heading heading -> (heading.words() + " " + heading.more()).strip();
            case QuotesRow.Said said -> said.words();
            case QuotesRow.Marked marked -> marked.mark().text();
            case QuotesRow.Section section -> section.words();
        };
    }

    private List<String> rowsWithTheCaret() {
        return window.robot.lookup(".quotes-cell:here").queryAll().stream()
                .flatMap(cell -> cell.lookupAll(".pane-quote").stream())
                .map(label -> ((Labeled) label).getText())
                .toList();
    }
}
