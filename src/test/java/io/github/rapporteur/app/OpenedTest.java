package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.notes.ui.NoteReadAhead;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a notebook before the window can show it. */
class OpenedTest {
    private static final String NOTE = "What was on the slide behind him.";

    @TempDir
    private Path folder;

    @Test
    void noteOfTheTalkThatWasOpenLastIsRead() {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("test"), true)) {
            TalkId last = talkWithNote(notebook);
            assertThat(Opened.of(notebook, remembering(last)).note().map(NoteReadAhead::subject))
                    .contains(new NoteSubject.OfTalk(last));
        }
    }

    @Test
    void talkThatIsGoneIsNotRead() {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("test"), true)) {
            talkWithNote(notebook);
            assertThat(Opened.of(notebook, remembering(TalkId.next())).note()).isEmpty();
        }
    }

    @Test
    void damagedNoteDoesNotKeepTheNotebookShut() throws Exception {
        TalkId last;
        Path file;
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("test"), true)) {
            last = talkWithNote(notebook);
            file = notebook.file();
        }
        BackupDeskTest.flipABit(file, NOTE);
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            Opened opened = Opened.of(notebook, remembering(last));
            assertThat(opened.content()).isPresent();
            assertThat(opened.note()).isEmpty();
        }
    }

    private static TalkId talkWithNote(OpenNotebook notebook) {
        TalkId talk = EditorFixture.harbourTalks(notebook).get(1).id();
        notebook.people().setMe("Ada");
        notebook.notes().save(new NoteSubject.OfTalk(talk), "Ada", NOTE);
        return talk;
    }

    private static Settings remembering(TalkId talk) {
        return new Settings(Map.of("notebook.talk", talk.toString()));
    }
}
