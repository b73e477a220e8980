package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills (SIGKILL) a program that deletes a note and brings it back: its text is in one place, never in none or both. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledBinTest {
    private static final int KILLS = KilledProgram.kills(1, 8);

    @TempDir
    Path folder;

    private final KilledProgram program = new KilledProgram(BinningUntilKilled.class);

    @Test
    void everyLineIsInTheNoteOrInTheBinAndInOneOfThemOnly() throws Exception {
        Path file = folder.resolve("talks.notebook");
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.people().setMe(BinningUntilKilled.AUTHOR);
            notebook.schedule()
                    .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "x");
        }
        List<Integer> inBin = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = program.runAndKill(1 + program.random(9), 40, file.toString());
            assertThat(said).allMatch(line -> line.matches("begun|deleted|restored|typed [0-9]+"));
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
                List<String> lines = BinningUntilKilled.lines(notebook);
                assertThat(lines).hasSizeGreaterThanOrEqualTo(KilledProgram.last(said, "typed"));
                assertThat(lines)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size())
                                .mapToObj(number -> "line " + number)
                                .toList());
                assertThat(notebook.bin().entries()).hasSizeLessThanOrEqualTo(1);
                inBin.add(notebook.bin().entries().size());
            }
        }
        assertThat(inBin).as("killed with the note in the bin, and without").contains(0, 1);
    }
}
