package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers of Indico's export interface. */
class IndicoTest {
    private static final String TWO = """
            {"_type": "HTTPAPIResult", "results": [
              {"id": 1, "title": "Amber days", "contributions": [
                {"title": "A", "startDate": {"date": "2031-05-19", "time": "09:00:00", "tz": "UTC"}, "duration": 20}]},
              {"id": 2, "title": "Amber nights", "contributions": [
                {"title": "B", "startDate": {"date": "2031-05-19", "time": "21:00:00", "tz": "UTC"}, "duration": 20}]}]}
            """;

    @Test
    void contributionsWithAndWithoutSession() throws Exception {
        ImportedSchedule schedule = Read.fixture("amberweek-indico.json");

        assertThat(schedule.format()).isEqualTo("Indico");
        assertThat(schedule.title()).isEqualTo("Amberweek 2031");
        assertThat(schedule.place()).isEqualTo("Bernsteinhof");
        assertThat(schedule.zone().getId()).isEqualTo("Europe/Zurich");
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()) + " " + Read.minutes(talk) + " " + talk.title()
                        + " / " + talk.room() + " / " + talk.track())
                .containsExactly(
                        "05-19 09:00 20 Welcome / Audimax / ", "05-20 14:00 25 Ants in amber / Grüner Saal / Insects");
        assertThat(schedule.talks()).extracting(ImportedTalk::identity).containsExactly("code:1", "code:903");
        assertThat(schedule.talks())
                .extracting(talk -> talk.people().getFirst().name())
                .containsExactly("Zoë van der Harz", "Ada Blot");
        assertThat(schedule.talks().getFirst().abstractText()).isEqualTo("Hello & tea");
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("\"Not placed\" (entry 2) has no start"));
    }

    @Test
    void timetableNestsContributionsInSessions() throws Exception {
        ImportedSchedule schedule = Read.text("""
                {"count": 1, "results": {"77": {"20310519": {
                  "s1": {"entryType": "Session", "id": "s1", "title": "Inclusions", "room": "Saal", "entries": {
                    "c1": {"entryType": "Contribution", "id": "c1", "contributionId": "903", "title": "Ants", "duration": 25, "room": "",
                      "startDate": {"date": "2031-05-19", "time": "14:00:00", "tz": "Europe/Zurich"},
                      "presenters": [{"firstName": "Ada", "familyName": "Blot", "name": "Blot, Ada"}]},
                    "b1": {"entryType": "Break", "id": "b1", "title": "Coffee", "duration": 15,
                      "startDate": {"date": "2031-05-19", "time": "14:25:00", "tz": "Europe/Zurich"}}}},
                  "s2": {"entryType": "Session", "id": "s2", "title": "Registration", "entries": {}, "room": "Foyer",
                    "startDate": {"date": "2031-05-19", "time": "08:00:00", "tz": "Europe/Zurich"},
                    "endDate": {"date": "2031-05-19", "time": "09:00:00", "tz": "Europe/Zurich"}}},
                 "20310520": []}}}
                """);

        assertThat(schedule.zone().getId()).isEqualTo("Europe/Zurich");
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()) + " " + Read.minutes(talk) + " " + talk.title()
                        + " / " + talk.room() + " / " + talk.track())
                .containsExactly(
                        "05-19 14:00 25 Ants / Saal / Inclusions",
                        "05-19 14:25 15 Coffee / Saal / Inclusions",
                        "05-19 08:00 60 Registration / Foyer / ");
        assertThat(schedule.talks().getFirst().people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ada Blot");
        assertThat(schedule.talks().get(1).kind()).isEqualTo(TalkKind.BREAK);
    }

    @Test
    void partsOfAContributionFollowOneAnotherWithinItsTime() throws Exception {
        ImportedSchedule schedule = Read.fixture("amberweek-parts.json");

        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()) + " " + Read.minutes(talk) + " " + talk.title()
                        + " / " + talk.room() + " / " + talk.track())
                .containsExactly(
                        "05-19 23:40 15 Ants / Audimax / Inclusions",
                        "05-19 23:55 10 Bees / Audimax / Inclusions",
                        "05-20 00:05 15 Gnats / Audimax / Inclusions",
                        "05-20 09:00 20 Resin / Keller / Short talks",
                        "05-20 09:20 20 Copal / Keller / Short talks",
                        "05-20 10:00 30 Whole / Keller / ");
        assertThat(schedule.talks().getFirst().people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ada Blot");
        assertThat(schedule.talks())
                .extracting(ImportedTalk::identity)
                .containsExactly("code:5.1", "code:5.2", "code:5.3", "code:6.1", "code:6.2", "code:7");
        assertThat(schedule.talks())
                .extracting(ImportedTalk::abstractText)
                .containsExactly("Six legs.", "All about insects.", "All about insects.", "", "", "");
    }

    @Test
    void oneOfSeveralConferencesIsPicked() throws Exception {
        assertThat(Read.text(TWO, Read.OPTIONS.withPick("amber NIGHTS")).title())
                .isEqualTo("Amber nights");
        assertThat(Read.text(TWO, Read.OPTIONS.withPick("day")).title()).isEqualTo("Amber days");
        assertThat(Read.text(TWO, Read.OPTIONS.withPick("2")).title()).isEqualTo("Amber nights");
    }

    @Test
    void severalConferencesAreNamedWhenItIsNotClearWhich() {
        assertThatThrownBy(() -> Read.text(TWO))
                .isInstanceOf(FileFormatException.class)
                .hasMessage("typed.txt: it holds 2 conferences: Amber days (1), Amber nights (2)."
                        + " Say which one to read (--pick NAME on the command line).");
        assertThatThrownBy(() -> Read.text(TWO, Read.OPTIONS.withPick("Jet")))
                .hasMessageContaining("none of its 2 conferences is named \"Jet\": Amber days (1), Amber nights (2)");
        assertThatThrownBy(() -> Read.text(TWO, Read.OPTIONS.withPick("amber")))
                .hasMessageContaining("2 of its conferences are named \"amber\"");
        String many = IntStream.range(0, 14)
                .mapToObj(i -> "{\"title\": \"C" + i + "\"}")
                .collect(Collectors.joining(",", "{\"_type\": \"HTTPAPIResult\", \"results\": [", "]}"));
        assertThatThrownBy(() -> Read.text(many)).hasMessageContaining("C8, C9 and 4 more.");
    }

    @Test
    void conferencesWithoutContributionsSayHowToGetThem() {
        assertThatThrownBy(
                        () -> Read.text(
                                "{\"_type\": \"HTTPAPIResult\", \"results\": [{\"title\": \"Amber\", \"contributions\": null}]}"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(
                        "typed.txt, Amber: this export of Indico has the conference, but no contributions")
                .hasMessageContaining("detail=contributions");
        assertThatThrownBy(() -> Read.text("{\"_type\": \"HTTPAPIResult\", \"results\": 3}"))
                .hasMessageStartingWith("typed.txt: there is no conference in it");
    }
}
