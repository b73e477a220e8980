package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AcmdlXmlReaderTest {
    @Test
    void readsTimeslotsWithinSubeventsAndBesideThem() throws Exception {
        ImportedSchedule schedule = Read.fixture("lanternconf.xml");

        assertThat(schedule.format()).isEqualTo("acmdlxml");
        assertThat(schedule.title()).isEqualTo("LanternConf 2031");
        assertThat(schedule.place()).isEqualTo("Old Gasworks, Lumen");
        assertThat(schedule.talks())
                .extracting(ImportedTalk::title)
                .containsExactly("Trimming at dusk", "Oil & water", "Coffee break");
        assertThat(schedule.rooms()).containsExactly("Boiler Room", "Yard");
        assertThat(schedule.dayCount()).isEqualTo(2);
    }

    @Test
    void takesPersonsTracksAndTimes() throws Exception {
        ImportedTalk talk = Read.fixture("lanternconf.xml").talks().getFirst();

        assertThat(talk.identity()).isEqualTo("a-1");
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Oona B. Wick", "Per Glim");
        assertThat(talk.track()).isEqualTo("Wicks");
        assertThat(talk.abstractText()).isEmpty();
        assertThat(talk.start()).hasToString("2031-09-18T09:10:00Z");
        assertThat(Read.minutes(talk)).isEqualTo(30);
    }

    @Test
    void subeventGivesRoomAndDate() throws Exception {
        ImportedTalk talk = Read.fixture("lanternconf.xml").talks().get(1);

        assertThat(talk.room()).isEqualTo("Boiler Room");
        assertThat(talk.day()).isEqualTo(LocalDate.of(2031, 9, 18));
        assertThat(talk.abstractText()).isEqualTo("What burns.");
    }

    @Test
    void endAfterMidnightIsOnTheNextDay() throws Exception {
        ImportedTalk talk = Read.fixture("lanternconf.xml").talks().get(2);

        assertThat(talk.kind()).isEqualTo(TalkKind.BREAK);
        assertThat(Read.minutes(talk)).isEqualTo(45);
    }

    @Test
    void saysWhatWasOdd() throws Exception {
        assertThat(Read.fixture("lanternconf.xml").warnings())
                .anyMatch(warning -> warning.contains("\"Not yet placed\" (line ") && warning.contains("no start time"))
                .anyMatch(warning -> warning.contains("names no time zone"));
        assertThat(Read.read("l.xml", Read.fixtureBytes("lanternconf.xml"), Read.OPTIONS.withZone(ZoneOffset.UTC))
                        .warnings())
                .noneMatch(warning -> warning.contains("time zone"));
    }

    @Test
    void eventWithoutTimeslotsIsRefused() {
        assertThatThrownBy(() -> Read.text("<event><event_details><title>x</title></event_details></event>"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("there are no talks in it");
    }
}
