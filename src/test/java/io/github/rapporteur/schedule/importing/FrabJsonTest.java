package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import org.junit.jupiter.api.Test;

/** What generators of schedule JSON do differently from each other. */
class FrabJsonTest {
    @Test
    void flatListOfEventsIsRead() throws Exception {
        ImportedSchedule schedule = Read.text("""
                {"schedule": {"conference": {"title": "Q"}, "events": [
                  {"guid": "g1", "title": "One", "date": "2031-05-10T10:00:00+02:00", "duration": "0:30", "room": "A"},
                  {"guid": "g2", "title": "Two", "date": "2031-05-11T10:00:00+02:00", "duration": "0:30", "room": "B",
                   "persons": ["Ilse Tintenfass"]}]}}
                """);

        assertThat(schedule.dayCount()).isEqualTo(2);
        assertThat(schedule.talks()).extracting(ImportedTalk::identity).containsExactly("g1", "g2");
        assertThat(schedule.talks().get(1).people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ilse Tintenfass");
    }

    @Test
    void roomsMayBeAList() throws Exception {
        ImportedSchedule schedule = Read.text("""
                {"conference": {"title": "Q", "days": [{"date": "2031-05-10", "rooms": [
                  {"name": "A", "talks": [{"id": 7, "title": "One", "start": "10:00", "duration": "1:00"}]}]}]}}
                """);

        assertThat(schedule.rooms()).containsExactly("A");
        assertThat(schedule.talks().getFirst().identity()).isEqualTo("code:7");
    }

    @Test
    void damageIsNamedWithItsLine() {
        assertThatThrownBy(() -> Read.text("{\"schedule\": {\n \"conference\": {\n  \"title\": \"Q\",,"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt, line 3: not well-formed JSON: ");
    }

    @Test
    void roomNamedTwiceIsAnErrorAndNotALoss() {
        assertThatThrownBy(() -> Read.text("{\"conference\": {\"days\": [{\"rooms\": {\"A\": [],\n\"A\": []}}]}}"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("uplicate");
    }

    @Test
    void otherJsonIsToldApart() {
        assertThatThrownBy(() -> Read.text("[{\"a\": 1}]"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("nothing in it has a title and a start time");
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> Read.text("[".repeat(100_000))).isInstanceOf(FileFormatException.class);
    }

    @Test
    void missingTimeNamesTheElement() {
        assertThatThrownBy(
                        () -> Read.text("{\"conference\": {\"days\": [{\"rooms\": {\"A\": [{\"title\": \"T\"}]}}]}}"))
                .hasMessageContaining("day 1, room A, event 1: no talk of this schedule says when it starts");
    }
}
