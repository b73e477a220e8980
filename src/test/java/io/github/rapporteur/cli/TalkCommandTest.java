package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TalkCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void importedSchedule() throws IOException {
        cli = new CommandLineFixture(folder).imported();
    }

    @Test
    void addedTalkIsListedNotedQuotedAndSurvivesTheNextImport() throws IOException {
        JsonNode added = cli.json(
                "talk",
                "add",
                "Storage over coffee",
                "--start",
                "2026-05-04 10:30",
                "--speaker",
                "Ada Example",
                "--speaker",
                "Teo Example",
                "--room",
                "Coffee bar");
        assertThat(added.get("start").asString()).isEqualTo("2026-05-04T10:30:00+02:00");
        assertThat(added.get("end").asString()).isEqualTo("2026-05-04T11:00:00+02:00");
        assertThat(added.get("kind").asString()).isEqualTo("hallway");
        assertThat(added.get("speakers")).hasSize(2);

        assertThat(cli.input("> Keep it small.\n> — Ada Example\n").run("note", "over coffee"))
                .as(cli.err())
                .isZero();
        assertThat(cli.run("import", cli.schedule().toString())).isZero();
        JsonNode talks = cli.json("talks");
        assertThat(talks).hasSize(5);
        assertThat(talks.valueStream().filter(talk -> talk.get("id").equals(added.get("id"))))
                .hasSize(1)
                .allMatch(talk -> !talk.get("withdrawn").asBoolean());
        assertThat(cli.json("quotes").get(0).get("role").asString()).isEqualTo("speaker");
        assertThat(cli.run(
                        "export",
                        "--format",
                        "md",
                        "--out",
                        folder.resolve("out.md").toString()))
                .isZero();
        assertThat(folder.resolve("out.md")).content().contains("Storage over coffee", "Keep it small.");
    }

    @Test
    void talkInTheNightBelongsToTheEveningBefore() {
        assertThat(cli.run(
                        "talk", "add", "Night", "--start", "2026-05-05T00:30", "--end", "1:15", "--kind", "lightning"))
                .as(cli.err())
                .isZero();
        assertThat(cli.json("talks", "--day", "1")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "--start, soon, write it as 2026-11-29 10:30",
        "--end, 2026-05-03 10:30, before the start",
        "--end, 2027-05-03 10:30, more than a week",
        "--minutes, many, no number of minutes",
        "--kind, sermon, no kind of talk",
    })
    void whatIsWrongIsSaid(String option, String value, String words) {
        String start = option.equals("--start") ? value : "2026-05-04 10:30";
        int code = option.equals("--start")
                ? cli.run("talk", "add", "Title", "--start", start)
                : cli.run("talk", "add", "Title", "--start", start, option, value);

        assertThat(code).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains(words);
        assertThat(cli.json("talks")).hasSize(4);
    }

    @Test
    void archivedConferenceIsMarkedAndComesBack() {
        String title = cli.json("conferences").get(0).get("title").asString();
        JsonNode archived = cli.json("conferences", "--archive", title);
        assertThat(archived.get(0).get("archived").asBoolean()).isTrue();
        assertThat(cli.run("conferences")).isZero();
        assertThat(cli.out()).contains("(archived)");
        assertThat(cli.json("talks")).hasSize(4);
        assertThat(cli.json("conferences", "--restore", title)
                        .get(0)
                        .get("archived")
                        .asBoolean())
                .isFalse();
        assertThat(cli.run("conferences", "--archive", title, "--restore", title))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
    }
}
