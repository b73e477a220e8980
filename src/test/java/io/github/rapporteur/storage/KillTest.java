package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a typing program (SIGKILL) at random moments, again and again on one notebook. As many times as the system
 * property {@code rapporteur.kills} says: 20 in every build, 200 with {@code -Plong}.
 */
class KillTest {
    private static final int KILLS = KilledProgram.kills(1, 1);
    private static final Duration OPEN_WITHIN = Duration.ofSeconds(2);
    private static final int UNACKNOWLEDGED_CHANGES = 5_000;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final KilledProgram program = new KilledProgram(TypingUntilKilled.class);
    private final List<Long> openings = new ArrayList<>();
    private long acknowledged;

    /** What a killed program had said. */
    private record LastWords(Optional<List<Integer>> savedChanges, int acknowledgements) {}

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLostWhenTheProgramIsKilledWhileTyping() throws IOException, InterruptedException {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        for (int kill = 0; kill < KILLS; kill++) {
            long seed = random.nextLong();
            List<Typist> typists;
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                typists = TypingUntilKilled.typists(notebook, TypingUntilKilled.subjects(notebook), seed);
            }
            LastWords words = typeAndKill(file, seed);
            acknowledged += words.acknowledgements();
            check(file, typists, words, "kill %d, seed %d".formatted(kill, seed));
        }
        System.out.printf(
                "%d kills, %d acknowledgements, slowest opening %d ms%n",
                KILLS,
                acknowledged,
                openings.stream().mapToLong(Long::longValue).max().orElseThrow());
        assertThat(acknowledged).as("acknowledgements").isGreaterThan(KILLS);
        assertThat(openings).allMatch(millis -> millis < OPEN_WITHIN.toMillis());
    }

    private static void prepare(Path file) {
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.schedule()
                    .store(
                            Schedules.of(
                                    "Conf",
                                    Schedules.talk("a", 9, "Opening", "Ada Example"),
                                    Schedules.talk("b", 10, "Panel", "Ada Example", "Teo Example"),
                                    Schedules.talk("c", 11, "Closing")),
                            Optional.empty(),
                            "schedule.xml");
        }
    }

    /** Most die while they type, some while they start. */
    private LastWords typeAndKill(Path file, long seed) throws IOException, InterruptedException {
        boolean whileStarting = random.nextInt(6) == 0;
        List<String> said = program.runAndKill(
                whileStarting ? 0 : random.nextInt(1, 25),
                whileStarting ? 1_200 : 50,
                file.toString(),
                Long.toString(seed));
        return lastWords(said);
    }

    private LastWords lastWords(List<String> said) {
        List<String> acknowledgements =
                said.stream().filter(line -> line.startsWith("saved ")).toList();
        said.stream()
                .filter(line -> line.startsWith("open "))
                .forEach(line -> openings.add(Long.parseLong(line.substring("open ".length()))));
        assertThat(said).allMatch(line -> line.startsWith("open ") || line.startsWith("saved "));
        // The last line may be cut by the kill; the one before it is whole.
        int whole = acknowledgements.size() - 1;
        return new LastWords(
                whole < 1
                        ? Optional.empty()
                        : Optional.of(
                                Arrays.stream(acknowledgements.get(whole - 1).split(" "))
                                        .skip(1)
                                        .map(Integer::valueOf)
                                        .toList()),
                Math.max(0, whole));
    }

    private void check(Path file, List<Typist> typists, LastWords words, String when) {
        long began = System.nanoTime();
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            openings.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            List<NoteSubject> subjects = TypingUntilKilled.subjects(notebook);
            for (int i = 0; i < subjects.size(); i++) {
                int saved = words.savedChanges().isPresent()
                        ? words.savedChanges().get().get(i)
                        : 0;
                Optional<Note> note = notebook.notes().find(subjects.get(i), TypingUntilKilled.AUTHOR);
                assertThat(isThisOrLater(
                                typists.get(i), saved, note.map(Note::text).orElse("")))
                        .as("%s: note %d has change %d or a later one", when, i, saved)
                        .isTrue();
                note.ifPresent(found -> checkHistory(notebook, found, when));
            }
            edit(notebook, subjects, when);
        }
    }

    private static boolean isThisOrLater(Typist typist, int saved, String text) {
        for (int change = 0; change < saved; change++) {
            typist.next();
        }
        for (int change = 0; change < UNACKNOWLEDGED_CHANGES; change++) {
            if (typist.text().equals(text)) {
                return true;
            }
            typist.next();
        }
        return false;
    }

    private static void checkHistory(OpenNotebook notebook, Note note, String when) {
        List<NoteVersion> history = notebook.notes().history(note.id());
        assertThat(history).as(when).allMatch(version -> version.revision() < note.revision());
        assertThat(history)
                .as(when)
                .extracting(NoteVersion::revision)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    private static void edit(OpenNotebook notebook, List<NoteSubject> subjects, String when) {
        long began = System.nanoTime();
        for (NoteSubject subject : subjects) {
            String text = notebook.notes()
                            .find(subject, TypingUntilKilled.AUTHOR)
                            .map(Note::text)
                            .orElse("")
                    + "!";
            notebook.notes().save(subject, TypingUntilKilled.AUTHOR, text);
            assertThat(notebook.notes().find(subject, TypingUntilKilled.AUTHOR))
                    .as(when)
                    .map(Note::text)
                    .contains(text);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("%s: the next edit of every note", when)
                .isLessThan(Duration.ofSeconds(2));
    }
}
