package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.io.PartName;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private Path file;
    private OpenNotebook notebook;
    private NoteSubject subject;

    @BeforeEach
    void open() {
        file = folder.resolve("my.notebook");
        notebook = reopen(true);
        ConferenceId conference = notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "s")
                .conference();
        subject = new NoteSubject.OfConference(conference);
        save("first");
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void backupIsMadeOnlyWhenSomethingChanged() throws CancelledException {
        Optional<Backup> first = notebook.backups().makeIfChanged(WorkMonitor.none());
        assertThat(first).isPresent();
        assertThat(notebook.backups().makeIfChanged(WorkMonitor.none())).isEmpty();

        save("second");
        clock.move(Duration.ofDays(1));
        assertThat(notebook.backups().makeIfChanged(WorkMonitor.none())).isPresent();
        assertThat(notebook.backups().list()).hasSize(2);
        assertThat(folderOfBackups()).allMatch(name -> name.endsWith(".zip"));
    }

    @Test
    void tenNewestAndTheLastOfEachWeekAreKept() throws CancelledException {
        // Forty days from Thursday 1 January to Monday 9 February.
        for (int day = 0; day < 40; day++) {
            save("text of day " + day);
            notebook.backups().makeIfChanged(WorkMonitor.none());
            clock.move(Duration.ofDays(1));
        }
        List<Instant> kept = notebook.backups().list().stream().map(Backup::at).toList();

        assertThat(kept).hasSize(10 + 4);
        assertThat(kept.subList(0, 10))
                .allMatch(at -> at.isAfter(clock.instant().minus(Duration.ofDays(11))));
        assertThat(kept.subList(10, 14))
                .allMatch(at -> at.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() == 7);
    }

    @Test
    void restoredNotebookIsAsItWasAndTheOtherIsKept() throws CancelledException {
        Backup backup = notebook.backups().makeIfChanged(WorkMonitor.none()).orElseThrow();
        save("second");
        notebook.close();

        Path aside = restore(backup.file()).orElseThrow();

        notebook = reopen(false);
        assertThat(text()).contains("first");
        try (OpenNotebook old = OpenNotebook.open(aside, false)) {
            assertThat(old.notes().find(subject, "Rina")).map(Note::text).contains("second");
        }
    }

    @Test
    void lostNotebookIsRestored() throws Exception {
        Path backup = folder.resolve("elsewhere").resolve("backup's copy.zip");
        notebook.backups().backupTo(backup, WorkMonitor.none());
        notebook.close();
        Files.delete(NotebookFiles.of(file).database());

        assertThat(restore(backup)).isEmpty();

        notebook = reopen(false);
        assertThat(text()).contains("first");
        assertThat(notebook.check(WorkMonitor.none()).isSound()).isTrue();
    }

    @Test
    void damagedNotebookIsRestoredWithTheTextThatOnlyItsJournalHas() throws Exception {
        Backup backup = notebook.backups().makeIfChanged(WorkMonitor.none()).orElseThrow();
        notebook.notes().keep(subject, "Rina", "typed last");
        notebook.close();
        Files.writeString(NotebookFiles.of(file).database(), "ruined");

        restore(backup.file());

        notebook = reopen(false);
        assertThat(text()).contains("typed last");
    }

    @Test
    void notebookInUseIsNotReplaced() throws CancelledException {
        Backup backup = notebook.backups().makeIfChanged(WorkMonitor.none()).orElseThrow();
        save("second");

        NotebookException refusal = catchThrowableOfType(NotebookException.class, () -> restore(backup.file()));

        assertThat(refusal.kind()).isEqualTo(Kind.IN_USE);
        assertThat(text()).contains("second");
    }

    @Test
    void fileThatIsNoBackupIsRefused() throws Exception {
        notebook.close();
        Path other = Files.writeString(folder.resolve("other.zip"), "no zip at all");

        assertThatThrownBy(() -> restore(other))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("other.zip")
                .hasMessageContaining("Nothing was changed");
        assertThatThrownBy(() -> restore(folder.resolve("nothing.zip")))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("no backup");
        notebook = reopen(false);
        assertThat(text()).contains("first");
    }

    @Test
    void backupOfADamagedNotebookIsNotKept() throws CancelledException {
        notebook.database().script("UPDATE note_text SET content = 'rotten'");

        assertThatThrownBy(() -> notebook.backups().makeIfChanged(WorkMonitor.none()))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("not what was saved");
        assertThat(folderOfBackups()).isEmpty();
    }

    @Test
    void damagedBackupIsNotRestored() throws Exception {
        Path backup = folder.resolve("rotten.mv.db");
        notebook.close();
        Files.copy(NotebookFiles.of(file).database(), backup);
        try (Database database = Database.open(NotebookFiles.of(backup))) {
            database.script("UPDATE note_text SET content = 'rotten'");
        }

        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("not restored");
        notebook = reopen(false);
        assertThat(text()).contains("first");
    }

    @Test
    void backupThatIsCutOffIsNotRestored() throws Exception {
        Path backup = notebook.backups()
                .makeIfChanged(WorkMonitor.none())
                .orElseThrow()
                .file();
        notebook.close();
        Path bare = Files.copy(NotebookFiles.of(file).database(), folder.resolve("bare.mv.db"));
        for (Path whole : List.of(backup, bare)) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int percent = 10; percent < 100; percent += 20) {
                Path cut = folder.resolve("cut-" + percent + "-" + whole.getFileName());
                Files.write(cut, Arrays.copyOf(bytes, bytes.length * percent / 100));
                if (whole.equals(backup) || percent < 50) {
                    assertThatThrownBy(() -> restore(cut))
                            .as(cut.toString())
                            .isInstanceOf(NotebookException.class)
                            .hasMessageContaining(cut.toString())
                            .hasMessageContaining("Nothing was changed");
                }
            }
        }
        notebook = reopen(false);
        assertThat(text()).contains("first");
        assertThat(namesIn(folder)).noneMatch(name -> name.contains("restoring") || name.contains("before-restore"));
    }

    @Test
    void readableCopyOfTheReplacedNotebookIsKept() throws Exception {
        Backup backup = notebook.backups().makeIfChanged(WorkMonitor.none()).orElseThrow();
        Files.createDirectories(notebook.mirror());
        Files.writeString(notebook.mirror().resolve("note.md"), "only here");
        notebook.close();

        Path aside = restore(backup.file()).orElseThrow();

        assertThat(NotebookFiles.of(file).mirror()).doesNotExist();
        assertThat(NotebookFiles.of(aside).mirror().resolve("note.md")).hasContent("only here");
        notebook = reopen(false);
    }

    @Test
    void twoRestoresInOneSecondKeepBothNotebooks() throws Exception {
        Backup backup = notebook.backups().makeIfChanged(WorkMonitor.none()).orElseThrow();
        notebook.close();

        assertThat(restore(backup.file())).isNotEqualTo(restore(backup.file()));

        assertThat(namesIn(folder))
                .filteredOn(name -> name.contains("before-restore"))
                .hasSize(2);
        notebook = reopen(false);
    }

    @Test
    void backupGoesIntoAFolderUnderTheNotebooksNameAndReplacesOnlyBackups() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Path made = notebook.backups().backupTo(stick, WorkMonitor.none());
        assertThat(made)
                .isEqualTo(stick.resolve("my.notebook-20260101T090000Z.zip"))
                .exists();

        save("second");
        assertThat(notebook.backups().backupTo(made, WorkMonitor.none())).isEqualTo(made);
        assertThat(namesIn(stick)).containsExactly(String.valueOf(made.getFileName()));

        Path thesis = Files.writeString(folder.resolve("thesis.odt"), "years of work");
        assertThatThrownBy(() -> notebook.backups().backupTo(thesis, WorkMonitor.none()))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("no backup");
        assertThatThrownBy(() -> notebook.backups().backupTo(notebook.file(), WorkMonitor.none()))
                .isInstanceOf(NotebookException.class);
        assertThat(thesis).hasContent("years of work");
        assertThat(text()).contains("second");
    }

    @Test
    void indexThatIsNotUpToDateDoesNotKeepTheTextsFromBeingBackedUp() throws Exception {
        notebook.database().script("UPDATE note SET marks = 7");

        Backup backup = notebook.backups().makeIfChanged(WorkMonitor.none()).orElseThrow();

        notebook.close();
        assertThat(restore(backup.file())).isPresent();
        notebook = reopen(false);
    }

    @Test
    void placeThatCannotBeWrittenIsNamedAndTheNotebookGoesOn() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> notebook.backups().backupTo(noFolder.resolve("b.zip"), WorkMonitor.none()))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("b.zip was not made")
                .hasMessageContaining("The notebook is as it was");
        assertThatThrownBy(() -> notebook.database().copyTo(noFolder.resolve("b.zip.part"), folder.resolve("b.zip")))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("b.zip was not made");
        save("goes on");
        assertThat(text()).contains("goes on");
    }

    @Test
    void cancelledBackupLeavesNothing() {
        WorkMonitor cancelled = new WorkMonitor() {
            @Override
            public void report(Progress progress) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> notebook.backups().makeIfChanged(cancelled)).isInstanceOf(CancelledException.class);
        assertThat(folderOfBackups()).isEmpty();
    }

    @Test
    void filesOfTheUsersBesideABackupStay() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("stick"));
        Files.writeString(elsewhere.resolve("b.zip.part"), "mine");
        Files.writeString(
                Files.createDirectory(elsewhere.resolve("b.zip.proving")).resolve("thesis.txt"), "mine");
        Path old = Files.createDirectory(PartName.beside(elsewhere.resolve("b.zip"), "backup"));
        Files.writeString(old.resolve("new.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

        notebook.backups().backupTo(elsewhere.resolve("b.zip"), WorkMonitor.none());

        assertThat(namesIn(elsewhere)).containsExactlyInAnyOrder("b.zip", "b.zip.part", "b.zip.proving");
        assertThat(elsewhere.resolve("b.zip.part")).hasContent("mine");
        assertThat(elsewhere.resolve("b.zip.proving/thesis.txt")).hasContent("mine");
    }

    @Test
    void tracesOfABackupThatWasBrokenOffAreTakenAway() throws Exception {
        Path backups = Files.createDirectories(NotebookFiles.of(file).backups());
        Files.writeString(backups.resolve("new.part"), "half");
        Files.writeString(Files.createDirectory(backups.resolve("new.proving")).resolve("copy.mv.db"), "half");

        notebook.backups().makeIfChanged(WorkMonitor.none());

        assertThat(folderOfBackups()).singleElement().asString().endsWith(".zip");
    }

    private Optional<Path> restore(Path backup) throws CancelledException {
        return Backups.restore(backup, file, clock, WorkMonitor.none());
    }

    private List<String> folderOfBackups() {
        return namesIn(NotebookFiles.of(file).backups());
    }

    private static List<String> namesIn(Path folder) {
        try (var found = Files.list(folder)) {
            return found.map(path -> String.valueOf(path.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(String text) {
        notebook.notes().save(subject, "Rina", text);
    }

    private Optional<String> text() {
        return notebook.notes().find(subject, "Rina").map(Note::text);
    }

    private OpenNotebook reopen(boolean create) {
        return OpenNotebook.open(file, create, JournalFile::open, clock);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
