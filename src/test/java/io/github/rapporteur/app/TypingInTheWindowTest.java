package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.BreakableFile;
import io.github.rapporteur.common.io.BreakableFile.Disk;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypingInTheWindowTest {
    @TempDir
    private Path folder;

    private BreakableFile journal;
    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        journal = new BreakableFile(folder.resolve("talks.notebook.journal"));
        Clock clock = Clock.fixed(EditorFixture.NOW, EditorFixture.ZONE);
        window = DeskFixture.open(
                OpenNotebook.open(folder.resolve("talks.notebook"), true, path -> journal, clock),
                990,
                DeskFixture.noSettings(),
                "one",
                "two");
        window.robot.interact(() -> window.text().requestFocus());
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void statusBarSaysWhenTheTextIsSaved() throws Exception {
        assertThat(saveWords()).isEqualTo("Ready");
        window.type(" more");
        assertThat(saveWords()).startsWith("Sav");
        window.waitUntil(() -> saveWords().matches("Saved \\d\\d:\\d\\d"));
        assertThat(stored(0)).isEqualTo("one more");
    }

    @Test
    void statusBarSaysWhyTheTextIsNotSavedAndWhenItIsAgain() throws Exception {
        journal.become(Disk.FULL);
        window.type(" more");
        window.waitUntil(() -> saveWords().startsWith("Not saved: "));
        assertThat(saveWords()).contains("disk is full");
        assertThat(window.isShown("What to do")).isTrue();
        assertThat(window.text().getText()).isEqualTo("one more");
        journal.become(Disk.WELL);
        window.type("!");
        window.waitUntil(() -> saveWords().matches("Saved \\d\\d:\\d\\d"));
        assertThat(stored(0)).isEqualTo("one more!");
    }

    @Test
    void pageKeysGoToTheNextTalkAndBackAndKeepWhatWasTyped() throws Exception {
        window.type(" first");
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).noteIsOpen(1);
        assertThat(window.text().getText()).isEqualTo("two");
        window.robot.interact(() -> window.text().requestFocus());
        window.type(" second");
        window.press(KeyCode.CONTROL, KeyCode.PAGE_UP).noteIsOpen(0);
        assertThat(window.text().getText()).isEqualTo("one first");
        window.robot.interact(() -> window.text().requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text().getText()).isEqualTo("one");
        window.waitUntil(() -> saveWords().startsWith("Saved"));
        assertThat(stored(0)).isEqualTo("one");
        assertThat(stored(1)).isEqualTo("two second");
    }

    @Test
    void keyGoesToTheTalkThatIsOnNow() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).noteIsOpen(1);
        window.press(KeyCode.CONTROL, KeyCode.J).noteIsOpen(0);
        assertThat(window.text().getText()).isEqualTo("one");
    }

    @Test
    void statusBarCountsTheWords() throws Exception {
        window.type(" two\nthree");
        window.waitUntil(() -> "3 words".equals(label("#word-count")));
    }

    private String saveWords() {
        return label("#save-state");
    }

    private String label(String query) {
        return window.robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private String stored(int talk) {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(window.talks.get(talk).id()), "Ada")
                .map(Note::text)
                .orElse("");
    }
}
