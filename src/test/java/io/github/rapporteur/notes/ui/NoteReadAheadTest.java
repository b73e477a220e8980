package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.ui.NoteEditorViewModel.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note that is read beside the start of the window. */
class NoteReadAheadTest {
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

    @Test
    void noteReadAheadIsOnScreenWithoutWaiting() throws Exception {
        NoteReadAhead ready = readAhead(window.stored(0, "> Whoever retries pays.\n> — Mara Lindqvist\n"));
        List<String> atOnce = new ArrayList<>();
        window.robot.interact(() -> {
            window.model.open(ready);
            atOnce.add(window.text());
            atOnce.add(window.model.marksNow().orElseThrow().note().title());
        });
        assertThat(atOnce)
                .containsExactly(
                        "> Whoever retries pays.\n> — Mara Lindqvist\n",
                        window.talks.getFirst().title());
        assertThat(window.looks(2)).contains("quote-words");
    }

    @Test
    void whatIsTypedIntoANoteReadAheadIsSaved() {
        NoteReadAhead ready = readAhead(window.stored(0, "old"));
        window.robot.interact(() -> {
            window.model.open(ready);
            window.editor.focusText();
        });
        window.type(", new");
        assertThat(window.saved(0)).isEqualTo("old, new");
    }

    @Test
    void noteThatWasTypedIntoSinceIsReadAgain() throws Exception {
        NoteReadAhead ready = readAhead(window.stored(0, "old"));
        window.open(0).type(", new").open(1);
        window.robot.interact(() -> window.model.open(ready));
        window.waitUntil(() -> window.text().equals("old, new"));
    }

    private static NoteReadAhead readAhead(EditorFixture window) {
        Sources sources = new Sources(window.notebook.schedule(), window.notebook.notes(), window.notebook.people());
        return NoteReadAhead.of(sources, window.subject(0));
    }
}
