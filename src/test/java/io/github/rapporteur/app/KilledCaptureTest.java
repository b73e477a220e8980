package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.KilledProgram;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills (SIGKILL) a program that is handed lines for a note: what it has called kept is there, once and in order. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledCaptureTest {
    @TempDir
    private Path folder;

    private final KilledProgram program = new KilledProgram(CapturingUntilKilled.class);

    @ParameterizedTest
    @ValueSource(strings = {"alone", "window"})
    void lineThatWasCalledKeptIsInTheNote(String how) throws Exception {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve(CapturingUntilKilled.NOTEBOOK), true)) {
            WindowFixture.sample(notebook);
        }
        int lines = 0;
        for (int kill = 0; kill < KilledProgram.kills(how.equals("alone") ? 3 : 6, 3); kill++) {
            List<String> said =
                    program.runAndKill(1 + program.random(8), 60, folder.toString(), how, Integer.toString(lines + 1));
            assertThat(said).allMatch(line -> line.matches("kept [0-9]+"));
            try (OpenNotebook notebook = OpenNotebook.open(folder.resolve(CapturingUntilKilled.NOTEBOOK), false)) {
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
                List<Integer> kept = CapturingUntilKilled.text(notebook)
                        .lines()
                        .filter(line -> line.matches(CapturingUntilKilled.LINE + "[0-9]+"))
                        .map(line -> Integer.valueOf(line.substring(CapturingUntilKilled.LINE.length())))
                        .toList();
                assertThat(kept.size()).isGreaterThanOrEqualTo(KilledProgram.last(said, "kept"));
                assertThat(kept)
                        .isEqualTo(IntStream.rangeClosed(1, kept.size()).boxed().toList());
                lines = kept.size();
            }
        }
        assertThat(lines).isPositive();
    }
}
