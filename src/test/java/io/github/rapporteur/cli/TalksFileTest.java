package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TalksFileTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void importedSchedule() throws IOException {
        cli = new CommandLineFixture(folder).imported();
    }

    @Test
    void starredTalksGoIntoACalendar() throws IOException {
        assertThat(cli.run("star", "cafe des")).isZero();
        Path file = folder.resolve("starred.ics");
        JsonNode told = cli.json("talks", "--starred", "--format", "ics", "--out", file.toString());
        assertThat(told.get("talks").asInt()).isEqualTo(1);
        assertThat(told.get("format").asString()).isEqualTo("ics");
        assertThat(Biweekly.parse(Files.readString(file)).first().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).isEqualTo("Café des ailes 凧"));
    }

    @Test
    void allTalksGoIntoTheOtherFormats() throws IOException {
        Path file = folder.resolve("talks.csv");
        assertThat(cli.run("talks", "--format", "csv", "--out", file.toString()))
                .isZero();
        assertThat(cli.out()).contains("4 talks.");
        assertThat(Files.readString(file)).startsWith("Title,").contains("Wind for beginners,Ada Öz,2026-05-04");
        assertThat(cli.run("talks", "--day", "1", "--format", "md", "--out", "-"))
                .isZero();
        assertThat(cli.out()).contains("### Wind for beginners").doesNotContain("5 May 2026");
    }

    @Test
    void notebookIsNeverWrittenOver() throws IOException {
        Path database = folder.resolve("kites.notebook.mv.db");
        assertThat(database).exists();
        assertThat(cli.run("talks", "--format", "md", "--out", database.toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("part of the notebook");
        assertThat(cli.json("talks")).hasSize(4);
    }

    @Test
    void fileOfTheUsersIsReplacedOnlyWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("talks.md"), "my own list");
        String[] words = {"talks", "--format", "md", "--out", file.toString()};
        assertThat(cli.run(words)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("talks.md", "not exported", "--force");
        assertThat(file).hasContent("my own list");
        assertThat(cli.run("talks", "--force", "--format", "md", "--out", file.toString()))
                .isZero();
        assertThat(cli.run(words)).isZero();
        Files.writeString(file, "changed by hand");
        assertThat(cli.run(words)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.run("talks", "--format", "csv", "--out", file.toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(file).hasContent("changed by hand");
    }

    @Test
    void wrongWordsAreTold() {
        assertThat(cli.run("talks", "--format", "pdf", "--out", "x.pdf")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("ics, csv and md");
        assertThat(cli.run("talks", "--format", "ics")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.run("talks", "--json", "--format", "ics", "--out", "-"))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
    }
}
