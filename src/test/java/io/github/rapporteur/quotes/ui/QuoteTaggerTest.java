package io.github.rapporteur.quotes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.people.Person;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTaggerTest {
    private static final String WORDS = "The queue does not care how good your intentions are.";

    private static final Comparator<Double> WITHIN_A_PIXEL =
            (one, other) -> Math.abs(one - other) < 1 ? 0 : Double.compare(one, other);

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder, QuoteTaggerTest::tagging);
    }

    static EditorExtension tagging(EditorFixture.Parts parts) {
        return new QuoteTagging(new QuoteTaggerViewModel(
                parts.notebook().notes(), parts.notebook().people(), parts.tasks()));
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void enterMakesTheParagraphAQuoteOfTheSpeaker() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        assertThat(nameField().getSelectedText()).isEqualTo("Mara Lindqvist");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).startsWith("> " + WORDS + "\n> — Mara Lindqvist\n");
        assertThat(window.robot.lookup("#quote-tagger").tryQuery()).isEmpty();
        window.type("next");
        assertThat(window.text()).endsWith("\n\nnext");
        assertThat(window.saved(0)).isEqualTo(window.text());
    }

    @Test
    void digitPicksATeamMateAndTagsAreTyped() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.press(KeyCode.DIGIT3).press(KeyCode.TAB);
        window.type("load queues").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Priya Raman #load #queues");
    }

    @Test
    void onAPanelOneLetterPicksThePersonAndMoreLettersFilter() throws Exception {
        window.stored(1, WORDS).open(1);
        tagger();
        window.type("t").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Tomasz Wilk\n");
        window.type("again");
        tagger();
        window.type("achter").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Jonas Achterberg");
    }

    @Test
    void severalPeopleSaidItTogether() throws Exception {
        window.stored(1, WORDS).open(1);
        tagger();
        window.type("a")
                .type("+")
                .type("t")
                .type("&")
                .press(KeyCode.BACK_SPACE)
                .type("+p")
                .press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Awa Ndiaye & Priya Raman\n");
        window.marksRead();
        window.type("said by the same");
        tagger();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        assertThat(window.text()).contains("> said by the same\n> — Awa Ndiaye & Priya Raman");
    }

    @Test
    void lettersFilterByAnyPartOfTheName() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.type("achter").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Jonas Achterberg");
    }

    @Test
    void unknownNameBecomesATeamMate() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.type("Lena Falk").press(KeyCode.ENTER);
        assertThat(window.text()).contains("> — Lena Falk");
        window.waitUntil(() -> window.model.openedProperty().get().teamMates().stream()
                .anyMatch(mate -> "Lena Falk".equals(mate.name())));
        assertThat(window.notebook.people().teamMates())
                .extracting(Person::name)
                .contains("Lena Falk");
        window.marksRead();
        assertThat(window.looks(2)).contains("quip-words");
    }

    @Test
    void mistypedNameIsProposedAndNeverTakenWithoutAWord() throws Exception {
        window.open(0).type("Retries pay.");
        tagger();
        window.type("Mara Lindquist");
        assertThat(window.robot.lookup("did you mean them?").tryQuery()).isPresent();
        window.press(KeyCode.UP).press(KeyCode.ENTER);
        assertThat(window.text()).startsWith("> Retries pay.\n> — Mara Lindqvist");
    }

    @Test
    void selectedConversationBecomesQuotesInOneStep() throws Exception {
        window.open(1).type("Awa: who?\nTomasz: nobody").press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        assertThat(window.text()).isEqualTo("> who?\n> — Awa Ndiaye\n\n> nobody\n> — Tomasz Wilk\n\n");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("Awa: who?\nTomasz: nobody");
    }

    @Test
    void escapeLeavesAllAsItWasWithFocusAndSelection() throws Exception {
        window.stored(0, WORDS).open(0);
        window.robot.push(KeyCode.CONTROL, KeyCode.A);
        tagger();
        window.type("Lena").press(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(WORDS);
        assertThat(window.selection()).isEqualTo(new TextRange(0, WORDS.length()));
        window.type("typed over");
        assertThat(window.text()).isEqualTo("typed over");
    }

    @Test
    void undoTakesTheWholeQuoteBack() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(WORDS);
    }

    @Test
    void nameInFrontOfTheLineIsChosen() throws Exception {
        window.stored(0, "Jonas: nobody is polite").open(0);
        tagger();
        assertThat(nameField().getText()).isEqualTo("Jonas Achterberg");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).contains("> nobody is polite\n> — Jonas Achterberg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jonas: it depends             | Jonas Achterberg | it depends
                    @Jonas: it depends            | Jonas Achterberg | it depends
                    [Jonas] it depends            | Jonas Achterberg | it depends
                    [Priya Raman]: it depends     | Priya Raman      | it depends
                    - Priya: it depends           | Priya Raman      | it depends
                    Mara Lindqvist: it depends    | Mara Lindqvist   | it depends
                    """)
    void lineThatBeginsWithANameChoosesThatPerson(String line, String person, String words) throws Exception {
        window.open(0).type(line);
        tagger();
        assertThat(nameField().getText()).isEqualTo(person);
        window.press(KeyCode.ENTER);
        assertThat(window.text()).contains("> " + words + "\n> — " + person);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(line);
    }

    @Test
    void enterOnCancelLeavesAllAsItWas() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.robot.interact(() -> window.robot.lookup("Cancel").query().requestFocus());
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(WORDS);
        assertThat(window.robot.lookup("#quote-tagger").tryQuery()).isEmpty();
    }

    @Test
    void fromMemoryAndOffTheRecordStandBehindTheName() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.robot.clickOn("From memory").clickOn("#off-record").clickOn("#tag-quote");
        assertThat(window.text()).contains("> — Mara Lindqvist (from memory) (off the record)");
    }

    @Test
    void emptyNameIsAskedForAndFromTheTagsLeftWaiting() throws Exception {
        window.stored(1, WORDS).open(1);
        tagger();
        window.press(KeyCode.BACK_SPACE).press(KeyCode.ENTER);
        assertThat(window.robot.lookup("#quote-problem").queryLabeled().getText())
                .isEqualTo(QuoteTaggerViewModel.NO_NAME);
        window.press(KeyCode.TAB).press(KeyCode.ENTER);
        assertThat(window.text().strip()).isEqualTo("> " + WORDS);
    }

    @Test
    void keyPressedTwiceTagsAsBefore() throws Exception {
        window.stored(0, WORDS + "\n\nsecond").open(0);
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        tagger();
        window.press(KeyCode.DIGIT2).press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.END);
        tagger();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        assertThat(window.text()).containsSubsequence("— Jonas Achterberg", "> second", "— Jonas Achterberg");
    }

    @Test
    void markMadeWhileTheTaggerIsOpenHidesItAndStays() throws Exception {
        window.stored(0, "first\n" + WORDS).open(0);
        tagger();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        window.waitUntil(() -> window.robot.lookup("#quote-tagger").tryQuery().isEmpty());
        assertThat(window.text()).isEqualTo("first\nTakeaway: " + WORDS);
        window.type("!");
        assertThat(window.text()).endsWith("!");
    }

    @Test
    void taggerChangesNothingOnceTheTextIsAnother() throws Exception {
        window.stored(0, WORDS + "\n\nsecond").open(0);
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        tagger();
        window.press(KeyCode.ENTER).press(KeyCode.CONTROL, KeyCode.END);
        String before = window.text();
        tagger();
        window.press(KeyCode.CONTROL, KeyCode.T).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        assertThat(window.text()).isEqualTo(before.replace("second", "- [ ] second"));
    }

    @Test
    void typingInTheNoteHidesTheTagger() throws Exception {
        window.stored(0, WORDS).open(0);
        tagger();
        window.robot.interact(window.editor::focusText);
        window.press(KeyCode.END).type(" So");
        window.waitUntil(() -> window.robot.lookup("#quote-tagger").tryQuery().isEmpty());
        assertThat(window.text()).isEqualTo(WORDS + " So");
    }

    @Test
    void panelNeverCoversTheWords() throws Exception {
        window.stored(0, "first\n" + "\n".repeat(13) + WORDS).open(0);
        window.robot.push(KeyCode.SHIFT, KeyCode.HOME);
        tagger();
        Bounds panel = window.robot
                .lookup("#quote-tagger")
                .query()
                .localToScreen(window.robot.lookup("#quote-tagger").query().getLayoutBounds());
        assertThat(window.boundsOfSelection().intersects(panel)).isFalse();
    }

    @Test
    void linesKeepTheirHeightWhileTheTaggerIsOpen() throws Exception {
        window.stored(0, "first\n\n" + WORDS + "\n\n> quoted\n> — Priya Raman\n\nlast")
                .open(0)
                .marksRead();
        List<Double> before = window.lineHeights();
        window.press(KeyCode.UP)
                .press(KeyCode.UP)
                .press(KeyCode.UP)
                .press(KeyCode.UP)
                .press(KeyCode.UP);
        tagger();
        assertThat(window.lineHeights()).usingElementComparator(WITHIN_A_PIXEL).isEqualTo(before);
        window.press(KeyCode.ESCAPE);
        assertThat(window.lineHeights()).usingElementComparator(WITHIN_A_PIXEL).isEqualTo(before);
    }

    private void tagger() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        assertThat(window.robot.lookup("#quote-tagger").tryQuery()).isPresent();
    }

    private TextField nameField() {
        return window.robot.lookup("#quote-name").queryAs(TextField.class);
    }
}
