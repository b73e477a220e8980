package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills (SIGKILL) a program that pastes pictures and sorts them in, at random moments: never a line without its picture,
 * and a folder of pictures is in all its notes or in none.
 */
class KilledPastingTest {
    private static final int KILLS = Math.max(8, Integer.getInteger("rapporteur.kills", 20) / 2);

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void noLineIsEverWithoutItsPicture() throws Exception {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        int lines = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = runAndKill(file);
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                lines += check(notebook, said);
            }
        }
        assertThat(lines).as("lines looked at").isPositive();
    }

    private static void prepare(Path file) {
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.people().setMe(PastingUntilKilled.AUTHOR);
            notebook.schedule()
                    .store(
                            Schedules.of(
                                    "Conf", Schedules.talk("a", 9, "Opening", "Ada"), Schedules.talk("b", 10, "End")),
                            Optional.empty(),
                            "x");
        }
    }

    private static int check(OpenNotebook notebook, List<String> said) throws Exception {
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        int lines = 0;
        List<List<PictureMention>> all = new ArrayList<>();
        for (NoteSubject subject : PastingUntilKilled.subjects(notebook)) {
            List<PictureMention> mentions = PictureMentions.in(PastingUntilKilled.text(notebook, subject));
            all.add(mentions);
            for (PictureMention mention : mentions) {
                Optional<Picture> picture = notebook.pictures().find(mention.name());
                assertThat(picture).as("the picture %s", mention.name()).isPresent();
                byte[] bytes = notebook.pictures().file(picture.get().hash());
                assertThat(PictureHash.of(bytes)).isEqualTo(picture.get().hash());
                lines++;
            }
        }
        assertThat(all.get(0)).hasSizeGreaterThanOrEqualTo(last(said, "pasted "));
        assertThat(all.get(1)).hasSizeGreaterThanOrEqualTo(last(said, "sorted "));
        assertThat(all.get(1).stream().map(PictureMention::name))
                .as("both talks have the same pictures")
                .containsExactlyElementsOf(
                        all.get(2).stream().map(PictureMention::name).toList());
        return lines;
    }

    private static int last(List<String> said, String word) {
        return said.stream()
                .filter(line -> line.startsWith(word))
                .mapToInt(line -> Integer.parseInt(line.substring(word.length())))
                .max()
                .orElse(0);
    }

    private List<String> runAndKill(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PastingUntilKilled.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = random.nextInt(1, 9); line > 0; line--) {
                said.add(String.valueOf(lines.readLine()));
            }
            process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().forEach(said::add);
        }
        assertThat(said).allMatch(line -> line.matches("begun|(pasted|sorted) [0-9]+"));
        return said;
    }
}
