package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.BreakableFile;
import io.github.rapporteur.common.io.BreakableFile.Disk;
import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.QuickAutosave;
import io.github.rapporteur.notes.SaveState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fill up and break while the user types: a clear word, and no loss. Everything but the disk is real. */
class TroubleWhileTypingTest {
    private static final String ME = "Rina";

    @TempDir
    Path folder;

    private final BlockingQueue<SaveState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<Note> stored = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private final ThreadAlarms alarms = new ThreadAlarms(this::failed);
    private FullDisk disk;
    private BreakableFile journal;
    private OpenNotebook notebook;
    private NoteSubject subject;
    private Autosave autosave;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("talks.notebook");
        disk = FullDisk.install();
        journal = new BreakableFile(folder.resolve("talks.notebook.journal"));
        notebook = OpenNotebook.open(file, true, path -> journal, Clock.systemUTC());
        notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "s");
        subject = TypingUntilKilled.subjects(notebook).getLast();
        autosave = QuickAutosave.of(notebook.notes(), ME, alarms, this::failed);
        autosave.onState(states::add);
        autosave.onSaved(stored::add);
        autosave.textChanged(subject, "before");
        autosave.flush();
        states.clear();
        stored.clear();
    }

    @AfterEach
    void close() {
        disk.makeRoom();
        journal.become(Disk.WELL);
        autosave.close();
        alarms.close();
        notebook.close();
        disk.close();
    }

    @Test
    void fullDiskIsSaidAndTypingGoesOnAndSavingResumesByItself() throws InterruptedException {
        disk.fillUp();
        journal.become(Disk.FULL);
        autosave.textChanged(subject, "before, more");
        assertThat(next(states, state -> state instanceof SaveState.NotSaved))
                .isEqualTo(new SaveState.NotSaved("the disk is full"));
        autosave.textChanged(subject, "before, more and more");
        assertThat(autosave.flush()).isEqualTo(new SaveState.NotSaved("the disk is full"));

        disk.makeRoom();
        journal.become(Disk.WELL);
        next(states, state -> state instanceof SaveState.Saved);
        next(stored, note -> note.text().equals("before, more and more"));
        assertThat(textAfterRestart()).contains("before, more and more");
    }

    @Test
    void nothingIsCalledSavedBeforeTheDiskHasConfirmedIt() throws InterruptedException {
        journal.become(Disk.FORCE_FAILS);
        autosave.textChanged(subject, "written but not forced");
        next(states, state -> state instanceof SaveState.NotSaved);
        assertThat(states).noneMatch(state -> state instanceof SaveState.Saved);
        assertThat(stored).isEmpty();
    }

    @Test
    void textIsSafeInTheJournalWhileTheDatabaseHasNoRoomAndComesInLater() throws InterruptedException, IOException {
        disk.fillUp();
        autosave.textChanged(subject, "only in the journal");
        next(states, state -> state instanceof SaveState.Saved);
        assertThat(autosave.flush())
                .as("an export or backup would lack it")
                .isInstanceOfSatisfying(
                        SaveState.NotSaved.class,
                        state -> assertThat(state.why()).contains("is full"));
        assertThat(failures).anyMatch(failure -> failure.contains("is full"));

        Path crashed = copyOfTheFiles();
        disk.makeRoom();
        try (OpenNotebook afterCrash = OpenNotebook.open(crashed, false)) {
            assertThat(afterCrash.notes().find(subject, ME)).map(Note::text).contains("only in the journal");
        }
        next(stored, note -> note.text().equals("only in the journal"));
        assertThat(textAfterRestart()).contains("only in the journal");
    }

    @Test
    void everyFullMomentOfAnEveningLosesNothing() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            boolean databaseToo = i % 2 == 0;
            if (databaseToo) {
                disk.fillUp();
            }
            journal.become(i % 3 == 0 ? Disk.FULL : i % 3 == 1 ? Disk.FORCE_FAILS : Disk.WELL);
            autosave.textChanged(subject, "evening " + i);
            autosave.flush();
            disk.makeRoom();
            journal.become(Disk.WELL);
            int now = i;
            next(stored, note -> note.text().equals("evening " + now));
        }
        assertThat(textAfterRestart()).contains("evening 39");
    }

    @Test
    void brokenDiskIsSaidInTheSystemsWords() throws InterruptedException {
        journal.become(Disk.GONE);
        autosave.textChanged(subject, "text");
        assertThat(next(states, state -> state instanceof SaveState.NotSaved))
                .isEqualTo(new SaveState.NotSaved("the disk reports: Input/output error"));
        journal.become(Disk.WELL);
        next(states, state -> state instanceof SaveState.Saved);
    }

    @Test
    void secondProcessIsToldWhoHasItAndTheFirstGoesOn() throws IOException, InterruptedException {
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TypingUntilKilled.class.getName(),
                        notebook.file().toString(),
                        "1")
                .redirectErrorStream(true)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(said).contains("already open in another Rapporteur");
        autosave.textChanged(subject, "still mine");
        assertThat(autosave.flush()).isInstanceOf(SaveState.Saved.class);
    }

    private Optional<String> textAfterRestart() {
        autosave.close();
        notebook.close();
        notebook = OpenNotebook.open(notebook.file(), false);
        return notebook.notes().find(subject, ME).map(Note::text);
    }

    /** What a crash would leave now. */
    private Path copyOfTheFiles() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("crashed"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy.resolve("talks.notebook");
    }

    private void failed(String what, Exception problem) {
        failures.add(what + ": " + problem.getMessage());
    }

    private static <T> T next(BlockingQueue<T> queue, Predicate<T> awaited) throws InterruptedException {
        while (true) {
            T value = queue.poll(20, TimeUnit.SECONDS);
            assertThat(value).as("what was waited for").isNotNull();
            if (awaited.test(value)) {
                return value;
            }
        }
    }
}
