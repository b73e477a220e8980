package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.spelling.SpelledWords;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteSpellingTest {
    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
        Path dictionary = Path.of(Objects.requireNonNull(SpelledWords.class.getResource("en.aff"), "en.aff")
                .toURI());
        new SpellingSettings(window.settings)
                .setFolder(Objects.requireNonNull(dictionary.getParent()).toString());
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void misspeltWordIsUnderlinedWhenTheCaretHasLeftIt() throws Exception {
        window.open(0).type("see the budgt");
        window.marksRead();
        window.type(" of");
        waitForUnderlined("budgt");
        window.type(" this budget");
        waitForUnderlined("budgt");
        assertThat(window.text()).isEqualTo("see the budgt of this budget");
    }

    @Test
    void correctedWordLosesItsLine() throws Exception {
        window.stored(0, "see budgt\nthe talks\n").open(0);
        waitForUnderlined("budgt");
        caretTo("t\n");
        window.type("e");
        waitForUnderlined();
    }

    @Test
    void namesOfTheScheduleAndTermsOfTheNoteAreRight() throws Exception {
        window.stored(0, "see Mara Lindqvist’s talk, Priya, Tomasz\n\nTerm: zorgle = the loan\n\nsee zorgle, zargle\n")
                .open(0);
        window.waitUntil(() -> underlined().contains("zargle"));
        assertThat(underlined()).doesNotContain("Mara", "Lindqvist’s", "Priya", "Tomasz", "zorgle");
    }

    @Test
    void keyOffersSuggestionsAndOneUndoTakesTheirWordBack() throws Exception {
        window.stored(0, "see the budgt\n").open(0);
        waitForUnderlined("budgt");
        window.press(KeyCode.CONTROL, KeyCode.HOME).press(KeyCode.F7);
        ContextMenu menu = menu();
        assertThat(menu.getItems().getFirst().getText()).isEqualTo("budget");
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> window.text().equals("see the budget\n"));
        waitForUnderlined();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("see the budgt\n");
    }

    @Test
    void wordBecomesTheUsersOwnAndIsTakenBack() throws Exception {
        window.stored(0, "see zargle and zargle\n").open(0);
        window.waitUntil(() -> underlined().equals(List.of("zargle", "and", "zargle")));
        window.press(KeyCode.CONTROL, KeyCode.HOME).press(KeyCode.F7);
        ContextMenu menu = menu();
        window.robot.interact(() -> menu.getItems().stream()
                .filter(item -> "Add “zargle” to my words".equals(item.getText()))
                .forEach(item -> item.fire()));
        waitForUnderlined("and");
        window.robot.clickOn("Take it back");
        caretTo("see");
        waitForUnderlined("zargle", "and", "zargle");
        assertThat(new SpellingSettings(window.settings).words()).isEmpty();
    }

    @Test
    void composedCharactersAndCodeAreNotChecked() throws Exception {
        window.stored(0, "see `budgt`\n\n```\nbudgt\n```\nzargle\n").open(0);
        waitForUnderlined("zargle");
    }

    @Test
    void switchTakesAllLinesAway() throws Exception {
        window.stored(0, "zargle\n").open(0);
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        waitForUnderlined("zargle");
        window.robot.interact(() -> window.command("text.spellingOn").run());
        waitForUnderlined();
        window.press(KeyCode.F7);
        assertThat(window.said.getLast()).startsWith("The spelling is not checked");
    }

    private ContextMenu menu() throws Exception {
        window.waitUntil(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void caretTo(String words) {
        window.robot.interact(() -> window.goTo(window.text().indexOf(words)));
    }

    private void waitForUnderlined(String... words) throws Exception {
        window.waitUntil(() -> underlined().equals(List.of(words)));
    }

    private List<String> underlined() {
        String text = window.text();
        List<Integer> starts = IntStream.range(0, text.length())
                .filter(i -> isUnderlined(i) && (i == 0 || !isUnderlined(i - 1)))
                .boxed()
                .toList();
        return starts.stream()
                .map(start -> {
                    int end = start;
                    while (end < text.length() && isUnderlined(end)) {
                        end++;
                    }
                    return text.substring(start, end);
                })
                .toList();
    }

    private boolean isUnderlined(int offset) {
        return window.text().charAt(offset) != '\n' && window.looks(offset).contains("misspelt");
    }
}
