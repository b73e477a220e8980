package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files end in a schedule or in an error that names the file, never in anything else: nothing is printed past
 * the program either.
 */
class MutatedSchedulesTest {
    private static final int ROUNDS = 1000;
    private static final byte[] TELLING = "<>&;:,\"'{}[]=\n\r \\\u0000-+0Z".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream errors = System.err;

    @BeforeEach
    void listenToTheErrorStream() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void nothingWasPrinted() {
        System.setErr(errors);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quillfest.xml",
                "quillfest.json",
                "quillfest.ics",
                "lanternconf.xml",
                "waxdays.csv",
                "waxdays.yml",
                "waxdays.txt",
                "waxdays.html",
                "waxdays.xml",
                "sessionize-all.json",
                "sessionize-grid.json",
                "pretalx-talks.json",
                "devoxx-slots.json",
                "voxxrin/saturday.json",
                "symposion.json",
                "pebbledays-hoverboard.json",
                "mossweek-open-event.json",
                "lockcon-hackertracker.json",
                "reedday-openfeedback.json",
                "amberweek-indico.json",
                "kelpcon-events.json",
                "dewdays-general.json"
            })
    void changedBytesNeverCrash(String file) {
        byte[] original = Read.fixtureBytes(file);
        Random random = new Random(20310510);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = original.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                byte value =
                        random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
                mutant[random.nextInt(mutant.length)] = value;
            }
            assertReadOrRefused(file, mutant, "round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quillfest.xml",
                "quillfest.json",
                "quillfest.ics",
                "lanternconf.xml",
                "waxdays.csv",
                "waxdays.yml",
                "waxdays.txt",
                "waxdays.html",
                "waxdays.xml",
                "sessionize-all.json",
                "sessionize-grid.json",
                "pretalx-talks.json",
                "devoxx-slots.json",
                "voxxrin/saturday.json",
                "symposion.json",
                "pebbledays-hoverboard.json",
                "mossweek-open-event.json",
                "lockcon-hackertracker.json",
                "reedday-openfeedback.json",
                "amberweek-indico.json",
                "kelpcon-events.json",
                "dewdays-general.json"
            })
    void truncatedFilesNeverCrash(String file) {
        byte[] original = Read.fixtureBytes(file);
        for (int length = 0; length < original.length; length += 7) {
            assertReadOrRefused(file, Arrays.copyOf(original, length), "first " + length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quillfest.xml",
                "quillfest.json",
                "quillfest.ics",
                "lanternconf.xml",
                "waxdays.csv",
                "waxdays.yml",
                "waxdays.txt",
                "waxdays.html",
                "waxdays.xml",
                "sessionize-all.json",
                "sessionize-grid.json",
                "pretalx-talks.json",
                "devoxx-slots.json",
                "voxxrin/saturday.json",
                "symposion.json",
                "pebbledays-hoverboard.json",
                "mossweek-open-event.json",
                "lockcon-hackertracker.json",
                "reedday-openfeedback.json",
                "amberweek-indico.json",
                "kelpcon-events.json",
                "dewdays-general.json"
            })
    void stretchesRepeatedOrLostNeverCrash(String file) {
        byte[] original = Read.fixtureBytes(file);
        Random random = new Random(20310511);
        for (int round = 0; round < ROUNDS / 2; round++) {
            int from = random.nextInt(original.length);
            int to = from + random.nextInt(Math.min(300, original.length - from));
            int at = random.nextInt(original.length);
            byte[] piece = Arrays.copyOfRange(original, from, to);
            byte[] mutant = new byte[original.length + piece.length];
            System.arraycopy(original, 0, mutant, 0, at);
            System.arraycopy(piece, 0, mutant, at, piece.length);
            System.arraycopy(original, at, mutant, at + piece.length, original.length - at);
            assertReadOrRefused(file, mutant, "round " + round);
        }
    }

    private static void assertReadOrRefused(String file, byte[] mutant, String what) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try {
                        ImportedSchedule schedule = Read.read(file, mutant, Read.OPTIONS);
                        assertThat(schedule.talks()).hasSizeLessThan(2000);
                        assertThat(schedule.talks())
                                .extracting(ImportedTalk::identity)
                                .doesNotHaveDuplicates();
                    } catch (FileFormatException e) {
                        assertThat(e).hasMessageStartingWith(file);
                    }
                },
                what);
    }
}
