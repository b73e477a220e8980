package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user sees as one character is one for caret and deletion, however many code points it has. */
class GraphemesTest {
    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    private static final String FLAG = "\uD83C\uDDE9\uD83C\uDDF0";
    private static final String DARK_THUMB = "\uD83D\uDC4D\uD83C\uDFFF";
    private static final String ACCENT = "e\u0301";
    private static final String KOREAN = "\u1112\u1161\u11AB";
    private static final String HINDI = "\u0928\u093F";

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
    @ValueSource(strings = {FAMILY, FLAG, DARK_THUMB, ACCENT, KOREAN, HINDI})
    void arrowsStepOverItAndBothKeysDeleteIt(String character) throws Exception {
        String text = "a" + character + character + "b";
        int middle = 1 + character.length();
        window.stored(0, text).open(0).press(KeyCode.HOME);
        window.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        assertThat(window.selection()).isEqualTo(new TextRange(middle, middle));
        window.press(KeyCode.LEFT).press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(window.selection()).isEqualTo(new TextRange(1, middle));
        window.press(KeyCode.RIGHT).press(KeyCode.BACK_SPACE);
        assertThat(window.text()).isEqualTo("a" + character + "b");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(text);
        window.press(KeyCode.DELETE);
        assertThat(window.saved(0)).isEqualTo("a" + character + "b");
    }

    @Test
    void twoFlagsInARowAreTwoCharacters() throws Exception {
        window.stored(0, FLAG + FLAG).open(0).press(KeyCode.END).press(KeyCode.BACK_SPACE);
        assertThat(window.text()).isEqualTo(FLAG);
    }

    @Test
    void caretNeverStopsWithinACharacter() throws Exception {
        window.stored(0, "ab\n" + FAMILY + FLAG).open(0);
        for (int column = 1; column < FAMILY.length(); column++) {
            int offset = 3 + column;
            window.robot.interact(() -> window.goTo(offset));
            assertThat(window.selection().start()).isIn(3 + column, 3 + FAMILY.length());
            window.waitUntil(() -> window.selection().start() == 3 + FAMILY.length());
        }
    }

    @Test
    void hebrewIsDeletedLetterByLetterWithItsPoints() throws Exception {
        window.stored(0, "\u05E9\u05C1\u05DC\u05D5\u05DD")
                .open(0)
                .press(KeyCode.HOME)
                .press(KeyCode.DELETE);
        assertThat(window.saved(0)).isEqualTo("\u05DC\u05D5\u05DD");
    }
}
