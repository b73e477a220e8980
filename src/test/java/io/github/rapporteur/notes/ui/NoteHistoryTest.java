package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.TextComparison;
import io.github.rapporteur.shell.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class NoteHistoryTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private EditorFixture window;
    private Command history;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
        history = WaitForAsyncUtils.asyncFx(() -> window.editor.historyCommand(
                        window.notebook.notes(), window.autosave, window.tasks(), (StackPane) window.root(), said::add))
                .get();
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void olderTextStandsBesideTheOneOfNowAndComesBack() throws Exception {
        window.stored(0, "kept\nlost later\nand this").stored(0, "kept").open(0).type("!");
        window.robot.interact(history::run);
        window.waitUntil(() -> !rows().getItems().isEmpty());
        assertThat(rows().getItems())
                .extracting(TextComparison.Row::kind)
                .contains(TextComparison.Kind.CHANGED, TextComparison.Kind.REMOVED);
        assertThat(window.robot.lookup("#history-summary").queryAs(Label.class).getText())
                .contains("right the text of now", "3 lines of then gone or changed");
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> window.text().equals("kept\nlost later\nand this"));
        assertThat(said).last().asString().endsWith("is back. Ctrl+Z takes that back.");
        assertThat(window.saved(0)).isEqualTo("kept\nlost later\nand this");
        assertThat(older()).extracting(NoteVersion::text).contains("kept!");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("kept!");
    }

    @Test
    void escapeLeavesTheTextAsItIs() throws Exception {
        window.stored(0, "one\ntwo").stored(0, "o").open(0);
        window.robot.interact(history::run);
        window.waitUntil(() -> !rows().getItems().isEmpty());
        window.press(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#note-history").tryQuery()).isEmpty();
        window.type("n");
        assertThat(window.text()).contains("n");
    }

    @Test
    void noteWithoutOlderTextsSaysSo() throws Exception {
        window.stored(0, "one").open(0);
        window.robot.interact(history::run);
        window.waitUntil(() -> !said.isEmpty());
        assertThat(said).containsExactly("There is no older text of this note yet.");
    }

    private List<NoteVersion> older() {
        Note note = window.notebook.notes().find(window.subject(0), "Ada").orElseThrow();
        return window.notebook.notes().history(note.id());
    }

    private ListView<TextComparison.Row> rows() {
        return window.robot.lookup("#history-rows").queryListView();
    }
}
