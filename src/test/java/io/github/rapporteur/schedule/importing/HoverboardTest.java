package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data of sites made with the Hoverboard template. */
class HoverboardTest {
    private static final String FIXTURE = "pebbledays-hoverboard.json";

    @Test
    void slotsNameSessionsAndColumnsAreRooms() throws Exception {
        ImportedSchedule schedule = Read.fixture(FIXTURE);

        assertThat(schedule.format()).isEqualTo("Hoverboard");
        assertThat(schedule.zone().getId()).isEqualTo("+02:00");
        assertThat(schedule.dayCount()).isEqualTo(2);
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()) + " " + Read.minutes(talk) + " " + talk.title()
                        + " / " + talk.room())
                .containsExactly(
                        "06-07 09:00 30 Tea / ",
                        "06-07 09:30 40 Stones & sand / Große Scheune",
                        "06-07 09:30 90 Throwing pots / Kiln",
                        "06-07 10:20 40 Glazes / Große Scheune",
                        "06-07 11:00 20 Tea / ",
                        "06-08 23:30 45 Night firing / Kiln");
        ImportedTalk keynote = schedule.talks().get(1);
        assertThat(keynote.identity()).isEqualTo("code:11");
        assertThat(keynote.kind()).isEqualTo(TalkKind.KEYNOTE);
        assertThat(keynote.track()).isEqualTo("Geology");
        assertThat(keynote.abstractText()).isEqualTo("How **grit** is graded.");
        assertThat(keynote.description())
                .isEqualTo("- [Slides](https://pebbledays.example/11.pdf)\n"
                        + "- [Recording](https://www.youtube.com/watch?v=aB-9_xY01zz)");
        assertThat(keynote.people()).containsExactly(new ImportedPerson("jorn_kies", "Jörn Kies"));
        assertThat(schedule.talks().getFirst().kind()).isEqualTo(TalkKind.BREAK);
    }

    @Test
    void whatIsMissingIsToldAndLeftOut() throws Exception {
        List<String> warnings = Read.fixture(FIXTURE).warnings();

        assertThat(warnings)
                .anyMatch(warning -> warning.contains("2031-06-07, slot 3 names session 99, which is not in the list"))
                .anyMatch(warning -> warning.contains("\"Stones & sand\" names speaker nobody"))
                .anyMatch(warning -> warning.contains("only word on its time zone is +02:00"));
    }

    @Test
    void zoneThatIsGivenKeepsTheTimesOnTheClock() throws Exception {
        ZoneId lima = ZoneId.of("America/Lima");

        ImportedSchedule schedule = Read.read(FIXTURE, Read.fixtureBytes(FIXTURE), Read.OPTIONS.withZone(lima));

        assertThat(Read.start(schedule.talks().getFirst(), lima)).isEqualTo("06-07 09:00");
    }

    @Test
    void olderFormHasListsAndFilesOfItsOwn() throws Exception {
        String days = """
                [{"date": "2031-06-07", "tracks": [{"title": "Kiln"}], "timeslots": [
                  {"startTime": "09:00", "endTime": "09:40", "sessions": [[1]]},
                  {"startTime": "09:40", "endTime": "10:00", "sessions": [[2]]}]}]
                """;
        String sessions = """
                [{"id": 1, "title": "Clay", "speakers": [7]}, {"id": 2, "title": "Tea", "service": true}]""";
        byte[] zip = FileSetTest.zip(Map.of(
                "schedule.json",
                days,
                "sessions.json",
                sessions,
                "speakers.json",
                "[{\"id\": 7, \"name\": \"Mia Ton\"}]"));

        ImportedSchedule schedule = Read.read("pebbles.zip", zip, Read.OPTIONS);

        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Clay", "Tea");
        assertThat(schedule.talks().getFirst().people()).containsExactly(new ImportedPerson("7", "Mia Ton"));
        assertThat(schedule.talks().getLast().kind()).isEqualTo(TalkKind.BREAK);
        assertThatThrownBy(() -> Read.text(days))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt: it names slots by the numbers of their sessions");
    }

    @Test
    void wrongShapesAreNoHoverboardOrEndInAnError() {
        assertThatThrownBy(() -> Read.text("""
                {"schedule": {"2031-06-07": {"timeslots": [{"sessions": [{"items": 1}]}]}}, "sessions": [{"id": 1, "title": "T"}]}
                """))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt, 2031-06-07, slot 1: no talk of this schedule says when it starts");
        assertThatThrownBy(() -> Read.text("{\"schedule\": {\"a\": {\"timeslots\": {\"b\": 1}}}, \"sessions\": 3}"))
                .isInstanceOf(FileFormatException.class);
    }
}
