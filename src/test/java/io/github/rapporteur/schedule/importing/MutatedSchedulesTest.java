package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files end in a schedule or in an error that names the file and the cause, never in anything else, and soon:
 * nothing is printed past the program, and the notebook has all of it or nothing. How many of each family the property
 * {@code rapporteur.mutants} says: 1,000 in every build, 10,000 with {@code -Plong}. One that fails is left in
 * {@code target/mutants}.
 */
class MutatedSchedulesTest {
    private static final int MUTANTS = Integer.getInteger("rapporteur.mutants", 1_000);
    private static final int ONE_IN_THE_NOTEBOOK = 25;
    private static final int MOST_SECONDS = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private static Path folder;

    private static OpenNotebook notebook;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream errors = System.err;

    static List<Family> families() {
        return Family.all();
    }

    @BeforeAll
    static void openNotebook() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
    }

    @AfterAll
    static void closeNotebook() {
        notebook.close();
    }

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
    @MethodSource("families")
    void endInAScheduleOrAnErrorAndNothingHalf(Family family) throws Exception {
        AtomicInteger round = new AtomicInteger();
        ConferenceId conference = notebook.schedule()
                .store(Read.fixture("quillfest.xml"), Optional.empty(), family.name())
                .conference();
        assertTimeoutPreemptively(
                Duration.ofSeconds(30 + MUTANTS / 20),
                () -> {
                    for (; round.get() < MUTANTS; round.incrementAndGet()) {
                        tryOne(family, round.get(), conference);
                    }
                },
                () -> family + ": mutant " + round + " hangs");
    }

    @ParameterizedTest
    @MethodSource("families")
    void wholeFilesAreWhatTheyShouldBe(Family family) throws Exception {
        if (family.name().equals("Sessionize Speakers")) {
            return; // an error, whole or not
        }

        assertThat(Read.read(family.file(), family.bytes(), Read.OPTIONS).talks())
                .isNotEmpty();
    }

    private static void tryOne(Family family, int round, ConferenceId conference) throws IOException {
        byte[] mutant = family.mutator().mutate(family.bytes(), new Random(20310510L + round));
        try {
            long before = THREADS.getCurrentThreadCpuTime();
            Optional<ImportedSchedule> schedule = read(family.file(), mutant);
            long seconds =
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before).toSeconds();
            assertThat(seconds).as("CPU time").isLessThan(MOST_SECONDS);
            if (round % ONE_IN_THE_NOTEBOOK == 0 && schedule.isPresent()) {
                storeAndCompare(schedule.get(), conference);
            }
        } catch (RuntimeException | Error e) {
            Path kept = Files.createDirectories(Path.of("target/mutants"))
                    .resolve(round + "-" + family.file().replace('/', '-'));
            Files.write(kept, mutant);
            throw new AssertionError(family + ", mutant " + round + ", see " + kept + ": " + e, e);
        }
    }

    /** The schedule, if it can be read; else there was a message for the user. */
    private static Optional<ImportedSchedule> read(String file, byte[] mutant) throws IOException {
        try {
            ImportedSchedule schedule = Read.read(file, mutant, Read.OPTIONS);
            assertThat(schedule.title()).isNotBlank();
            assertThat(schedule.talks()).isNotEmpty().hasSizeLessThan(6_000);
            assertThat(schedule.talks()).extracting(ImportedTalk::identity).doesNotHaveDuplicates();
            return Optional.of(schedule);
        } catch (FileFormatException e) {
            assertNamesFilePlaceAndCause(file, e);
        } catch (LinkedSchedulesException e) {
            assertThat(e.links()).isNotEmpty();
        } catch (CancelledException e) {
            throw new AssertionError("Nobody cancels this.", e);
        }
        return Optional.empty();
    }

    private static void assertNamesFilePlaceAndCause(String file, FileFormatException e) {
        String message = String.valueOf(e.getMessage());
        assertThat(message)
                .startsWith(file)
                .matches("(?s).+: .{10,}\\.")
                .doesNotContain("Exception", "java.", "jackson", "woodstox", ": null.", "null:", "[NULL]")
                .hasSizeLessThan(2_500);
        if (message.contains("not well-formed") && !message.matches("(?s).*YAML: (?:it is larger|a list or).*")) {
            assertThat(e).hasMessageMatching("(?s).+, line \\d+: not well-formed .*");
        }
    }

    private static void storeAndCompare(ImportedSchedule schedule, ConferenceId conference) {
        int conferences = notebook.schedule().conferences().size();

        notebook.schedule().store(schedule, Optional.of(conference), "mutant");

        assertThat(notebook.schedule().conferences()).hasSize(conferences);
        Map<TalkId, TalkText> texts = notebook.schedule().texts(conference);
        assertThat(notebook.schedule().talks(conference).stream().filter(talk -> !talk.withdrawn()))
                .extracting(talk -> words(talk, texts.getOrDefault(talk.id(), TalkText.NONE)))
                .containsExactlyInAnyOrderElementsOf(schedule.talks().stream()
                        .filter(talk -> !talk.cancelled())
                        .map(MutatedSchedulesTest::words)
                        .toList());
    }

    private static List<Object> words(Talk talk, TalkText text) {
        return List.of(
                talk.title(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.speakers().stream().map(Speaker::name).toList(),
                text.abstractText(),
                text.description());
    }

    private static List<Object> words(ImportedTalk talk) {
        return List.of(
                talk.title(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.people().stream().map(ImportedPerson::name).toList(),
                talk.abstractText(),
                talk.description());
    }
}
