package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills (SIGKILL) a program that pastes pictures and sorts them in, at random moments: never a line without its picture,
 * and a folder of pictures is in all its notes or in none.
 */
class KilledPastingTest {
    private static final int KILLS = KilledProgram.kills(2, 8);

    private static final int TALKS = 12;

    @TempDir
    Path folder;

    private final KilledProgram program = new KilledProgram(PastingUntilKilled.class);

    @Test
    void noLineIsEverWithoutItsPicture() throws Exception {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        int lines = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = program.runAndKill(1 + program.random(7), 500, file.toString());
            assertThat(said).allMatch(line -> line.matches("begun|(pasted|sorted) [0-9]+"));
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                lines += check(notebook, said);
            }
        }
        assertThat(lines).as("lines looked at").isPositive();
    }

    private static void prepare(Path file) {
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.people().setMe(PastingUntilKilled.AUTHOR);
            List<ImportedTalk> talks = new ArrayList<>();
            for (int i = 0; i < TALKS; i++) {
                talks.add(Schedules.talk("t" + i, 9, "Talk " + i, "Ada"));
            }
            notebook.schedule().store(Schedules.of("Conf", talks), Optional.empty(), "x");
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
        assertThat(all.get(0)).hasSizeGreaterThanOrEqualTo(KilledProgram.last(said, "pasted"));
        assertThat(all.get(1)).hasSizeGreaterThanOrEqualTo(KilledProgram.last(said, "sorted"));
        assertThat(all.get(1).size() % PastingUntilKilled.FOLDER)
                .as("pictures of a folder that was sorted in by half")
                .isZero();
        assertThat(all.subList(1, all.size()).stream()
                        .map(mentions ->
                                mentions.stream().map(PictureMention::name).toList())
                        .distinct())
                .as("all talks have the same pictures")
                .hasSize(1);
        return lines;
    }
}
