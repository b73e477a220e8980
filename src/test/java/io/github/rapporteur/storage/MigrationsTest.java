package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final String FIRST = "V001__first.sql";

    @TempDir
    private Path folder;

    private NotebookFiles files;

    @BeforeEach
    void fillWithTheFirstVersion() {
        files = NotebookFiles.of(folder.resolve("my.notebook"));
        try (Database database = open(FIRST)) {
            database.write(handle -> {
                FirstNotebook.ROWS.forEach(handle::execute);
                handle.execute(FirstNotebook.NOTE_ROW, NoteRows.hash("what I heard"));
                return handle.execute(FirstNotebook.CONTENT);
            });
        }
    }

    @Test
    void olderNotebookIsBroughtToTheNewestVersionAndItsOldStateIsKept() {
        try (Database database = open(FIRST, "V002__for_tests.sql")) {
            long version = database.read(rows -> rows.number("SELECT MAX(version) FROM schema_version"));
            List<String> titles = database.read(
                    rows -> rows.list("SELECT title || hashtag FROM conference", row -> row.getString(1)));
            assertThat(version).isEqualTo(2);
            assertThat(titles).containsExactly("Conf");
        }
        assertThat(files.backups().resolve("before-version-2.mv.db")).exists();
        assertThat(files.sibling("migrating").database()).doesNotExist();
    }

    @Test
    void migrationThatFailsLeavesTheNotebookAsItWas() {
        NotebookState before = state();

        assertThatThrownBy(() -> open(FIRST, "V002__that_fails.sql").close()).isInstanceOf(NotebookException.class);

        assertThat(state()).isEqualTo(before);
        assertThat(before.schemaVersion()).isEqualTo(1);
        assertThat(files.sibling("migrating").database()).doesNotExist();
    }

    @Test
    void notebookOfANewerVersionIsRefusedWithAWordWhatToDo() {
        open(FIRST, "V002__for_tests.sql").close();

        NotebookException refusal =
                catchThrowableOfType(NotebookException.class, () -> open(FIRST).close());

        assertThat(refusal.kind()).isEqualTo(Kind.TOO_NEW);
        assertThat(refusal).hasMessageContaining("newer version of Rapporteur");
    }

    @Test
    void notebookOfTheFirstVersionKeepsAllThatIsInIt() throws CancelledException {
        try (OpenNotebook notebook = OpenNotebook.open(files.base(), false)) {
            Conference conference = notebook.schedule().conferences().getFirst();
            assertThat(conference.archived()).isFalse();
            Talk talk = notebook.schedule().talks(conference.id()).getFirst();
            assertThat(talk.title()).isEqualTo("Opening");
            assertThat(talk.room()).isEqualTo("Main hall");
            assertThat(talk.speakerNames()).isEqualTo("Ada");
            assertThat(talk.corrected()).isEmpty();
            assertThat(notebook.schedule().states(conference.id()).get(talk.id()))
                    .isEqualTo(new TalkState(Star.MUST, 4, "worth it", true, 1, 0, 0, 0));
            assertThat(notebook.notes().find(new NoteSubject.OfTalk(talk.id()), "me"))
                    .map(Note::text)
                    .contains("what I heard");
            notebook.refreshMarks();
            assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
            assertThat(notebook.schedule()
                            .store(
                                    Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")),
                                    Optional.of(conference.id()),
                                    "s")
                            .added())
                    .isZero();
        }
        assertThat(files.backups().resolve("before-version-" + new Migrations().newest() + ".mv.db"))
                .exists();
    }

    @Test
    void newestNotebookIsOpenedWithoutTouchingItsSchema() throws IOException {
        OpenNotebook.open(files.base(), false).close();
        Files.delete(files.backups().resolve("before-version-" + new Migrations().newest() + ".mv.db"));
        Files.delete(files.backups());

        try (OpenNotebook notebook = OpenNotebook.open(files.base(), false)) {
            assertThat(notebook.schedule().conferences())
                    .extracting(Conference::title)
                    .containsExactly("Conf");
        }
        assertThat(files.backups()).doesNotExist();
    }

    @Test
    void talkThatAnOlderProgramMarkedWithdrawnGetsAReason() {
        try (Database database = open(FIRST)) {
            database.write(handle -> handle.execute("UPDATE talk SET withdrawn = TRUE"));
        }
        try (OpenNotebook notebook = OpenNotebook.open(files.base(), false)) {
            Conference conference = notebook.schedule().conferences().getFirst();
            assertThat(notebook.schedule().whyWithdrawn(conference.id())).containsValue("not in the schedule any more");
        }
    }

    private NotebookState state() {
        try (Database database = open(FIRST)) {
            return database.read(NotebookState::read);
        }
    }

    private Database open(String... scripts) {
        return new NotebookFile(files, new Migrations(List.of(scripts)), new SideKeeper(files)).open(true);
    }
}
