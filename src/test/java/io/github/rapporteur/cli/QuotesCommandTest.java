package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QuotesCommandTest {
    private static final String NOTE = """
            > Rain is only wind with luggage.
            > — Bo Lind #rain #wit

            > That was my umbrella.
            > — Kim Berg (from memory)

            > Do not print this.
            > — Ada Öz (off the record)

            > Who was that?
            """;

    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void oneNote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            notebook.people().addTeamMate("Kim Berg");
        }
        assertThat(cli.input(NOTE).run("note", "weather")).isZero();
        assertThat(cli.input("> Up!\n").run("note", "beginners")).isZero();
    }

    @Test
    void listsQuotesAsJsonWithExactlyTheseFields() {
        JsonNode quotes = cli.json("quotes", "--talk", "weather");
        assertThat(quotes).hasSize(4);
        assertThat(CommandLineFixture.fields(quotes.get(0)))
                .containsExactly("text", "person", "role", "talk", "tags", "exact", "offRecord");
        assertThat(quotes.get(0).toString())
                .isEqualTo(
                        "{\"text\":\"Rain is only wind with luggage.\",\"person\":\"Bo Lind\",\"role\":\"speaker\","
                                + "\"talk\":\"Wind and weather\",\"tags\":[\"rain\",\"wit\"],\"exact\":true,\"offRecord\":false}");
        assertThat(quotes.get(1).get("role").asString()).isEqualTo("team mate");
        assertThat(quotes.get(1).get("exact").asBoolean()).isFalse();
        assertThat(quotes.get(2).get("offRecord").asBoolean()).isTrue();
        assertThat(quotes.get(3).get("person").isNull()).isTrue();
        assertThat(quotes.get(3).get("role").asString()).isEqualTo("waiting");
    }

    @Test
    void aQuoteWithoutANameIsTheSingleSpeakers() {
        JsonNode quotes = cli.json("quotes", "--talk", "beginners");
        assertThat(quotes.get(0).get("person").asString()).isEqualTo("Ada Öz");
    }

    @Test
    void choosesByPersonAndTag() {
        assertThat(cli.json("quotes")).hasSize(5);
        assertThat(cli.json("quotes", "--person", "oz")).hasSize(2);
        assertThat(cli.json("quotes", "--tag", "#Rain")).hasSize(1);
        assertThat(cli.json("quotes", "--person", "bo", "--tag", "snow")).isEmpty();
    }

    @Test
    void readsWellForPeople() {
        assertThat(cli.run("quotes", "--talk", "weather")).isZero();
        assertThat(cli.out())
                .contains("  > Rain is only wind with luggage.")
                .contains("    - Bo Lind (speaker) #rain #wit")
                .contains("    - Kim Berg (our team) (from memory)")
                .contains("    - Ada Öz (speaker) (off the record)")
                .contains("    - who said it?");
    }
}
