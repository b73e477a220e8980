package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.TalkState;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteEditorTest {
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
    void typedTextIsSavedAndThereAgainWhenTheTalkIsOpenedAgain() throws Exception {
        window.open(0).type("whoever retries\npays");
        assertThat(window.saved(0)).isEqualTo("whoever retries\npays");
        window.open(1);
        assertThat(window.text()).isEmpty();
        window.open(0);
        assertThat(window.text()).isEqualTo("whoever retries\npays");
    }

    @Test
    void everyTypedLineIsEquallyHigh() throws Exception {
        window.open(0).type("one\ntwo\n\n> quoted\nlast\n").marksRead();
        assertThat(window.lineHeights().subList(1, 5)).containsOnly(24.0);
    }

    @Test
    void lettersGrowAndShrinkByTheKeysAndLinesWithThem() throws Exception {
        window.stored(0, "one\ntwo\nthree").open(0);
        window.press(KeyCode.CONTROL, KeyCode.EQUALS).press(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(window.editor.textSizeProperty().get()).isEqualTo(17);
        assertThat(window.lineHeights().get(1)).isBetween(26.0, 28.0);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(window.editor.textSizeProperty().get()).isEqualTo(16);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(window.editor.textSizeProperty().get()).isEqualTo(15);
        assertThat(window.lineHeights().get(1)).isEqualTo(24);
        assertThat(window.text()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void selectedWordsTakeTheOrdinaryColour() throws Exception {
        window.stored(0, "words\n\n> said\n> — Mara Lindqvist #load").open(0).marksRead();
        Paint ordinary = window.inkOf("words");
        assertThat(window.inkOf("#load")).isNotEqualTo(ordinary);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.waitUntil(() -> window.inkOf("#load").equals(ordinary)
                && window.inkOf("Mara Lindqvist").equals(ordinary));
        window.press(KeyCode.HOME);
        window.waitUntil(() -> !window.inkOf("#load").equals(ordinary));
    }

    @Test
    void noteOf200000CharactersOpensAndTakesKeysWithoutAFreeze() throws Exception {
        String text = "> A quote, number one of many.\n> — Mara Lindqvist #load\n\nProse that goes on (?).\n\n";
        String big = text.repeat(200_000 / text.length());
        window.stored(1, big).open(0);
        LongestFrame frames = new LongestFrame();
        window.robot.interact(frames::start);
        window.open(1).press(KeyCode.CONTROL, KeyCode.END).type("abc").marksRead();
        window.robot.interact(frames::stop);
        assertThat(window.text()).isEqualTo(big + "abc");
        // 60 to 250 ms were measured, on a busy machine; a freeze would be seconds.
        assertThat(frames.longest()).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void textFromRightToLeftIsTakenAndSavedAsTyped() throws Exception {
        window.open(0)
                .type("שלום עולם")
                .press(KeyCode.ENTER)
                .type("> مرحبا\n— سلمى")
                .marksRead();
        assertThat(window.saved(0)).isEqualTo("שלום עולם\n> مرحبا\n> — سلمى");
        window.press(KeyCode.CONTROL, KeyCode.HOME).press(KeyCode.DELETE);
        assertThat(window.text()).startsWith("לום עולם");
    }

    @Test
    void clickIntoTheTextAndTypeGoesThere() throws Exception {
        window.open(0);
        window.robot.clickOn("#star").clickOn("#note-text").write("here", 0);
        assertThat(window.text()).isEqualTo("here");
    }

    @Test
    void undoTakesBackOnlyWhatWasTypedInThisNote() throws Exception {
        window.open(0).type("first");
        window.open(1).type("second");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
        window.open(0);
        assertThat(window.text()).isEqualTo("first");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.text()).isEqualTo("first");
        assertThat(window.saved(0)).isEqualTo("first");
        assertThat(window.saved(1)).isEmpty();
    }

    @Test
    void enterGoesOnWithAListAndTabMovesTheItemIn() throws Exception {
        window.open(0).type("- one\ntwo");
        assertThat(window.text()).isEqualTo("- one\n- two");
        window.press(KeyCode.TAB);
        assertThat(window.text()).isEqualTo("- one\n  - two");
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.text()).isEqualTo("- one\n- two");
        window.press(KeyCode.ENTER).press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo("- one\n- two\n");
    }

    @Test
    void keyOfAMarkWritesItsLabelAndColoursIt() throws Exception {
        window.open(0).type("give retries a budget");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(window.text()).isEqualTo("Takeaway: give retries a budget");
        window.marksRead();
        assertThat(window.looks(0)).contains("mark-takeaway");
        assertThat(window.looks(15)).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(window.text()).isEqualTo("give retries a budget");
        window.marksRead();
        assertThat(window.looks(0)).isEmpty();
    }

    @Test
    void buttonOfAMarkDoesTheSameAndGivesTheFocusBack() throws Exception {
        window.open(0).type("three");
        window.robot.clickOn("Check").write("!", 0);
        assertThat(window.text()).isEqualTo("three (?)!");
    }

    @Test
    void quotesAreDrawnByWhoSpeaks() throws Exception {
        window.stored(0, "> words\n> — Mara Lindqvist #load\n\n> wit\n> — Priya Raman\n\nPrivate: hush")
                .open(0)
                .marksRead();
        assertThat(window.editor.area().lineClasses(0)).contains("quote");
        assertThat(window.editor.area().lineClasses(3)).contains("quip");
        assertThat(window.editor.area().lineClasses(6)).contains("private");
        assertThat(window.looks(2)).contains("quote-words");
        assertThat(window.looks(window.text().indexOf("Mara"))).contains("quote-name");
        assertThat(window.looks(window.text().indexOf("wit"))).contains("quip-words");
        assertThat(window.looks(window.text().indexOf("Priya"))).contains("quip-name");
    }

    @Test
    void nameOfTheAudienceIsDrawnOtherwiseThanASpeakers() throws Exception {
        window.stored(0, "> why\n> — Somebody in the audience\n\n> how\n> — Nils Unknown")
                .open(0)
                .marksRead();
        assertThat(window.looks(window.text().indexOf("Somebody")))
                .contains("others-name")
                .doesNotContain("quote-name");
        assertThat(window.looks(window.text().indexOf("Nils"))).contains("others-name");
        assertThat(window.editor.area().lineClasses(0)).contains("quote");
    }

    @Test
    void whatIsTypedBeforeTheNoteHasBeenReadGoesBehindItsText() throws Exception {
        window.stored(1, "stored").open(0);
        window.robot.interact(() -> {
            window.editor.focusText();
            window.model.open(window.subject(1));
            window.editor.area().replaceSelection("typed at once");
        });
        window.waitUntil(() -> window.model.openedProperty().get() != null);
        assertThat(window.text()).isEqualTo("stored\ntyped at once");
        assertThat(window.saved(1)).isEqualTo("stored\ntyped at once");
    }

    @Test
    void pastedTextIsPlainWithOneKindOfLineEnd() throws Exception {
        window.open(0);
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("a\r\nb");
            content.putHtml("<span style=\"color: red\">a</span><br>b");
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(window.text()).isEqualTo("a\nb");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
    }

    @Test
    void arrowAndBackspaceTakeAnEmojiAsOneCharacter() throws Exception {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        window.stored(0, "a" + family).open(0);
        window.press(KeyCode.LEFT);
        assertThat(window.editor.area().getCaretPosition()).isEqualTo(1);
        window.press(KeyCode.RIGHT).press(KeyCode.BACK_SPACE);
        assertThat(window.text()).isEqualTo("a");
    }

    @Test
    void headerTellsTheTalkAndItsAbstractUnfolds() throws Exception {
        window.open(0);
        assertThat(window.robot.lookup("#talk-title").queryAs(Labeled.class).getText())
                .isEqualTo("Retries Considered Expensive");
        assertThat(window.robot
                        .lookup("Operations · Fri 11 Sep, 10:30–11:15 · Quay Hall")
                        .tryQuery())
                .isPresent();
        assertThat(window.robot.lookup("#abstract").query().isVisible()).isFalse();
        window.robot.clickOn("#abstract-fold");
        assertThat(window.robot.lookup("#abstract").query().isVisible()).isTrue();
        window.robot.clickOn("#open-abstract");
        assertThat(window.openedAddresses()).containsExactly("https://harbour.example/10");
    }

    @Test
    void starAndVerdictAreKept() throws Exception {
        window.open(0);
        window.robot.clickOn("#star");
        window.waitUntil(() -> window.model.openedProperty().get().state().isStarred());
        window.robot.clickOn("#how-was-it").type(KeyCode.TAB, 3).push(KeyCode.SPACE);
        window.waitUntil(() -> window.model.openedProperty().get().state().rating() == 4);
        window.robot.clickOn("#verdict").write("packed", 0).push(KeyCode.ENTER);
        window.waitUntil(() ->
                "packed".equals(window.model.openedProperty().get().state().verdict()));
        assertThat(window.notebook
                        .schedule()
                        .states(window.talks.getFirst().conference())
                        .values())
                .extracting(TalkState::verdict)
                .contains("packed");
    }
}
