package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers of Sessionize's API. */
class SessionizeTest {
    private static final ZoneId PLACE = ZoneId.of("Europe/Vienna");

    @Test
    void allIsRead() throws Exception {
        ImportedSchedule schedule =
                Read.read("All.json", Read.fixtureBytes("sessionize-all.json"), Read.OPTIONS.withFallbackZone(PLACE));

        assertThat(schedule.format()).isEqualTo("Sessionize");
        assertThat(schedule.zone()).isEqualTo(PLACE);
        assertThat(schedule.rooms()).containsExactly("Großer Saal", "Attic");
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, PLACE), Read::minutes, ImportedTalk::title, ImportedTalk::kind)
                .containsExactly(
                        tuple("05-10 09:30", 45L, "Tinte für Anfänger", TalkKind.WORKSHOP),
                        tuple("05-10 10:30", 0L, "Paper & glue", TalkKind.LIGHTNING),
                        tuple("05-10 12:00", 60L, "Soup", TalkKind.BREAK),
                        tuple("05-10 17:00", 60L, "Closing keynote", TalkKind.KEYNOTE));
        ImportedTalk ink = schedule.talks().getFirst();
        assertThat(ink.identity()).isEqualTo("code:4101");
        assertThat(ink.track()).isEqualTo("Stains & spots");
        assertThat(ink.language()).isEqualTo("German");
        assertThat(ink.abstractText()).isEqualTo("Erste Kleckse.\n\nMit Löschpapier.");
        assertThat(ink.description()).isEqualTo("Level: Advanced\n\n- [Live](https://live.example/ink)");
        assertThat(schedule.talks().get(1).people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ilse Tintenfass", "Bjørn Nib");
        assertThat(schedule.warnings())
                .anyMatch(warning -> warning.contains("\"Not yet placed\" (session 3) has no start time"))
                .anyMatch(warning ->
                        warning.contains("\"Withdrawn wonders\" was left out, because its status is Declined"))
                .anyMatch(warning -> warning.contains("names no time zone"));
    }

    @Test
    void gridListsEachSessionOnce() throws Exception {
        ImportedSchedule schedule = Read.fixture("sessionize-grid.json");

        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()), ImportedTalk::title, ImportedTalk::room)
                .containsExactly(
                        tuple("05-10 09:30", "Tinte für Anfänger", "Großer Saal"),
                        tuple("05-10 22:00", "Night shift", "Großer Saal"),
                        tuple("05-10 04:30", "Early birds", "Attic"),
                        tuple("05-10 12:00", "Soup", "Großer Saal"));
        assertThat(schedule.talks()).extracting(Read::minutes).containsExactly(45L, 180L, 30L, 60L);
        assertThat(schedule.talks().getFirst().people()).hasSize(1);
    }

    @Test
    void groupsBecomeTracksWhereSessionsNameNone() throws Exception {
        ImportedSchedule schedule = Read.text("""
                [{"groupId": null, "groupName": "All", "sessions": [
                   {"id": 1, "title": "Ink", "startsAt": "2031-05-10T09:00:00", "speakers": []}]},
                 {"groupId": 5, "groupName": "Stains", "sessions": [
                   {"id": 2, "title": "Glue", "startsAt": "2031-05-10T09:00:00+02:00", "speakers": null},
                   {"id": 3, "title": "Rags", "startsAt": "2031-05-10T10:00:00", "categories":
                     [{"name": "Tags", "categoryItems": [{"name": "Stains"}]}]},
                   null, 7, {"id": {}, "title": []}]}]
                """);

        assertThat(schedule.talks())
                .extracting(ImportedTalk::title, ImportedTalk::track)
                .containsExactly(tuple("Ink", ""), tuple("Glue", "Stains"), tuple("Rags", ""));
        assertThat(schedule.talks().get(1).start()).hasToString("2031-05-10T07:00:00Z");
    }

    @Test
    void peopleAloneSayWhatIsMissing() {
        assertThatThrownBy(() -> Read.text("[{\"id\": \"a\", \"fullName\": \"Ilse Tintenfass\", \"tagLine\": null}]"))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(
                        "typed.txt: these are only people (1), not their talks. Import the answer of Sessionize whose"
                                + " address ends in view/All, view/Sessions or view/GridSmart.");
    }

    @Test
    void peopleBesideSessionsGiveTheNames() throws Exception {
        byte[] zip = FileSetTest.zip(Map.of(
                "GridSmart.json",
                new String(Read.fixtureBytes("sessionize-grid.json"), StandardCharsets.UTF_8),
                "Speakers.json",
                "[{\"id\": \"a2\", \"fullName\": \"Núria Ploma\", \"tagLine\": \"\"}]"));

        ImportedSchedule schedule = Read.read("InkConf.zip", zip, Read.OPTIONS);

        assertThat(schedule.title()).isEqualTo("InkConf");
        assertThat(schedule.talks().get(2).people())
                .extracting(ImportedPerson::name)
                .containsExactly("Núria Ploma");
    }

    @Test
    void unpublishedScheduleIsAnError() {
        assertThatThrownBy(() -> Read.text("{\"sessions\": [], \"speakers\": [], \"rooms\": [], \"categories\": []}"))
                .hasMessageContaining("there are no talks in it");
    }
}
