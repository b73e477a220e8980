package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exports of Open Event: files of each kind, everything in one, and the newer server's documents. */
class OpenEventTest {
    @Test
    void everythingInOneFile() throws Exception {
        ImportedSchedule schedule = Read.fixture("mossweek-open-event.json");

        assertThat(schedule.format()).isEqualTo("Open Event");
        assertThat(schedule.title()).isEqualTo("Mossweek 2031");
        assertThat(schedule.place()).isEqualTo("Altes Gewächshaus");
        assertThat(schedule.zone().getId()).isEqualTo("Europe/Vienna");
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()) + " " + Read.minutes(talk) + " " + talk.title()
                        + " / " + talk.room())
                .containsExactly(
                        "04-03 09:00 30 Opening / Größter Saal",
                        "04-03 09:30 90 Moss & stone / Fernery",
                        "04-04 16:00 0 Closing / ");
        ImportedTalk moss = schedule.talks().get(1);
        assertThat(moss.kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(moss.track()).isEqualTo("Spores");
        assertThat(moss.language()).isEqualTo("de");
        assertThat(moss.url()).isEqualTo("https://mossweek.example/2");
        assertThat(moss.people())
                .containsExactly(new ImportedPerson("31", "Ölga Moos"), new ImportedPerson("32", "Ben Farn"));
    }

    @Test
    void fillerIsNoAbstractAndRefusedSessionsAreNoTalks() throws Exception {
        ImportedSchedule schedule = Read.fixture("mossweek-open-event.json");

        assertThat(schedule.talks())
                .extracting(ImportedTalk::abstractText)
                .containsExactly("", "Bring a *trowel*.", "");
        assertThat(schedule.talks())
                .extracting(ImportedTalk::description)
                .containsExactly("", "- [Slides](https://mossweek.example/2.pdf)", "");
        assertThat(schedule.warnings()).containsExactly("2 sessions that are not accepted or confirmed were left out.");
    }

    @Test
    void filesOfEachKindWithoutEndings() throws Exception {
        byte[] zip = FileSetTest.zip(Map.of(
                "sample/event", "{\"name\": \"Mossweek\", \"timezone\": \"Europe/Vienna\"}",
                "sample/sessions", """
                        [{"id": 1, "title": "Moss", "start_time": "2031-04-03T09:00:00+02:00", "end_time": "2031-04-03T10:00:00+02:00",
                          "microlocation": {"id": 1}, "session_type": null, "speakers": [{"id": 9}], "state": "accepted"}]""",
                "sample/microlocations", "[{\"id\": 1, \"name\": \"Fernery\"}]",
                "sample/speakers",
                        "[{\"id\": 9, \"name\": \"Ben Farn\", \"sessions\": [{\"id\": 1, \"title\": \"Moss\"}]}]"));

        ImportedSchedule schedule = Read.read("moss.zip", zip, Read.OPTIONS);

        assertThat(schedule.title()).isEqualTo("Mossweek");
        assertThat(schedule.zone().getId()).isEqualTo("Europe/Vienna");
        assertThat(schedule.rooms()).containsExactly("Fernery");
        assertThat(schedule.talks().getFirst().people()).containsExactly(new ImportedPerson("9", "Ben Farn"));
    }

    @Test
    void documentsOfTheNewerServer() throws Exception {
        ImportedSchedule schedule = Read.text("""
                {"data": [
                  {"type": "session", "id": "7", "attributes": {"title": "Moss", "starts-at": "2031-04-03T07:00:00+00:00",
                   "ends-at": "2031-04-03T08:00:00+00:00", "state": "confirmed", "long-abstract": "Long."},
                   "relationships": {"track": {"data": {"type": "track", "id": "5"}}, "microlocation": {"data": null},
                    "speakers": {"data": [{"type": "speaker", "id": "31"}]}, "event": {"links": {"self": "/v1/x"}}}},
                  {"type": "session", "id": "8", "attributes": {"title": "Gone", "starts-at": "2031-04-03T07:00:00+00:00",
                   "deleted-at": "2031-01-01T00:00:00+00:00", "state": "confirmed"}}],
                 "included": [
                  {"type": "event", "id": "1", "attributes": {"name": "Mossweek", "timezone": "Europe/Vienna"}},
                  {"type": "track", "id": "5", "attributes": {"name": "Spores"}},
                  {"type": "speaker", "id": "31", "attributes": {"name": "Ölga Moos"}}]}
                """);

        assertThat(schedule.title()).isEqualTo("Mossweek");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(schedule.talks()).hasSize(1);
        assertThat(Read.start(talk, schedule.zone())).isEqualTo("04-03 09:00");
        assertThat(talk.track()).isEqualTo("Spores");
        assertThat(talk.abstractText()).isEqualTo("Long.");
        assertThat(talk.people()).containsExactly(new ImportedPerson("31", "Ölga Moos"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Read.text("""
                [{"title": "A", "starts-at": "2031-04-03T07:00:00Z", "microlocation": null, "state": "draft"}]"""))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt: none of its 1 sessions is accepted or confirmed");
        assertThatThrownBy(() -> Read.text("""
                [{"title": "A", "starts-at": null, "microlocation": 3, "speakers": {"id": []}}]"""))
                .hasMessageStartingWith("typed.txt, session 1: no talk of this schedule says when it starts");
        assertThatThrownBy(() -> Read.text("{\"data\": {\"type\": \"event\", \"attributes\": {}}, \"included\": 3}"))
                .hasMessageStartingWith("typed.txt: there are no talks in it");
    }
}
