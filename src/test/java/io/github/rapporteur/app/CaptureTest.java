package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file;
    private List<Talk> talks;

    @BeforeEach
    void makeNotebook() {
        file = folder.resolve("talks.notebook");
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            talks = EditorFixture.harbourTalks(notebook);
            notebook.people().setMe("Ada");
        }
    }

    @Test
    void lineGoesToTheTalkThatIsOnBehindWhatIsThere() {
        Instant during = talks.getFirst().start().plus(Duration.ofMinutes(5));
        assertThat(capture(during, "Retry budgets")).isZero();
        assertThat(capture(during, "> are cheap\r\n> — Mara Lindqvist")).isZero();
        assertThat(said()).contains("Kept with “Retries Considered Expensive”.");
        assertThat(note(new NoteSubject.OfTalk(talks.getFirst().id())))
                .isEqualTo("Retry budgets\n\n> are cheap\n> — Mara Lindqvist");
    }

    @Test
    void betweenTalksLineGoesToTheConference() {
        assertThat(capture(Instant.EPOCH, "Nice foyer")).isZero();
        assertThat(said()).contains("No talk is on now", "Harbour Conf 2026");
        assertThat(note(new NoteSubject.OfConference(talks.getFirst().conference())))
                .isEqualTo("Nice foyer");
    }

    @Test
    void lineWithoutWordsIsWrongUse() {
        assertThat(capture(Instant.EPOCH, " \u0000 ")).isEqualTo(2);
        assertThat(complained()).contains("no words", "--capture");
    }

    @Test
    void notebookWithoutConferenceSaysWhatToDo() {
        file = folder.resolve("new.notebook");
        OpenNotebook.open(file, true).close();
        assertThat(capture(Instant.EPOCH, "words")).isEqualTo(1);
        assertThat(complained()).contains("new.notebook", "no conference", "rapporteur import");
    }

    @Test
    void notebookThatIsNotThereSaysSo() {
        file = folder.resolve("nowhere.notebook");
        assertThat(capture(Instant.EPOCH, "words")).isEqualTo(1);
        assertThat(complained()).startsWith("Nothing was kept: ").contains("nowhere.notebook");
    }

    @Test
    void argumentsNameTheLine() {
        assertThat(StartArguments.of("--capture", "one line", "--notebook", "a").capture())
                .contains("one line");
        assertThat(StartArguments.of("--capture=--odd").capture()).contains("--odd");
        assertThat(StartArguments.of("--capture", "a").command()).isEmpty();
        assertThat(StartArguments.of("--capture").command()).containsExactly("--capture");
    }

    private int capture(Instant now, String words) {
        AppPaths paths = new AppPaths(folder.resolve("data"), folder.resolve("config"), folder.resolve("log"));
        return new Capture(paths, InstantSource.fixed(now), print(out), print(err)).run(Optional.of(file), words);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String note(NoteSubject subject) {
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            return notebook.notes().find(subject, "Ada").map(Note::text).orElse("");
        }
    }
}
