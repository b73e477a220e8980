package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills (SIGKILL) a program that corrects talks and deletes conferences, at random moments: all or nothing. */
class KilledDeletionTest {
    private static final int KILLS = KilledProgram.kills(3, 4);

    @TempDir
    Path folder;

    private final KilledProgram program = new KilledProgram(DeletingUntilKilled.class);

    @Test
    void conferenceIsThereWholeOrGoneAndNoCorrectionIsLost() throws Exception {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = program.runAndKill(1 + program.random(4), 60, file.toString());
            assertThat(said).allMatch(line -> line.matches("begun|deleted|corrected [0-9]+"));
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                check(notebook, said);
                leaveOnlyTheKept(notebook);
            }
        }
    }

    private static void prepare(Path file) {
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.schedule()
                    .store(Schedules.of("Kept", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "kept");
            notebook.notes()
                    .save(
                            new NoteSubject.OfTalk(
                                    DeletingUntilKilled.kept(notebook).id()),
                            "me",
                            "stays");
        }
    }

    private static void check(OpenNotebook notebook, List<String> said) throws CancelledException {
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        Talk kept = DeletingUntilKilled.kept(notebook);
        int number = DeletingUntilKilled.number(notebook);
        assertThat(number).isGreaterThanOrEqualTo(KilledProgram.last(said, "corrected"));
        if (number > 0) {
            // Title and room were corrected together.
            assertThat(kept.room()).isEqualTo("Room " + number);
            assertThat(kept.source()).isNotNull().extracting(Talk::title).isEqualTo("Opening");
        }
        assertThat(notebook.notes().find(new NoteSubject.OfTalk(kept.id()), "me"))
                .map(Note::text)
                .contains("stays");
        List<Conference> doomed = doomed(notebook);
        assertThat(doomed).hasSizeLessThanOrEqualTo(1);
        for (Conference conference : doomed) {
            assertThat(notebook.schedule().talks(conference.id())).hasSize(DeletingUntilKilled.TALKS);
            // Else it is the next one, whose notes are still being written.
            if (said.getLast().equals("corrected " + number)) {
                assertThat(notebook.notes().notesOf(conference.id())).hasSize(5);
            }
        }
    }

    private static void leaveOnlyTheKept(OpenNotebook notebook) {
        doomed(notebook).forEach(conference -> notebook.conferences().delete(conference.id()));
        assertThat(notebook.schedule().conferences()).hasSize(1);
    }

    private static List<Conference> doomed(OpenNotebook notebook) {
        return notebook.schedule().conferences().stream()
                .filter(conference -> conference.title().equals("Doomed"))
                .toList();
    }
}
