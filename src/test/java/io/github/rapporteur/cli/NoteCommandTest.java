package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NoteCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void importedSchedule() throws IOException {
        cli = new CommandLineFixture(folder).imported();
    }

    @Test
    void standardInputBecomesTheNote() {
        JsonNode saved =
                cli.input("\uFEFFTakeaway: föhn 🪁\r\nmore\r\n").json("note", "beginners", "--author", "Kim Berg");
        assertThat(saved.get("title").asString()).isEqualTo("Wind for beginners");
        assertThat(notes(saved)).extracting(Note::author).containsExactly("Kim Berg");
        assertThat(notes(saved)).extracting(Note::text).containsExactly("Takeaway: föhn 🪁\nmore");
    }

    @Test
    void appendingKeepsWhatWasThere() {
        cli.input("one\n").run("note", "beginners");
        JsonNode saved = cli.input("two\n").json("note", "beginners", "--append");
        assertThat(saved.get("revision").asLong()).isEqualTo(2);
        assertThat(notes(saved)).extracting(Note::text).containsExactly("one\n\ntwo");
        cli.input("three").run("note", "beginners");
        assertThat(notes(saved)).extracting(Note::text).containsExactly("three");
    }

    @Test
    void emptyInputLeavesTheNoteAsItWas() {
        JsonNode saved = cli.input("precious").json("note", "beginners");
        assertThat(cli.input(" \n").run("note", "beginners")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("left as it was");
        assertThat(notes(saved)).extracting(Note::text).containsExactly("precious");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLine() {
        byte[] latin = "one\ntwo\ncaf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cli.input(latin).run("note", "beginners")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("line 3").contains("UTF-8");
    }

    @Test
    void anExactTitleWinsOverPartsOfOthers() {
        assertThat(cli.input("x").json("note", "Wind").get("title").asString()).isEqualTo("Wind");
    }

    @Test
    void severalTalksAreListedWithTheirIds() {
        assertThat(cli.input("x").run("note", "wind ")).isZero();
        assertThat(cli.input("x").run("note", "win")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err())
                .contains("3 talks")
                .contains("2026-05-04 09:00  Wind for beginners")
                .contains("2026-05-04 11:00  Wind and weather");
        String id = cli.err().lines().skip(1).findFirst().orElseThrow().strip().split(" ")[0];
        assertThat(cli.input("x").run("note", id)).isZero();
    }

    @Test
    void anUnknownTalkIsSaidToBeUnknown() {
        assertThat(cli.input("x").run("note", "submarines")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("submarines").contains("rapporteur talks");
    }

    private List<Note> notes(JsonNode saved) {
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            return notebook.notes()
                    .notesOn(new NoteSubject.OfTalk(TalkId.of(saved.get("talk").asString())));
        }
    }
}
