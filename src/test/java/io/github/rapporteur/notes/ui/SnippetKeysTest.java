package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.snippets.Snippets;
import java.nio.file.Path;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetKeysTest {
    private static final String TEMPLATE = "## Problem\n\n\n## What they did\n\n## What came of it\n";

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
        window.open(0);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void tabTurnsTheWordIntoItsTextAndOneUndoTakesItBack() {
        window.type("first qt").press(KeyCode.TAB).type("Less is more");
        assertThat(window.text()).isEqualTo("first > Less is more\n> — Mara Lindqvist");
        window.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("first qt");
    }

    @Test
    void fieldsOfTheTalkAreFilled() {
        window.type("tl").press(KeyCode.TAB);
        assertThat(window.text())
                .isEqualTo("[Retries Considered Expensive](https://harbour.example/10), Mara Lindqvist, Quay Hall,"
                        + " 2026-09-11 10:30");
    }

    @Test
    void otherWordsAreIndentedAsBefore() {
        window.type("- item").press(KeyCode.ENTER).type("talk").press(KeyCode.TAB);
        assertThat(window.text()).isEqualTo("- item\n  - talk");
    }

    @Test
    void paletteOffersSnippets() throws Exception {
        window.robot.interact(() -> command("text.snippet"));
        window.waitUntil(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        window.press(KeyCode.DOWN).press(KeyCode.ENTER);
        window.waitUntil(() -> window.text().equals("> \n> — Mara Lindqvist"));
    }

    @Test
    void templateAloneIsNotSavedAndWithAWordItIs() {
        window.robot.interact(() -> command("text.template"));
        assertThat(window.text()).isEqualTo(TEMPLATE);
        assertThat(window.saved(0)).isEmpty();
        window.type("x");
        assertThat(window.saved(0)).isEqualTo(TEMPLATE.replaceFirst("\n\n", "\nx\n"));
        window.press(KeyCode.BACK_SPACE);
        assertThat(window.saved(0)).isEqualTo(TEMPLATE);
    }

    @Test
    void noteWithATemplateOnlyIsEmptyWhenItComesBack() throws Exception {
        window.robot.interact(() -> command("text.template"));
        window.open(1).open(0);
        assertThat(window.text()).isEmpty();
        assertThat(window.notebook.notes().find(window.subject(0), "Ada")).isEmpty();
    }

    @Test
    void templateNeverReplacesWhatIsThere() {
        window.type("mine");
        window.robot.interact(() -> command("text.template"));
        assertThat(window.text()).startsWith("mine## Problem");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("mine");
    }

    @Test
    void firstLetterBringsTheTemplateIfTheUserWantsItAndUndoTakesOnlyThat() throws Exception {
        new Snippets(window.settings).setFillsNewNotes(true);
        window.type("a");
        window.waitUntil(() -> window.text().length() > 1);
        window.type("bc");
        assertThat(window.text()).isEqualTo(TEMPLATE.replaceFirst("\n\n", "\nabc\n"));
        window.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("a");
        window.press(KeyCode.BACK_SPACE).type("b");
        assertThat(window.text()).isEqualTo("b");
    }

    @Test
    void noteThatHasATextGetsNoTemplate() throws Exception {
        new Snippets(window.settings).setFillsNewNotes(true);
        window.stored(1, "old").open(1).press(KeyCode.CONTROL, KeyCode.A).type("n");
        assertThat(window.text()).isEqualTo("n");
    }

    private void command(String id) {
        window.editor.writingCommands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(io.github.rapporteur.shell.Command::run);
    }
}
