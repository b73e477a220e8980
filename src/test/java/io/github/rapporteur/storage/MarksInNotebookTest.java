package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksInNotebookTest {
    private static final String TEXT = """
            Takeaway: measure first

            > Words of the speaker
            > — Ada #first #second

            > A joke
            > — Tom

            Term: cut = a clean break

            Q (Eve): Why?
            A: Because.

            - [ ] @Tom send the slides !2026-12-01

            Private: not for others
            """;

    private static final String INDEX =
            "SELECT m.position || m.kind || m.content || COALESCE(q.person, '-') || n.quotes || n.marks_hash FROM mark m"
                    + " JOIN note n ON n.id = m.note LEFT JOIN quote q ON q.note = m.note AND q.position = m.position"
                    + " ORDER BY m.position";
    private static final String TEXTS =
            "SELECT n.id || n.revision || t.content || RAWTOHEX(n.hash) || (SELECT COUNT(*) FROM note_version)"
                    + " FROM note n JOIN note_text t ON t.note = n.id";

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private ConferenceId conference;
    private TalkId talk;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        conference = store("Ada");
        talk = notebook.schedule().talks(conference).getFirst().id();
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void marksAreIndexedWithTheText() {
        notebook.people().addTeamMate("Tom");
        save(TEXT);

        assertThat(index("SELECT kind || ':' || content || ':' || COALESCE(name, '-') FROM mark ORDER BY position"))
                .containsExactly(
                        "TAKEAWAY:measure first:-",
                        "QUOTE:Words of the speaker:Ada",
                        "QUOTE:A joke:Tom",
                        "TERM:cut:-",
                        "QUESTION:Why?:Eve",
                        "ANSWER:Because.:-",
                        "ACTION:send the slides:Tom",
                        "PRIVATE:not for others:-");
        assertThat(index("SELECT person || ':' || role || ':' || tags FROM quote ORDER BY position"))
                .containsExactly("Ada:SPEAKER:first\nsecond", "Tom:TEAM_MATE:");
        assertThat(state()).isEqualTo(new TalkState(Star.NONE, 0, "", false, 1, 1, 1, 6));
    }

    @Test
    void marksThatLeftTheTextLeaveTheIndex() {
        save(TEXT);
        save("only words");

        assertThat(index("SELECT kind FROM mark")).isEmpty();
        assertThat(index("SELECT role FROM quote")).isEmpty();
        assertThat(state()).isEqualTo(new TalkState(Star.NONE, 0, "", false, 1, 0, 0, 0));
    }

    @Test
    void newTeamMateTurnsTheirQuotesIntoQuips() {
        save(TEXT);
        assertThat(state().quips()).isZero();

        notebook.people().addTeamMate("Tom");

        assertThat(state()).isEqualTo(new TalkState(Star.NONE, 0, "", false, 1, 1, 1, 6));
    }

    @Test
    void teamMateWhoTurnsOutToSpeakIsNoLongerQuotedAsOne() {
        notebook.people().addTeamMate("Tom");
        save(TEXT);

        store("Ada", "Tom");

        assertThat(index("SELECT role FROM quote ORDER BY position")).containsExactly("SPEAKER", "SPEAKER");
        assertThat(state().quotes()).isEqualTo(2);
    }

    @Test
    void blankNoteOfASecondAuthorIsNotCounted() {
        save(TEXT);
        notebook.notes().save(new NoteSubject.OfTalk(talk), "Tom", "  \n");

        assertThat(state().notes()).isEqualTo(1);
    }

    @Test
    void passageLongerThanAColumnIsSavedAllTheSame() {
        save("Takeaway: " + "long ".repeat(300_000));

        assertThat(index("SELECT CHAR_LENGTH(content) FROM mark")).containsExactly("10000");
    }

    @Test
    void indexMadeByOtherRulesIsMadeAnewAndNothingElseIsTouched() throws Exception {
        save("older text\n\n" + TEXT);
        save(TEXT);
        List<String> fresh = index(INDEX);
        List<String> texts = index(TEXTS);
        StaleMarks.in(notebook);
        notebook.close();
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), false);
        NotebookCheck behind = notebook.check(WorkMonitor.none());
        assertThat(behind.isSound()).isFalse();
        assertThat(behind.isIndexBehind()).isTrue();
        assertThat(behind.problems()).isEmpty();

        assertThat(notebook.refreshMarks()).isTrue();

        assertThat(index(INDEX)).isEqualTo(fresh);
        assertThat(index(TEXTS)).isEqualTo(texts);
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
        assertThat(notebook.refreshMarks()).isFalse();
    }

    @Test
    void newNotebookHasNothingToMakeAnew() {
        save(TEXT);
        assertThat(notebook.refreshMarks()).isFalse();
    }

    private ConferenceId store(String... speakers) {
        Optional<ConferenceId> known =
                notebook.schedule().conferences().stream().map(c -> c.id()).findFirst();
        return notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", speakers)), known, "s")
                .conference();
    }

    private void save(String text) {
        notebook.notes().save(new NoteSubject.OfTalk(talk), "Rina", text);
    }

    private TalkState state() {
        return notebook.schedule().states(conference).getOrDefault(talk, TalkState.NONE);
    }

    private List<String> index(String sql) {
        return notebook.database().read(rows -> rows.list(sql, row -> row.getString(1)));
    }
}
