package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final String FIRST = "V001__first.sql";
    private static final ConferenceId CONFERENCE = ConferenceId.next();

    @TempDir
    private Path folder;

    private NotebookFiles files;

    @BeforeEach
    void fillWithTheFirstVersion() {
        files = NotebookFiles.of(folder.resolve("my.notebook"));
        try (Database database = open(FIRST)) {
            database.write(handle -> handle.execute(
                    "INSERT INTO conference (id, title, zone, place, url, source, sample, imported_at)"
                            + " VALUES (?, 'Conf', 'Europe/Brussels', '', '', 's', FALSE, 0)",
                    CONFERENCE.value()));
            database.write(handle -> handle.execute(
                    "INSERT INTO talk VALUES (?, ?, 'a', 'Opening', '', 'TALK', 0, 0, DATE '2026-03-14', NULL, '', '',"
                            + " '', '', TRUE, FALSE, 0, '', '')",
                    TalkId.next().value(),
                    CONFERENCE.value()));
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
    void newestNotebookIsOpenedWithoutTouchingItsSchema() throws IOException {
        OpenNotebook.open(files.base(), false).close();
        try (Stream<Path> old = Files.walk(files.backups())) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (OpenNotebook notebook = OpenNotebook.open(files.base(), false)) {
            assertThat(notebook.schedule().conferences())
                    .extracting(Conference::title)
                    .containsExactly("Conf");
        }
        assertThat(files.backups()).doesNotExist();
    }

    @Test
    void talkThatAnOlderProgramMarkedWithdrawnGetsAReason() {
        try (OpenNotebook notebook = OpenNotebook.open(files.base(), false)) {
            assertThat(notebook.schedule().whyWithdrawn(CONFERENCE)).containsValue("not in the schedule any more");
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
