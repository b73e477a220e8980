package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No bomb takes a second of CPU or a small memory; the Java that reads them has 256 MB beside the bomb itself. */
class BombsTest {
    private static final int LONGEST_MILLIS = 1_000;

    @Test
    @Timeout(120)
    void noBombGoesOff() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DefusingBombs.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
        } finally {
            process.destroyForcibly();
        }
        assertThat(said).hasSize(Bombs.all().size() + ZipBombs.all().size()).hasSizeGreaterThanOrEqualTo(60);
        SoftAssertions softly = new SoftAssertions();
        for (String line : said) {
            softly.assertThat(line).matches("\\d+\t(read \\d+|refused: bomb.*)\t.*");
            softly.assertThat(millis(line)).as(line).isLessThan(LONGEST_MILLIS);
        }
        softly.assertAll();
    }

    private static int millis(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf('\t')));
    }
}
