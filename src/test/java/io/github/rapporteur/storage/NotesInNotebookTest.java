package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesInNotebookTest {
    private static final String ME = "Rina";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-14T09:00:00Z");
    private final Clock clock = new MovedClock();
    private OpenNotebook notebook;
    private ConferenceId conference;
    private NoteSubject subject;

    private final class MovedClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        notebook = reopen();
        conference = notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "s")
                .conference();
        subject = new NoteSubject.OfTalk(
                notebook.schedule().talks(conference).getFirst().id());
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    /** What bringing an older text back does: the text of now goes to the history, then another takes its place. */
    @Test
    void textKeptInTheHistoryBeforeItsTimeIsNotPutThereTwice() {
        notebook.notes().save(subject, ME, "the text of this morning");
        notebook.notes().keepInHistory(subject, ME);
        notebook.notes().keepInHistory(subject, ME);
        now = now.plus(Duration.ofHours(2));
        Note restored = notebook.notes().save(subject, ME, "something else");
        assertThat(notebook.notes().history(restored.id()))
                .extracting(NoteVersion::text)
                .containsExactly("the text of this morning");
        notebook.close();
        notebook = reopen();
        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains("something else");
    }

    @Test
    void linesKeepTheirTimesOverARestart() {
        notebook.notes().save(subject, ME, "first line");
        Instant first = now;
        now = now.plus(Duration.ofMinutes(3));
        notebook.notes().keep(subject, ME, "first line goes on\nsecond");
        notebook.close();
        notebook = reopen();
        WrittenTimes times =
                notebook.notes().findTimed(subject, ME).orElseThrow().times();
        assertThat(times.of(0)).contains(first);
        assertThat(times.of(1)).contains(now);
    }

    @Test
    void savedTextIsThereAfterReopening() {
        Note saved = notebook.notes().save(subject, ME, "first words\n");
        notebook.close();
        notebook = reopen();

        assertThat(notebook.notes().find(subject, ME)).contains(saved);
        assertThat(saved.revision()).isEqualTo(1);
        assertThat(saved.changedAt()).isEqualTo(now);
    }

    @Test
    void eachAuthorHasANoteOnTheTalkAndOnTheConference() {
        NoteSubject whole = new NoteSubject.OfConference(conference);
        notebook.notes().save(subject, ME, "mine");
        notebook.notes().save(subject, "Tom", "his");
        notebook.notes().save(whole, ME, "introduction");

        assertThat(notebook.notes().notesOn(subject)).extracting(Note::text).containsExactly("mine", "his");
        assertThat(notebook.notes().notesOf(conference))
                .extracting(Note::text)
                .containsExactlyInAnyOrder("mine", "his", "introduction");
        assertThat(notebook.notes().find(whole, ME)).map(Note::subject).contains(whole);
    }

    @Test
    void newTextCountsARevisionAndTheSameTextDoesNot() {
        notebook.notes().save(subject, ME, "a");
        assertThat(notebook.notes().save(subject, ME, "ab").revision()).isEqualTo(2);
        assertThat(notebook.notes().save(subject, ME, "ab").revision()).isEqualTo(2);
    }

    @Test
    void textOfThreeMillionCharactersComesBackWhole() {
        String large = "Ünï 😀 ".repeat(500_000);
        notebook.notes().save(subject, ME, large);
        notebook.close();
        notebook = reopen();

        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains(large);
    }

    @Test
    void olderTextsAreKeptFiveMinutesApart() {
        for (int minute = 0; minute <= 12; minute++) {
            notebook.notes().save(subject, ME, "text of minute " + minute);
            now = now.plus(Duration.ofMinutes(1));
        }
        Note note = notebook.notes().find(subject, ME).orElseThrow();

        assertThat(notebook.notes().history(note.id()))
                .extracting(NoteVersion::text)
                .containsExactly("text of minute 10", "text of minute 5", "text of minute 0");
    }

    @Test
    void textThatLosesMoreThanHalfIsKeptAtOnce() {
        notebook.notes().save(subject, ME, "a");
        notebook.notes().save(subject, ME, "a long text that took a while to type");
        Note emptied = notebook.notes().save(subject, ME, "");

        assertThat(notebook.notes().history(emptied.id()))
                .extracting(NoteVersion::text)
                .containsExactly("a long text that took a while to type", "a");
    }

    @Test
    void textThatGivesWayToAnotherIsKeptAtOnce() {
        notebook.notes().save(subject, ME, "begun");
        notebook.notes().save(subject, ME, "begun, and noted with care");
        Note replaced = notebook.notes().save(subject, ME, "something else, no shorter than before");

        assertThat(notebook.notes().history(replaced.id()))
                .extracting(NoteVersion::text)
                .containsExactly("begun, and noted with care", "begun");
    }

    @Test
    void textAsItStoodBeforeAnHoursPauseIsKept() {
        notebook.notes().save(subject, ME, "a");
        notebook.notes().save(subject, ME, "ab");
        now = now.plus(Duration.ofHours(1));
        Note note = notebook.notes().save(subject, ME, "abc");

        assertThat(notebook.notes().history(note.id()))
                .extracting(NoteVersion::text)
                .containsExactly("ab", "a");
    }

    @Test
    void textKeptInTheJournalOnlyIsInTheNotebookAtTheNextStart() {
        notebook.notes().save(subject, ME, "stored");
        notebook.notes().keep(subject, ME, "typed, then the program was killed");
        notebook.close();
        notebook = reopen();

        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains("typed, then the program was killed");
    }

    @Test
    void textOfTheJournalThatTheNotebookDoesNotTakeIsSetAsideAndTheOthersAreBroughtIn() {
        notebook.notes().save(subject, ME, "stored");
        notebook.notes().keep(subject, "Mira", "refused");
        notebook.notes().keep(subject, ME, "typed last");
        notebook.database().script("ALTER TABLE note ADD CONSTRAINT nobody_else CHECK (author = '" + ME + "')");
        notebook.close();
        notebook = reopen();

        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains("typed last");
        assertThat(notebook.notes().find(subject, "Mira")).isEmpty();
        assertThat(rescued("2.md")).hasContent("refused");
        notebook.close();
        notebook = reopen();
        assertThat(rescued("")).isDirectoryNotContaining(file -> !file.endsWith("2.md"));
    }

    @ParameterizedTest
    @ValueSource(ints = {ErrorCode.FILE_CORRUPTED_1, ErrorCode.DATABASE_IS_CLOSED, ErrorCode.IO_EXCEPTION_1})
    void troubleOfTheDatabaseStopsTheOpeningAndTheJournalKeepsItsText(int code) {
        notebook.notes().keep(subject, ME, "typed last");
        notebook.database()
                .script("CREATE TRIGGER fails_" + code + " BEFORE INSERT ON note FOR EACH ROW CALL '"
                        + Failing.class.getName() + "'");
        notebook.close();

        assertThatThrownBy(this::reopen).isInstanceOf(NotebookException.class);
        assertThat(rescued("")).doesNotExist();
        try (Database database = Database.open(NotebookFiles.of(folder.resolve("my.notebook")))) {
            database.script("DROP TRIGGER fails_" + code);
        }
        notebook = reopen();
        assertThat(notebook.notes().find(subject, ME)).map(Note::text).contains("typed last");
    }

    /** Refuses each row with the error that its name ends with. */
    public static final class Failing implements Trigger {
        private int code;

        @Override
        public void init(Connection connection, String schema, String name, String table, boolean before, int type) {
            code = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
        }

        @Override
        public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] now) throws SQLException {
            throw new SQLException("as the test wants it", "HY000", code);
        }
    }

    @Test
    void textSetAsideDoesNotReplaceAnotherOne() throws IOException {
        Files.createDirectories(rescued(""));
        Files.writeString(rescued("1.md"), "from an earlier time");
        notebook.notes().keep(new NoteSubject.OfTalk(TalkId.next()), ME, "on a talk that is not there");
        notebook.close();
        notebook = reopen();

        assertThat(rescued("1.md")).hasContent("from an earlier time");
        assertThat(rescued("1-2.md")).hasContent("on a talk that is not there");
    }

    private Path rescued(String name) {
        return folder.resolve("my.notebook.rescued").resolve(name);
    }

    @Test
    void olderTextOfTheJournalDoesNotReplaceANewerOne() {
        var older = notebook.notes().keep(subject, ME, "older");
        var newer = notebook.notes().keep(subject, ME, "newer");
        notebook.notes().store(newer);

        assertThat(notebook.notes().store(older).text()).isEqualTo("newer");
    }

    @Test
    void noteOnATalkThatIsNotThereIsRefused() {
        NoteSubject unknown = new NoteSubject.OfTalk(TalkId.next());

        assertThatThrownBy(() -> notebook.notes().save(unknown, ME, "text"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(unknown.value().toString());
    }

    private OpenNotebook reopen() {
        return OpenNotebook.open(folder.resolve("my.notebook"), true, JournalFile::open, clock);
    }
}
