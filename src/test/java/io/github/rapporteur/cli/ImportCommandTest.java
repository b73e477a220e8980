package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ImportCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void freshFolder() {
        cli = new CommandLineFixture(folder);
    }

    @Test
    void tellsEveryFigureAsJsonAndNothingElse() throws IOException {
        JsonNode told = cli.json("import", cli.schedule().toString());
        assertThat(CommandLineFixture.fields(told))
                .containsExactly(
                        "conference",
                        "format",
                        "talks",
                        "rooms",
                        "speakers",
                        "days",
                        "firstStart",
                        "lastEnd",
                        "timeZone",
                        "warnings",
                        "added",
                        "changed",
                        "withdrawn");
        assertThat(told.get("conference").asString()).isEqualTo("Kite Days 2026");
        assertThat(told.get("talks").asInt()).isEqualTo(4);
        assertThat(told.get("rooms").asInt()).isEqualTo(2);
        assertThat(told.get("speakers").asInt()).isEqualTo(2);
        assertThat(told.get("days").asInt()).isEqualTo(2);
        assertThat(told.get("firstStart").asString()).isEqualTo("2026-05-04T09:00:00+02:00");
        assertThat(told.get("lastEnd").asString()).isEqualTo("2026-05-05T13:00:00+02:00");
        assertThat(told.get("timeZone").asString()).isEqualTo("Europe/Berlin");
        assertThat(told.get("added").asInt()).isEqualTo(4);
    }

    @Test
    void aSecondImportUpdatesTheConference() throws IOException {
        cli.imported();
        Path schedule = cli.schedule();
        Files.writeString(schedule, Files.readString(schedule).replace("Wind and weather", "Wind, weather and rain"));
        JsonNode told = cli.json("import", schedule.toString());
        assertThat(told.get("added").asInt()).isZero();
        assertThat(told.get("changed").asInt()).isEqualTo(1);
        assertThat(cli.json("conferences")).hasSize(1);
    }

    @Test
    void columnsWhoseNamesSayNothingAreNamedByTheUser() throws IOException {
        Path table =
                Files.writeString(folder.resolve("drachen.csv"), "Was;Ort;Wann denn\nKnoten;Halle;2026-05-04 10:30\n");
        JsonNode told = cli.json(
                "import", table.toString(), "--time-zone", "Europe/Berlin", "--columns", "title=was,start=Wann denn");
        assertThat(told.get("talks").asInt()).isEqualTo(1);
        assertThat(told.get("rooms").asInt()).isEqualTo(1);
        assertThat(told.get("firstStart").asString()).isEqualTo("2026-05-04T10:30:00+02:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title=Wer     | No column is called "Wer"; the columns are Was, Ort, Wann denn
            speech=Was    | A column cannot hold "speech"; it can hold abstract, day, duration
            Was           | "Was" says no column; write it as title=Vortrag,start=Beginn
            """)
    void columnsThatAreNotThereAreSaid(String columns, String said) throws IOException {
        Path table =
                Files.writeString(folder.resolve("drachen.csv"), "Was;Ort;Wann denn\nKnoten;Halle;2026-05-04 10:30\n");
        assertThat(cli.run("import", table.toString(), "--columns", columns)).isEqualTo(2);
        assertThat(cli.err()).contains(said);
    }

    @Test
    void aDryRunStoresNothing() throws IOException {
        assertThat(cli.json("import", "--dry-run", cli.schedule().toString())
                        .get("talks")
                        .asInt())
                .isEqualTo(4);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("schedule.xml");
        }
    }

    @Test
    void theUsersNameAndZoneWin() throws IOException {
        JsonNode told = cli.json(
                "import", cli.schedule().toString(), "--conference", "Drachen", "--time-zone", "America/New_York");
        assertThat(told.get("conference").asString()).isEqualTo("Drachen");
        assertThat(told.get("timeZone").asString()).isEqualTo("America/New_York");
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() throws IOException {
        Path broken = cli.write("broken.xml", "<schedule>\n<conference>\n<title>Kites</titel>\n</schedule>");
        assertThat(cli.run("import", broken.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("broken.xml").contains("line 3");
        assertThat(cli.out()).isEmpty();
        assertThat(cli.run("conferences")).isEqualTo(RapporteurCommand.FAILED);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(cli.run("import", folder.resolve("none.xml").toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("none.xml").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', SOURCE is empty",
        "' ', SOURCE is empty",
        "ftp://x/y, not read from ftp addresses",
        "FILE:///etc/x, not read from FILE addresses"
    })
    void whatCannotBeASourceIsWrongUsage(String source, String said) {
        assertThat(cli.run("import", source)).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains(said).contains("https").hasLineCount(2);
        assertThat(cli.notebook().resolveSibling("kites.notebook.mv.db")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotHoldANotebookIsSaidWithAWordWhatToDo() throws IOException {
        Path schedule = cli.schedule();
        assertThat(cli.run("import", schedule.toString(), "--notebook", schedule + "/deep/x.notebook"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err())
                .contains("could not be used: ")
                .contains("choose another place")
                .hasLineCount(1);
    }

    @Test
    void anUnknownTimeZoneIsWrongUsage() throws IOException {
        assertThat(cli.run("import", cli.schedule().toString(), "--time-zone", "Mars/Olympus"))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("Mars/Olympus").contains("Europe/Berlin");
    }

    @Test
    void theYearOfDatesWithoutOneCanBeGiven() throws IOException {
        Path table = cli.write("kites.csv", "Title,Date,Start\nKites,4 May,09:00\nTails,5 May,10:00\n");
        assertThat(cli.json("import", "--dry-run", table.toString(), "--year", "2031", "--time-zone", "UTC")
                        .get("firstStart")
                        .asString())
                .startsWith("2031-05-04T09:00");
        assertThat(cli.run("import", table.toString(), "--year", "soon")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("\"soon\" is no year");
    }

    @Test
    void oneOfSeveralConferencesInAFileIsPicked() throws IOException {
        String talk = "\"contributions\": [{\"title\": \"Knots\", \"startDate\": \"2031-05-04T09:00:00Z\"}]}";
        Path file = cli.write(
                "indico.json",
                "{\"_type\": \"HTTPAPIResult\", \"results\": [{\"title\": \"Kites\", " + talk
                        + ", {\"title\": \"Ropes\", " + talk + "]}");
        assertThat(cli.run("import", file.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("it holds 2 conferences: Kites, Ropes").contains("--pick NAME");
        assertThat(cli.json("import", "--dry-run", file.toString(), "--pick", "ropes")
                        .get("conference")
                        .asString())
                .isEqualTo("Ropes");
    }

    @Test
    void filesOfOneConferenceAreReadTogetherAndRefreshedTogether() throws IOException {
        String header = "Title,Date,Start,Room\n";
        Path monday = Files.writeString(folder.resolve("monday.csv"), header + "Knots,2031-05-05,10:00,Hall\n");
        Path tuesday = Files.writeString(folder.resolve("tuesday.csv"), header + "Tails,2031-05-06,10:00,Loft\n");
        JsonNode told = cli.json("import", monday.toString(), tuesday.toString(), "--time-zone", "Europe/Berlin");
        assertThat(told.get("talks").asInt()).isEqualTo(2);
        assertThat(told.get("rooms").asInt()).isEqualTo(2);
        assertThat(told.get("days").asInt()).isEqualTo(2);

        Files.writeString(tuesday, header + "Tails,2031-05-06,11:00,Loft\n");
        assertThat(cli.run("refresh")).isEqualTo(RapporteurCommand.DONE);
        assertThat(cli.out()).contains("1 change.").contains("Tails");

        assertThat(cli.run("import", monday.toString(), "https://conference.example/tuesday.csv"))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err())
                .contains("Only files are read together; import https://conference.example/tuesday.csv alone");
    }

    @Test
    void readsWellForPeople() throws IOException {
        cli.imported();
        assertThat(cli.out())
                .contains("Kite Days 2026")
                .contains("  talks      4")
                .contains("Europe/Berlin (CEST)")
                .contains("4 added");
    }
}
