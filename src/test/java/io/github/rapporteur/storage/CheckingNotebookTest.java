package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.DamagedNoteException;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage that H2 says nothing about, made by SQL behind the program's back, is found and named. */
class CheckingNotebookTest {
    private static final String TEXT = "Heard this.\n\n> Some words\n> — Ada #tag\n\nTakeaway: measure\n";

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private TalkId talk;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        var conference = notebook.schedule()
                .store(
                        Schedules.of(
                                "Conf",
                                Schedules.talk("a", 9, "Opening", "Ada", "Eve"),
                                Schedules.talk("b", 10, "End")),
                        Optional.empty(),
                        "s")
                .conference();
        talk = notebook.schedule().talks(conference).getFirst().id();
        notebook.people().addTeamMate("Tom");
        notebook.schedule().star(talk, Star.MUST);
        notebook.notes().save(new NoteSubject.OfTalk(talk), "Rina", TEXT);
        notebook.notes().save(new NoteSubject.OfTalk(talk), "Rina", TEXT + "And more.\n");
        notebook.notes().save(new NoteSubject.OfConference(conference), "Rina", "Introduction");
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void soundNotebookIsSaidToBe() throws CancelledException {
        NotebookCheck check = check();

        assertThat(check).isEqualTo(new NotebookCheck(2, 2, 1, 2, 0, List.of(), List.of(), false));
        assertThat(check.isSound()).isTrue();
    }

    @Test
    void changedTextIsNamedAndNotHandedOut() throws CancelledException {
        damage("UPDATE note_text SET content = REPLACE(content, 'Heard', 'Hoard')");

        assertThat(check().problems())
                .containsExactly("The text of the note of Rina on the talk \"Opening\" is not what was saved.");
        assertThatThrownBy(() -> notebook.notes().find(new NoteSubject.OfTalk(talk), "Rina"))
                .isInstanceOf(DamagedNoteException.class)
                .hasMessageContaining("not what was saved");
    }

    @Test
    void flippedBitInTheFileIsFoundAndNotHandedOut() throws Exception {
        notebook.close();
        Path file = notebook.file();
        byte[] bytes = Files.readAllBytes(file);
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        int places = 0;
        for (int at = content.indexOf("Heard this."); at >= 0; at = content.indexOf("Heard this.", at + 1)) {
            bytes[at + 2] ^= 4;
            places++;
        }
        assertThat(places).isPositive();
        Files.write(file, bytes);

        notebook = OpenNotebook.open(file, false);

        assertThat(check().isDamaged()).isTrue();
        assertThat(check().damages())
                .contains("The text of the note of Rina on the talk \"Opening\" is not what was saved.");
        assertThatThrownBy(() -> notebook.notes().find(new NoteSubject.OfTalk(talk), "Rina"))
                .isInstanceOf(DamagedNoteException.class)
                .hasMessageContaining("not what was saved");
    }

    @Test
    void damagedTextIsReplacedByTheNextSave() throws CancelledException {
        damage("UPDATE note_text SET content = REPLACE(content, 'Heard', 'Hoard')");

        Note saved = notebook.notes().save(new NoteSubject.OfTalk(talk), "Rina", TEXT);

        assertThat(check().isSound()).isTrue();
        assertThat(notebook.notes().history(saved.id()))
                .extracting(NoteVersion::text)
                .contains((TEXT + "And more.\n").replace("Heard", "Hoard"));
    }

    @Test
    void changedOlderTextIsNamed() throws CancelledException {
        damage("UPDATE note_version SET content = 'x'");

        assertThat(check().problems()).singleElement().asString().contains("older text number 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE mark SET content = 'x' WHERE kind = 'QUOTE'",
                "UPDATE quote SET role = 'OTHER'",
                "DELETE FROM mark WHERE kind = 'TAKEAWAY'",
                "UPDATE note SET quotes = 7 WHERE talk IS NOT NULL",
                "UPDATE note SET blank = TRUE WHERE talk IS NOT NULL"
            })
    void indexThatDoesNotFitTheTextIsNamed(String damage) throws CancelledException {
        damage(damage);

        assertThat(check().problems())
                .containsExactly(
                        "The index of marks does not fit the text of the note of Rina on the talk \"Opening\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM room",
                "DELETE FROM talk_person WHERE position = 1",
                "DELETE FROM note_text WHERE note IN (SELECT id FROM note WHERE talk IS NULL)",
                "UPDATE note_version SET revision = 99",
                "UPDATE notebook SET change_number = 1"
            })
    void rowsThatDoNotFitTogetherAreFound(String damage) throws CancelledException {
        damage(damage);

        assertThat(check().problems()).isNotEmpty();
    }

    private NotebookCheck check() throws CancelledException {
        return notebook.check(WorkMonitor.none());
    }

    private void damage(String sql) {
        notebook.database().script(sql);
    }
}
