package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.DeletedNote;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting notes and bringing them back, in the whole window. */
class NoteBinInWindowTest {
    private static final String TEXT = "> Measure first.\n> — Mara Lindqvist\n\nmine";

    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(folder, 1300, DeskFixture.noSettings(), TEXT, "another note");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void deletedNoteComesBackByTheLinkBesideTheMessage() throws Exception {
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type(" and more");
        run("note.delete");
        window.waitUntil(() -> message().equals("Note moved to the bin.") && isOpen());
        assertThat(window.text().getText()).isEmpty();
        assertThat(window.notebook.bin().entries())
                .extracting(DeletedNote::text)
                .containsExactly(TEXT + " and more");
        assertThat(stored(0)).isEmpty();
        window.followMessage();
        window.waitUntil(() -> window.text().getText().equals(TEXT + " and more"));
        window.waitUntil(() -> message().endsWith(" is back."));
        assertThat(window.notebook.bin().entries()).isEmpty();
        assertThat(stored(0)).isEqualTo(TEXT + " and more");
    }

    @Test
    void whatIsTypedAfterTheDeletionStandsBelowTheTextThatComesBack() throws Exception {
        run("note.delete");
        window.robot.clickOn("#note-text");
        window.type("typed since");
        window.waitUntil(() -> message().equals("Note moved to the bin.") && isOpen());
        window.followMessage();
        window.waitUntil(() -> window.text().getText().equals(TEXT + "\n\ntyped since"));
        window.waitUntil(() -> message().endsWith("What you wrote since stands below its text."));
        assertThat(stored(0)).isEqualTo(TEXT + "\n\ntyped since");
    }

    /** Until the notebook has moved the note, what is typed belongs to the new one. */
    @Test
    void whatIsTypedWhileTheNoteMovesIsKept() throws Exception {
        window.robot.clickOn("#note-text");
        window.robot.interact(() -> {
            window.window.commands().find("note.delete").orElseThrow().run();
            window.text().appendText("quick");
        });
        window.waitUntil(() -> isOpen() && window.text().getText().equals("quick"));
        DeskFixture.waitForNotebook(() -> stored(0).equals("quick"));
        assertThat(window.notebook.bin().entries())
                .extracting(DeletedNote::text)
                .containsExactly(TEXT);
    }

    @Test
    void emptyNoteIsNotDeleted() throws Exception {
        run("talk.next");
        run("talk.next");
        window.noteIsOpen(2);
        run("note.delete");
        window.waitUntil(() -> message().startsWith("There is nothing in this note"));
        assertThat(window.notebook.bin().entries()).isEmpty();
    }

    @Test
    void paneListsDeletedNotesAndBringsOneBackOrDeletesItForGood() throws Exception {
        run("note.delete");
        window.waitUntil(() -> message().equals("Note moved to the bin.") && isOpen());
        run("talk.next");
        window.noteIsOpen(1);
        run("note.delete");
        DeskFixture.waitForNotebook(() -> window.notebook.bin().entries().size() == 2);
        window.waitUntil(this::isOpen);
        run("note.bin");
        window.waitUntil(() -> entries().getItems().size() == 2);
        assertThat(shownText()).isEqualTo("another note");

        window.press(KeyCode.DELETE);
        assertThat(window.dialogs.asked())
                .last()
                .asString()
                .startsWith("Delete the note on “")
                .endsWith("” for good?");
        assertThat(window.notebook.bin().entries()).hasSize(2);
        window.dialogs.confirming();
        window.press(KeyCode.DELETE);
        window.waitUntil(() -> entries().getItems().size() == 1);
        assertThat(window.notebook.bin().entries())
                .extracting(DeletedNote::text)
                .containsExactly(TEXT);

        window.waitUntil(() -> shownText().equals(TEXT));
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> entries().getItems().isEmpty());
        assertThat(stored(0)).isEqualTo(TEXT);
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#note-bin")).isFalse();
        assertThat(window.text().getText()).isEmpty();
    }

    @Test
    void emptyBinSaysSoAndOffersNothingThatCanNotBeDone() throws Exception {
        run("note.bin");
        window.waitUntil(() -> window.isShown("#bin-empty"));
        for (String forNotes : List.of("#bin-list", "#bin-text", "#bin-restore", "#bin-delete")) {
            assertThat(isVisible(forNotes)).as(forNotes).isFalse();
        }
        window.waitUntil(() -> window.robot.lookup("#close-bin").query().isFocused());
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#note-bin")).isFalse();
        run("note.delete");
        window.waitUntil(() -> message().equals("Note moved to the bin.") && isOpen());
        run("note.bin");
        window.waitUntil(() -> entries().isFocused() && isVisible("#bin-restore"));
        assertThat(isVisible("#bin-empty")).isFalse();
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> isVisible("#bin-empty"));
        assertThat(window.robot.lookup("#close-bin").query().isFocused()).isTrue();
    }

    private boolean isVisible(String query) {
        for (Node node = window.robot.lookup(query).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void run(String command) {
        window.robot.interact(
                () -> window.window.commands().find(command).orElseThrow().run());
    }

    private boolean isOpen() {
        return window.window.commands().find("note.delete").orElseThrow().canRun();
    }

    private String message() {
        return window.robot.lookup("#message").queryAs(Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    private ListView<DeletedNote> entries() {
        return window.robot.lookup("#bin-list").queryAs(ListView.class);
    }

    private String shownText() {
        return window.robot.lookup("#bin-text").queryAs(TextInputControl.class).getText();
    }

    private String stored(int talk) {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(window.talks.get(talk).id()), "Ada")
                .map(Note::text)
                .orElse("");
    }
}
