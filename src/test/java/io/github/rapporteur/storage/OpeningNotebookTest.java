package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook that cannot be trusted is refused with its name and a cure, and left as it is. */
class OpeningNotebookTest {
    @TempDir
    private Path folder;

    private Path file;
    private NotebookFiles files;

    @BeforeEach
    void name() {
        file = folder.resolve("my.notebook");
        files = NotebookFiles.of(file);
    }

    @Test
    void missingNotebookIsMadeOnlyWhenAskedFor() {
        assertThat(refusal().kind()).isEqualTo(Kind.MISSING);
        assertThat(files.database()).doesNotExist();

        OpenNotebook.open(file, true).close();
        OpenNotebook.open(file, false).close();

        assertThat(files.database()).exists();
    }

    @Test
    void nameWithTheDatabasesEndingIsTheSameNotebook() {
        fill(1);
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("my.notebook.mv.db"), false)) {
            assertThat(notebook.schedule().conferences()).hasSize(1);
            assertThat(notebook.file()).isEqualTo(files.database());
        }
    }

    @Test
    void nameWithASemicolonIsRefusedBecauseTheDatabaseCannotTakeIt() {
        NotebookException refusal = catchThrowableOfType(
                NotebookException.class,
                () -> OpenNotebook.open(folder.resolve("a;b.notebook"), true).close());

        assertThat(refusal).hasMessageContaining("semicolon");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nameWithSpacesSignsAndAccentsWorks() {
        Path odd = folder.resolve("notes, 2026 é #1 %20").resolve("a b~=c.notebook");
        OpenNotebook.open(odd, true).close();
        OpenNotebook.open(odd, false).close();

        assertThat(NotebookFiles.of(odd).database()).exists();
    }

    @Test
    void emptyFileIsNotANewNotebook() throws IOException {
        fill(1);
        Files.write(files.database(), new byte[0]);

        assertRefused(Kind.DAMAGED);
        assertThat(files.database()).isEmptyFile();
    }

    @Test
    void fileOfSomethingElseIsRefusedAndKept() throws IOException {
        String text = "This is a shopping list.\n".repeat(400);
        Files.writeString(files.database(), text);

        assertRefused(Kind.DAMAGED);
        assertThat(files.database()).hasContent(text);
    }

    @Test
    void databaseWithoutTablesIsRefused() {
        Database.create(files).close();

        assertRefused(Kind.DAMAGED);
    }

    @Test
    void notebookCutOffAnywhereIsRefusedUnlessOnlyUnusedSpaceWasLost() throws IOException {
        fill(40);
        byte[] whole = Files.readAllBytes(files.database());
        int refused = 0;
        for (int percent = 4; percent < 100; percent += 8) {
            try (FileChannel channel = FileChannel.open(files.database(), StandardOpenOption.WRITE)) {
                channel.truncate(whole.length * (long) percent / 100);
            }
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                ConferenceId conference =
                        notebook.schedule().conferences().getFirst().id();
                assertThat(notebook.notes().notesOf(conference)).hasSize(40);
            } catch (NotebookException e) {
                refused++;
                assertThat(e.kind()).as("cut to %s %%", percent).isIn(Kind.DAMAGED, Kind.OLDER_THAN_SIDE_FILE);
            }
            Files.write(files.database(), whole);
        }
        assertThat(refused).isGreaterThan(4);
    }

    @Test
    void olderCopyPutInPlaceIsRefusedAndNamesTheCure() throws IOException {
        fill(1);
        Path older = folder.resolve("older");
        Files.copy(files.database(), older);
        fill(2);
        Files.copy(older, files.database(), StandardCopyOption.REPLACE_EXISTING);

        assertRefused(Kind.OLDER_THAN_SIDE_FILE);
    }

    @Test
    void lostDatabaseIsNotReplacedByAnEmptyOne() throws IOException {
        fill(1);
        Files.delete(files.database());

        NotebookException refusal = catchThrowableOfType(
                NotebookException.class, () -> OpenNotebook.open(file, true).close());
        assertThat(refusal.kind()).isEqualTo(Kind.MISSING);
        assertThat(refusal).hasMessageContaining("it had 1 note.").hasMessageContaining("restore");
        assertThat(files.database()).doesNotExist();
    }

    @Test
    void sideFileThatIsDamagedItselfSaysNothing() throws IOException {
        fill(1);
        Files.writeString(files.side(), Files.readString(files.side()).replace("change=", "change=9"));

        OpenNotebook.open(file, false).close();
        assertThat(SideFile.read(files.side())).isPresent();
    }

    @Test
    void notebookThatAnotherStartMadeMeanwhileIsNotReplaced() throws IOException {
        Path late = Files.writeString(folder.resolve("late"), "empty");
        Path first = Files.writeString(folder.resolve("first"), "with notes");

        NotebookFile.place(late, first);

        assertThat(first).hasContent("with notes");
        assertThat(late).doesNotExist();
    }

    @Test
    void notebookThatAnotherStartIsMakingIsInUse() {
        NotebookFiles files = NotebookFiles.of(file);
        try (Database other = Database.create(files.sibling("new"))) {
            assertThat(other.files()).isEqualTo(files.sibling("new"));
            assertThat(catchThrowableOfType(NotebookException.class, () -> OpenNotebook.open(file, true)))
                    .hasMessageContaining(files.database() + " is already open")
                    .extracting(NotebookException::kind)
                    .isEqualTo(Kind.IN_USE);
        }
    }

    @Test
    void notebookInUseByAnotherProgramIsNamed() throws Exception {
        fill(1);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsNotebook.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("open");
            assertRefused(Kind.IN_USE);
            assertThat(refusal()).hasMessageContaining("process " + other.pid() + ", since");
        } finally {
            other.destroyForcibly().waitFor();
        }
        OpenNotebook.open(file, false).close();
        assertThat(files.holder()).doesNotExist();
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(locked), "the user of this test may write everywhere");

        NotebookException refusal = catchThrowableOfType(
                NotebookException.class,
                () -> OpenNotebook.open(locked.resolve("my.notebook"), true).close());
        assertThat(refusal.kind()).isEqualTo(Kind.FOLDER_READ_ONLY);
        assertThat(refusal).hasMessageContaining(locked.toString());
    }

    @Test
    void folderWhereTheDatabaseMayNotWriteIsNamedWhoeverTheUserIs() {
        try (FullDisk disk = FullDisk.install()) {
            disk.forbidWriting();
            NotebookException refusal =
                    catchThrowableOfType(NotebookException.class, () -> OpenNotebook.open(file, true));
            assertThat(refusal.kind()).isEqualTo(Kind.FOLDER_READ_ONLY);
            assertThat(refusal)
                    .hasMessageContaining("cannot be written. Check the permissions")
                    .hasMessageContaining(folder.toString());
            assertThat(files.database()).doesNotExist();
        }
        OpenNotebook.open(file, true).close();
    }

    @Test
    void folderWhereTheJournalMayNotBeWrittenIsNamedAndTheNotebookLeftAsItWas() {
        fill(1);
        NotebookException refusal = catchThrowableOfType(
                NotebookException.class,
                () -> OpenNotebook.open(
                        file,
                        false,
                        journal -> {
                            throw new AccessDeniedException(journal.toString());
                        },
                        Clock.systemUTC()));
        assertThat(refusal.kind()).isEqualTo(Kind.FOLDER_READ_ONLY);
        assertThat(refusal).hasMessageContaining(folder.toString());
        fill(1);
    }

    @Test
    void placeWhereNoFolderCanBeIsSaidWithAWordWhatToDo() throws IOException {
        Path aFile = Files.writeString(folder.resolve("letter"), "x");
        Path there = aFile.resolve("deep").resolve("my.notebook");
        assertThat(catchThrowableOfType(NotebookException.class, () -> OpenNotebook.open(there, true)))
                .hasMessageContaining(there + ".mv.db could not be used: ")
                .hasMessageEndingWith(". Check the folder and its disk, or choose another place for the notebook.")
                .hasMessageNotContaining("Exception");
        NotebookException lost = StoreErrors.translate(files, new NoSuchFileException("/proc/foo"));
        assertThat(lost).hasMessageContaining("could not be used: /proc/foo is not there and could not be made. Check");
        for (int code : List.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2)) {
            SQLException bare = new SQLException("IO Exception: \"torn\"", "90028", code);
            assertThat(StoreErrors.translate(files, bare)).hasMessageContaining("Check the folder and its disk");
            SQLException caused =
                    new SQLException("IO Exception", "90028", code, new IOException("Input/output error"));
            assertThat(StoreErrors.translate(files, caused))
                    .hasMessageContaining("could not be used: the disk reports: Input/output error. Check the folder");
        }
    }

    /** Each call adds a note, in its own session. */
    private void fill(int sessions) {
        for (int i = 0; i < sessions; i++) {
            try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
                Optional<ConferenceId> known = notebook.schedule().conferences().stream()
                        .map(c -> c.id())
                        .findFirst();
                ConferenceId conference = known.orElseGet(() -> notebook.schedule()
                        .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening")), Optional.empty(), "s")
                        .conference());
                Note note = notebook.notes()
                        .save(new NoteSubject.OfConference(conference), "author " + i, "words ".repeat(500));
                assertThat(note.revision()).isPositive();
            }
        }
    }

    private NotebookException refusal() {
        return catchThrowableOfType(
                NotebookException.class, () -> OpenNotebook.open(file, false).close());
    }

    private void assertRefused(Kind kind) {
        NotebookException refusal = refusal();
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageContaining(files.database().toString());
        if (kind == Kind.DAMAGED || kind == Kind.OLDER_THAN_SIDE_FILE) {
            assertThat(refusal).hasMessageContaining("rapporteur restore").hasMessageContaining("Nothing was changed");
        }
    }
}
