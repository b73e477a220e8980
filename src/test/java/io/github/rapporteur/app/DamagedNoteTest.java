package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a note on which a bit has fallen, in the window. */
class DamagedNoteTest {
    private static final String PLANTED = "A sentence on which a bit falls.";

    @TempDir
    Path folder;

    @Test
    void damagedNoteIsNotShownAndWhatIsTypedInsteadIsSavedBesideWhatIsLeftOfIt() throws Exception {
        Path file = notebookWithDamagedNotes();
        TalkId open;
        try (WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> {})) {
            WindowFixture.waitUntil(() -> window.robot.lookup("#talk-meta").queryAllAs(Labeled.class).stream()
                    .filter(DamagedNoteTest::isOnScreen)
                    .anyMatch(label -> label.getText().contains("is not what was saved")));
            assertThat(window.robot.lookup("#talk-title").queryLabeled().getText())
                    .isEqualTo("Note not opened");
            Node text = window.robot.lookup("#note-text").query();
            window.robot.interact(text::requestFocus);
            window.type("still noted");
            open = TalkId.of(window.settings.get(Remembered.TALK));
        }
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            Note typed = notebook.notes()
                    .find(new NoteSubject.OfTalk(open), notebook.people().me())
                    .orElseThrow();
            assertThat(typed.text()).isEqualTo("still noted");
            assertThat(notebook.notes().history(typed.id()))
                    .extracting(NoteVersion::text)
                    .anySatisfy(left ->
                            assertThat(left).endsWith("on which a bit falls.").isNotEqualTo(PLANTED));
        }
    }

    private static boolean isOnScreen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Path notebookWithDamagedNotes() throws Exception {
        Path file;
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("Talks.notebook"), true)) {
            WindowFixture.sample(notebook);
            for (Talk talk : talks(notebook)) {
                notebook.notes()
                        .save(
                                new NoteSubject.OfTalk(talk.id()),
                                notebook.people().me(),
                                PLANTED);
            }
            file = notebook.file();
        }
        BackupDeskTest.flipABit(file, PLANTED);
        return file;
    }

    private static List<Talk> talks(OpenNotebook notebook) {
        return notebook.schedule()
                .talks(notebook.schedule().conferences().getFirst().id());
    }
}
