package io.github.rapporteur.quotes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.ui.EditorFixture;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlineTest {
    private static final String NOTE = """
            before
            # Costs
            Takeaway: budgets
            ## Retries
            > A retry is a loan.

            - [ ] ask
            ### Deep
            ```
            # no heading
            ```
            ## Pagers
            # End
            """;

    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder, parts -> new QuotesPane(new QuotesViewModel(parts.tasks())));
        window.stored(0, NOTE).open(0).marksRead();
        window.robot.clickOn("Outline");
        window.waitUntil(() -> list().getItems().size() == 5);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void headingsAreATreeWithTheMarksUnderEach() {
        assertThat(tree()).containsExactly("Costs 1", ".Retries 2", "..Deep 0", ".Pagers 0", "End 0");
    }

    @Test
    void headingThatTheCaretIsUnderIsHighlighted() throws Exception {
        caretTo("before");
        window.waitUntil(() -> here().isEmpty());
        caretTo("ask");
        window.waitUntil(() -> here().equals(List.of("Retries")));
        caretTo("# no heading");
        window.waitUntil(() -> here().equals(List.of("Deep")));
        caretTo("# End");
        window.waitUntil(() -> here().equals(List.of("End")));
    }

    @Test
    void keysGoThroughTheTreeAndEnterGoesThere() throws Exception {
        caretTo("# Costs");
        window.robot.interact(list()::requestFocus);
        window.press(KeyCode.HOME).press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("Deep");
        window.press(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("Deep");
        window.press(KeyCode.LEFT).press(KeyCode.DOWN).press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("Pagers");
        window.press(KeyCode.ENTER);
        assertThat(window.selection().start()).isEqualTo(NOTE.indexOf("## Pagers"));
        window.type("x");
        assertThat(window.text()).contains("\nx## Pagers");
    }

    @Test
    void outlineFollowsTheTyping() throws Exception {
        caretTo("# End");
        window.press(KeyCode.END).type("\n## New");
        window.waitUntil(() -> tree().getLast().equals(".New 0"));
        window.waitUntil(() -> here().equals(List.of("New")));
    }

    private void caretTo(String words) {
        window.robot.interact(() -> {
            window.editor.focusText();
            window.goTo(NOTE.indexOf(words));
        });
    }

    @SuppressWarnings("unchecked") // a list view says nothing of its items' type at run time
    private ListView<QuotesRow> list() {
        return window.robot.lookup("#quotes-list").queryAs(ListView.class);
    }

    private String selected() {
        return ((QuotesRow.Section) list().getSelectionModel().getSelectedItem()).words();
    }

    private List<String> tree() {
        return list().getItems().stream()
                .map(QuotesRow.Section.class::cast)
                .map(row -> ".".repeat(row.depth()) + row.words() + " " + row.marks())
                .toList();
    }

    private List<String> here() {
        return window.robot.lookup(".quotes-cell:here").<QuoteCell>queryAllAs(QuoteCell.class).stream()
                .map(cell -> ((QuotesRow.Section) cell.getItem()).words())
                .toList();
    }
}
