package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TalksCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void importedSchedule() throws IOException {
        cli = new CommandLineFixture(folder).imported();
    }

    @Test
    void listsTalksAsJsonWithExactlyTheseFields() {
        JsonNode talks = cli.json("talks");
        assertThat(talks).hasSize(4);
        assertThat(CommandLineFixture.fields(talks.get(0)))
                .containsExactly(
                        "id",
                        "title",
                        "start",
                        "end",
                        "room",
                        "track",
                        "speakers",
                        "kind",
                        "url",
                        "starred",
                        "withdrawn",
                        "notes");
        assertThat(talks.get(0).get("title").asString()).isEqualTo("Wind for beginners");
        assertThat(talks.get(0).get("start").asString()).isEqualTo("2026-05-04T09:00:00+02:00");
        assertThat(talks.get(0).get("room").asString()).isEqualTo("Großer Saal");
        assertThat(talks.get(1).get("speakers")).hasSize(2);
        assertThat(talks.get(0).get("starred").asBoolean()).isFalse();
    }

    @Test
    void aDayIsItsNumberOrItsDate() {
        assertThat(cli.json("talks", "--day", "2")).hasSize(2);
        assertThat(cli.json("talks", "--day", "2026-05-04")).hasSize(2);
        assertThat(cli.run("talks", "--day", "3")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("2026-05-04, 2026-05-05");
        assertThat(cli.run("talks", "--day", "tomorrow")).isEqualTo(RapporteurCommand.WRONG_USAGE);
    }

    @Test
    void onlyStarredTalksAreListedOnRequest() {
        assertThat(cli.run("star", "cafe des")).isZero();
        assertThat(cli.out()).contains("Café des ailes 凧");
        JsonNode starred = cli.json("talks", "--starred");
        assertThat(starred).hasSize(1);
        assertThat(starred.get(0).get("title").asString()).isEqualTo("Café des ailes 凧");
        assertThat(cli.run("star", "cafe", "--as", "none")).isZero();
        assertThat(cli.json("talks", "--starred")).isEmpty();
    }

    @Test
    void columnsStandBelowEachOther() {
        assertThat(cli.run("talks")).isZero();
        assertThat(cli.out())
                .contains("Monday 4 May 2026, Europe/Berlin (CEST)")
                .contains("   09:00-10:00  Großer Saal  Wind for beginners (Ada Öz)")
                .contains("   11:00-11:30  Attic        Wind and weather (Bo Lind, Ada Öz)");
    }

    @Test
    void longRoomsTitlesAndSpeakersLeaveTheColumnsAndTheLineWhole() throws IOException {
        Path wide = cli.write("long.xml", """
                <schedule><conference><title>Binnenschifffahrtstage</title></conference>
                <day date="2026-05-04"><room name="Großer Veranstaltungssaal im Obergeschoss der alten Rechenfabrik">
                <event id="1"><start>09:00</start><duration>01:00</duration>
                <title>Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenversammlung und anderes mehr</title>
                <persons><person id="1">Friederike von Hohenstein-Wallenberg</person></persons></event>
                </room><room name="会議室">
                <event id="2"><start>10:00</start><duration>01:00</duration><title>船の歴史</title>
                <persons><person id="2">A</person><person id="3">%s</person></persons></event>
                </room></day></schedule>
                """.formatted("Long Name ".repeat(12)));
        assertThat(cli.run("import", wide.toString())).isZero();
        assertThat(cli.input("A note.").run("note", "Donau")).isZero();
        assertThat(cli.run("talks", "--conference", "Binnen")).isZero();
        assertThat(cli.out().lines().map(Table::width)).allMatch(width -> width <= 100);
        assertThat(cli.out())
                .contains("  09:00-10:00  Großer Veranstaltun…  Donaudampfschifffahrt")
                .contains("…, 1 note")
                .contains("  10:00-11:00  会議室                船の歴史 (A, Long Name");
    }

    @Test
    void anUnknownConferenceIsAnsweredWithThoseThatAre() {
        assertThat(cli.run("talks", "--conference", "Boats")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("Boats").contains("Kite Days 2026");
        assertThat(cli.json("talks", "--conference", "kite")).hasSize(4);
    }

    @Test
    void aRatingIsKeptWithItsVerdict() {
        assertThat(cli.run("rate", "beginners", "4", "Good for a start")).isZero();
        assertThat(cli.run("talks")).isZero();
        assertThat(cli.out()).contains("Wind for beginners (Ada Öz), 4/5");
        assertThat(cli.run("rate", "beginners", "6")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.run("rate", "beginners")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.run("rate", "beginners", "0")).isZero();
        assertThat(cli.json("rate", "beginners", "5").get("rating").asInt()).isEqualTo(5);
    }

    @Test
    void conferencesAreListedWithTheirDays() {
        JsonNode conferences = cli.json("conferences");
        assertThat(conferences.get(0).get("title").asString()).isEqualTo("Kite Days 2026");
        assertThat(conferences.get(0).get("firstDay").asString()).isEqualTo("2026-05-04");
        assertThat(cli.run("conferences")).isZero();
        assertThat(cli.out()).contains("2026-05-04 to 2026-05-05  4 talks  Europe/Berlin  Kite Days 2026");
    }
}
