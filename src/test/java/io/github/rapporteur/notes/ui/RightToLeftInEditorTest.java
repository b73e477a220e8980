package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Notes in Hebrew and Arabic. */
class RightToLeftInEditorTest {
    private static final String HEBREW = "זה טקסט בעברית, עם English באמצע.";
    private static final String POINTED = "שָׁלוֹם עוֹלָם";
    private static final String ARABIC = "مرحبا بالعالم! هذا نص";
    private static final String LONG = (ARABIC + " طويل (جدا)، ").repeat(12).strip();

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

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, POINTED, ARABIC})
    void typedLettersAreInTheNote(String words) throws Exception {
        window.open(0);
        window.robot.clickOn("#note-text").write(words, 0);
        assertThat(window.saved(0)).isEqualTo(words);
    }

    /** JavaFX does not lay out such a text when it is one piece. */
    @ParameterizedTest
    @ValueSource(strings = {"", "> ", "# ", "plain words and then "})
    void longTextStandsInSeveralRows(String before) throws Exception {
        window.stored(0, before + LONG + "\n\nbehind").open(0);
        goTo(before.length() + LONG.length());
        Bounds last = charBounds(before.length() + LONG.length() - 1);
        assertThat(last.getMinY()).isGreaterThan(charBounds(before.length()).getMaxY());
        window.press(KeyCode.END).robot.write(" עוד", 0);
        assertThat(window.saved(0)).startsWith(before + LONG);
    }

    @Test
    void veryLongLineIsThereSoon() throws Exception {
        String line = LONG.repeat(1 + PastedText.LONGEST_LINE / LONG.length()).substring(0, PastedText.LONGEST_LINE);
        window.stored(0, line);
        long began = System.nanoTime();
        window.open(0);
        charBounds(0);
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }

    @Test
    void lineStandsAtTheRightAndItsLettersFollowToTheLeft() throws Exception {
        window.stored(0, HEBREW + "\nplain words").open(0);
        double right = charBounds(0).getMaxX();
        assertThat(right).isGreaterThan(charBounds(HEBREW.length() + 1).getMaxX() + 300);
        double before = right;
        for (int at = 0; at < HEBREW.indexOf('E'); at++) {
            double left = charBounds(at).getMinX();
            assertThat(left).as("letter %d", at).isLessThan(before);
            before = left;
        }
        // The words behind those in the other direction go on to the left of them.
        assertThat(charBounds(HEBREW.indexOf("באמצע")).getMaxX())
                .isLessThanOrEqualTo(charBounds(HEBREW.indexOf('E')).getMinX() + 1);
        assertThat(charBounds(HEBREW.length() - 1).getMinX())
                .isLessThan(charBounds(HEBREW.length() - 2).getMinX());
    }

    @Test
    void caretStandsWhereTheLetterIsAndAClickFindsIt() throws Exception {
        window.stored(0, HEBREW).open(0);
        for (int at : List.of(1, 4, 10)) {
            goTo(at);
            Bounds letter = charBounds(at);
            Bounds caret = ask(() -> window.editor.area().getCaretBounds().orElseThrow());
            assertThat((caret.getMinX() + caret.getMaxX()) / 2).isBetween(letter.getMaxX() - 2, letter.getMaxX() + 2);
            int hit = ask(() -> {
                var place = window.editor.area().screenToLocal(letter.getMinX() + 1, letter.getMinY() + 5);
                return window.editor.area().hit(place.getX(), place.getY()).getInsertionIndex();
            });
            assertThat(hit).isEqualTo(at + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, POINTED, ARABIC, "👩‍👩‍👧 שלום e\u0301"})
    void arrowsGoThroughTheLineByWholeCharacters(String words) throws Exception {
        window.stored(0, "a\n" + words + "\nb").open(0);
        goTo(2);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            window.press(KeyCode.LEFT);
            assertThat(caret()).isEqualTo(2 + end);
        }
        window.press(KeyCode.LEFT);
        assertThat(caret()).isEqualTo(3 + words.length());
        window.press(KeyCode.LEFT);
        assertThat(caret()).as("in the line that runs the other way").isEqualTo(2 + words.length());
        window.press(KeyCode.RIGHT);
        assertThat(caret()).isLessThan(2 + words.length());
        window.press(KeyCode.HOME);
        assertThat(caret()).isEqualTo(2);
        window.press(KeyCode.RIGHT);
        assertThat(caret()).isEqualTo(1);
        goTo(3);
        window.press(KeyCode.END);
        assertThat(caret()).isEqualTo(2 + words.length());
    }

    @Test
    void homeAndEndGoToTheEdgesOfTheRow() throws Exception {
        window.stored(0, LONG).open(0);
        goTo(LONG.length() - 3);
        window.press(KeyCode.HOME);
        int lastRow = caret();
        assertThat(lastRow).isBetween(20, LONG.length() - 4);
        assertThat(LONG.charAt(lastRow - 1)).isEqualTo(' ');
        window.press(KeyCode.END);
        assertThat(caret()).isEqualTo(LONG.length());
        goTo(3);
        window.press(KeyCode.END);
        assertThat(caret()).isBetween(20, lastRow);
        assertThat(LONG.charAt(caret())).isEqualTo(' ');
        window.press(KeyCode.SHIFT, KeyCode.HOME);
        assertThat(window.selection().start()).isZero();
    }

    @Test
    void endOfALineThatEndsTheOtherWay() throws Exception {
        window.stored(0, "plain שלום").open(0);
        goTo(2);
        window.press(KeyCode.END);
        assertThat(caret()).isEqualTo(10);
        window.press(KeyCode.HOME);
        assertThat(caret()).isZero();
    }

    @Test
    void shiftSelectsAndAnArrowLeavesTheSelectionAtItsSide() throws Exception {
        window.stored(0, HEBREW).open(0);
        goTo(3);
        window.press(KeyCode.SHIFT, KeyCode.LEFT).press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(window.selection()).isEqualTo(new TextRange(3, 5));
        window.press(KeyCode.LEFT);
        assertThat(window.selection()).isEqualTo(new TextRange(5, 5));
        window.press(KeyCode.SHIFT, KeyCode.HOME);
        assertThat(window.selection()).isEqualTo(new TextRange(0, 5));
        window.press(KeyCode.RIGHT);
        assertThat(window.selection()).isEqualTo(new TextRange(0, 0));
    }

    @Test
    void marksWithNamesAreRead() throws Exception {
        window.stored(
                        0,
                        "> " + HEBREW
                                + "\n> — שרה כהן #עברית\n\nQ (محمد علي): لماذا؟\n\n- [ ] לשלוח @\"שרה כהן\" !2026-12-01"
                                + "\n\nTerm: מטמון = cache")
                .open(0);
        window.waitUntil(() -> window.model.readingProperty().get() != null);
        List<Mark> marks = ask(() -> window.model.marksNow().orElseThrow().marks());
        assertThat(marks).hasSize(4);
        assertThat(((Mark.Quote) marks.get(0)).name()).isEqualTo("שרה כהן");
        assertThat(((Mark.Quote) marks.get(0)).tags()).containsExactly("עברית");
        assertThat(((Mark.Question) marks.get(1)).name()).isEqualTo("محمد علي");
        assertThat(((Mark.Action) marks.get(2)).who()).isEqualTo("שרה כהן");
        assertThat(((Mark.Term) marks.get(3)).text()).isEqualTo("מטמון");
    }

    @Test
    void findFindsIt() throws Exception {
        window.stored(0, "plain\n" + POINTED + "\n" + HEBREW).open(0);
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.robot.write("עברית", 0);
        window.press(KeyCode.ENTER);
        int found = window.text().indexOf("עברית");
        window.waitUntil(() -> window.selection().equals(new TextRange(found, found + 5)));
    }

    private void goTo(int offset) {
        window.robot.interact(() -> {
            window.editor.area().requestFocus();
            window.goTo(offset);
        });
    }

    private int caret() {
        return window.selection().end();
    }

    private Bounds charBounds(int offset) throws Exception {
        window.waitUntil(() -> window.editor
                .area()
                .getCharacterBoundsOnScreen(offset, offset + 1)
                .isPresent());
        return ask(() -> window.editor
                .area()
                .getCharacterBoundsOnScreen(offset, offset + 1)
                .orElseThrow());
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }
}
