package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Where a long note is opened, and what is in view when one comes back to it. The first talk is on, the second is not. */
class NotePlaceTest {
    private static final int ON_NOW = 0;
    private static final int LATER = 1;
    private static final String LONG = IntStream.range(0, 200)
            .mapToObj(i ->
                    "Line " + i + (i % 7 == 0 ? " that is so long that it goes on in a second row ".repeat(4) : ""))
            .collect(Collectors.joining("\n"));

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder).stored(ON_NOW, LONG).stored(LATER, LONG);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void noteOnATalkThatIsNotOnOpensAtItsFirstLine() throws Exception {
        window.open(LATER);
        assertThat(place()).isEqualTo(NotePlace.TOP);
        assertThat(window.robot.lookup(".paragraph-box").queryAll()).hasSizeLessThan(60);
    }

    @Test
    void shortNoteOpensWithTheCaretBehindItsText() throws Exception {
        window.stored(EditorFixture.LONG_TITLE, "one\ntwo")
                .open(EditorFixture.LONG_TITLE)
                .type(" three");
        assertThat(window.text()).isEqualTo("one\ntwo three");
    }

    @Test
    void noteOnTheTalkThatIsOnOpensAtItsEndWithTheCaretInView() throws Exception {
        window.open(ON_NOW);
        window.waitUntil(() -> window.editor.area().getCaretBounds().isPresent());
        assertThat(place().caret()).isEqualTo(LONG.length());
        assertThat(place().line()).isGreaterThan(150);
    }

    @Test
    void comingBackToANoteFindsCaretAndLinesWhereTheyWere() throws Exception {
        window.open(LATER);
        window.robot.interact(() -> {
            window.editor.area().moveTo(LONG.indexOf("Line 90"));
            window.editor.area().requestFollowCaret();
        });
        window.press(KeyCode.DOWN);
        window.robot.interact(() -> window.editor.area().scrollYBy(137));
        NotePlace before = place();
        assertThat(before.line()).isGreaterThan(30);
        window.open(ON_NOW).open(LATER);
        NotePlace after = place();
        assertThat(after.caret()).isEqualTo(before.caret());
        assertThat(after.line()).isEqualTo(before.line());
        assertThat(after.cut()).isCloseTo(before.cut(), within(2.0));
    }

    private NotePlace place() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.asyncFx(() -> NotePlace.of(window.editor.area()))
                .get();
    }
}
