package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills (SIGKILL) a program that reads reports back, at random moments: each report is there whole, or not at all. */
class KilledReadBackTest {
    private static final int KILLS = KilledProgram.kills(3, 4);

    @TempDir
    Path folder;

    private final KilledProgram program = new KilledProgram(ReadingBackUntilKilled.class);

    @Test
    void reportIsThereWholeOrNotAtAll() throws Exception {
        Path file = folder.resolve("talks.notebook");
        OpenNotebook.open(file, true).close();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = program.runAndKill(1 + program.random(3), 300, file.toString());
            assertThat(said).allMatch(line -> line.matches("begun|read [0-9]+"));
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
                assertThat(notebook.schedule().conferences())
                        .hasSizeGreaterThanOrEqualTo(KilledProgram.last(said, "read"));
                ReadBackIsWhole.check(notebook);
            }
        }
    }
}
