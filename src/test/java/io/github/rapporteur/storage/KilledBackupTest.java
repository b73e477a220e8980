package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills (SIGKILL) a program that makes or restores backups, at random moments. */
class KilledBackupTest {
    private static final int KILLS = KilledProgram.kills(5, 3);

    @TempDir
    Path folder;

    private final KilledProgram program = new KilledProgram(BackingUpUntilKilled.class);
    private Path file;

    @BeforeEach
    void prepare() {
        file = folder.resolve("talks.notebook");
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.schedule()
                    .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "s");
        }
    }

    @Test
    void everyBackupThatIsThereIsWholeWheneverTheProgramDies() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = runAndKill();
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                assertThat(BackingUpUntilKilled.number(notebook)).isGreaterThanOrEqualTo(lastSaved(said));
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
            }
            List<Backup> there = Backups.list(file);
            assertThat(there)
                    .extracting(backup -> String.valueOf(backup.file().getFileName()))
                    .containsAll(done(said).reversed().stream().limit(10).toList());
            for (Backup backup : there) {
                assertWhole(backup);
            }
        }
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            notebook.notes().save(BackingUpUntilKilled.subject(notebook), "Teo", "one more");
            assertThat(notebook.backups().makeIfChanged(WorkMonitor.none())).isPresent();
        }
        assertThat(names(NotebookFiles.of(file).backups())).allMatch(name -> name.endsWith(".zip"));
    }

    @Test
    void noTextIsLostWheneverTheProgramDiesWhileItRestores() throws Exception {
        Path backup;
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            backup = notebook.backups().backupTo(folder.resolve("backup.zip"), WorkMonitor.none());
        }
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = runAndKill(backup.toString());
            openOrRestore(backup);
            assertThat(numbersAnywhere()).contains(lastSaved(said));
            for (String name : names(folder)) {
                if (name.contains("before-restore")) {
                    Files.delete(folder.resolve(name));
                }
            }
        }
    }

    /** A notebook that was caught between two names is refused, never replaced by an empty one, and can be restored. */
    private void openOrRestore(Path backup) throws CancelledException {
        try {
            OpenNotebook.open(file, true).close();
        } catch (NotebookException e) {
            assertThat(e.kind()).isIn(Kind.MISSING, Kind.OLDER_THAN_SIDE_FILE);
            Backups.restore(backup, file, Clock.systemUTC(), WorkMonitor.none());
            OpenNotebook.open(file, false).close();
        }
    }

    private List<Integer> numbersAnywhere() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String name : names(folder)) {
            if (name.endsWith(".mv.db") && !name.contains("restoring")) {
                try (OpenNotebook notebook = OpenNotebook.open(folder.resolve(name), false)) {
                    numbers.add(BackingUpUntilKilled.number(notebook));
                }
            }
        }
        return numbers;
    }

    private void assertWhole(Backup backup) throws IOException, CancelledException {
        Path target = Files.createTempDirectory(folder, "proof").resolve("restored");
        Backups.restore(backup.file(), target, Clock.systemUTC(), WorkMonitor.none());
        try (OpenNotebook notebook = OpenNotebook.open(target, false)) {
            assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        }
    }

    private List<String> runAndKill(String... backup) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(backup));
        List<String> said = program.runAndKill(2 + program.random(6), 300, arguments.toArray(String[]::new));
        assertThat(said).allMatch(line -> line.matches("begun|saved .*|done .*"));
        return said;
    }

    private static int lastSaved(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("saved "))
                .map(line -> Integer.parseInt(line.substring("saved ".length())))
                .toList()
                .getLast();
    }

    private static List<String> done(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("done "))
                .map(line -> line.substring("done ".length()))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
