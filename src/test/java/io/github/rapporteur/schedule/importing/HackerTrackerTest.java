package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data of the Hacker Tracker app, older and newer. */
class HackerTrackerTest {
    private static final String EVENTS = """
            {"schedule": [{"id": 1, "title": "Pins", "start_date": "2031-08-07T17:00+0000", "end_date": "2031-08-07T18:00+0000",
              "location": 11, "event_type": 2, "speakers": [7]}]}
            """;

    @Test
    void eventsNameEverythingByNumbers() throws Exception {
        String fixture = "lockcon-hackertracker.json";
        ZoneId zone = ZoneId.of("America/Los_Angeles");

        ImportedSchedule schedule = Read.read(fixture, Read.fixtureBytes(fixture), Read.OPTIONS.withZone(zone));

        assertThat(schedule.format()).isEqualTo("Hacker Tracker");
        assertThat(schedule.title()).isEqualTo("LOCKCON5");
        assertThat(schedule.rooms()).containsExactly("Vault");
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, zone) + " " + Read.minutes(talk) + " " + talk.title())
                .containsExactly("08-07 10:00 45 Tumblers & pins", "08-07 20:00 180 Key party");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(talk.people())
                .containsExactly(new ImportedPerson("7", "Zoë Riegel"), new ImportedPerson("8", "Bolt"));
        assertThat(talk.abstractText()).isEqualTo("How the small brass lock of Düren works.\n\nBring one.");
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("\"Lost\" (event 3) has no start time"));
    }

    @Test
    void listsAreFoundInFilesBeside() throws Exception {
        byte[] zip = FileSetTest.zip(Map.of(
                "events.json", EVENTS,
                "locations.json", "{\"locations\": [{\"id\": 11, \"name\": \"Vault\"}]}",
                "event_types.json", "{\"event_types\": [{\"id\": 2, \"name\": \"Workshop\"}]}",
                "speakers.json", "{\"speakers\": [{\"id\": 7, \"name\": \"Bolt\"}]}"));

        ImportedTalk talk = Read.read("lockcon.zip", zip, Read.OPTIONS).talks().getFirst();

        assertThat(talk.room()).isEqualTo("Vault");
        assertThat(talk.kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(talk.people()).containsExactly(new ImportedPerson("7", "Bolt"));
    }

    @Test
    void eventsAloneSayWhatIsMissing() throws Exception {
        ImportedSchedule schedule = Read.text(EVENTS);

        assertThat(schedule.talks().getFirst().room()).isEmpty();
        assertThat(schedule.warnings())
                .anyMatch(warning -> warning.contains("Rooms are named by numbers only"))
                .anyMatch(warning -> warning.contains("Speakers are named by numbers only"));
    }

    @Test
    void newerContentsHaveSessions() throws Exception {
        ImportedSchedule schedule = Read.text("""
                {"content": [{"id": 5, "title": "Pins", "description": "Short.", "people": [{"person_id": 7, "sort_order": 1}],
                  "sessions": [
                    {"session_id": 50, "begin_tsz": "2031-08-07T17:00:00Z", "end_tsz": "2031-08-07T18:00:00Z", "location_id": 11,
                     "timezone_name": "America/Los_Angeles"},
                    {"session_id": 51, "begin_tsz": "2031-08-08T17:00:00Z", "end_tsz": "2031-08-08T18:00:00Z", "location_id": 12}]}],
                 "locations": [{"id": 11, "name": "Vault"}, {"id": 12, "name": "Attic"}],
                 "speakers": [{"id": 7, "name": "Bolt"}]}
                """);

        assertThat(schedule.zone().getId()).isEqualTo("America/Los_Angeles");
        assertThat(schedule.talks())
                .extracting(talk -> talk.identity() + " " + talk.room() + " "
                        + talk.people().getFirst().name())
                .containsExactly("code:5@2031-08-07T17:00:00Z Vault Bolt", "code:5@2031-08-08T17:00:00Z Attic Bolt");
    }

    @Test
    void textsThatAreRepeatedOnPurposeStay() {
        assertThat(RepeatedText.once("ho ho ho ho ho ho")).isEqualTo("ho ho ho ho ho ho");
        assertThat(RepeatedText.once("One long sentence here. One long sentence here. And more."))
                .isEqualTo("One long sentence here. One long sentence here. And more.");
        assertThat(RepeatedText.once("One long sentence here. One long sentence here. "))
                .isEqualTo("One long sentence here.");
    }

    @Test
    void wrongShapesEndInAnError() {
        assertThatThrownBy(
                        () -> Read.text(
                                "{\"schedule\": [{\"start_date\": {}, \"event_type\": {}, \"location\": [1], \"speakers\": 3}]}"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt, event 1: no talk of this schedule says when it starts");
    }
}
