package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<schedule><conference><title>C TITLE</title><time_zone_name>Europe/Berlin</time_zone_name></conference>"
                        + "<day date='2031-05-10'><room name='R'><event guid='g'><title>T TITLE</title>"
                        + "<subtitle>S TITLE</subtitle><start>10:00</start><duration>01:00</duration></event>"
                        + "</room></day></schedule>",
                "{\"schedule\":{\"conference\":{\"title\":\"C TITLE\",\"time_zone_name\":\"Europe/Berlin\",\"days\":"
                        + "[{\"date\":\"2031-05-10\",\"rooms\":{\"R\":[{\"guid\":\"g\",\"title\":\"T TITLE\","
                        + "\"subtitle\":\"S TITLE\",\"start\":\"10:00\",\"duration\":\"01:00\"}]}}]}}}",
                """
                BEGIN:VCALENDAR
                X-WR-CALNAME:C TITLE
                BEGIN:VEVENT
                DTSTART:20310510T100000Z
                SUMMARY:T TITLE
                END:VEVENT
                END:VCALENDAR
                """
            })
    void titleOfAnyFormatIsCutWithAWarning(String schedule) throws Exception {
        ImportedSchedule read = Read.text(schedule.replace("TITLE", "😀".repeat(1_000_000)));

        ImportedTalk talk = read.talks().getFirst();
        assertThat(read.title()).startsWith("C 😀").endsWith("😀…").hasSizeLessThanOrEqualTo(Titles.LONGEST);
        assertThat(talk.title()).startsWith("T 😀").endsWith("😀…").hasSizeLessThanOrEqualTo(Titles.LONGEST);
        assertThat(talk.subtitle()).hasSizeLessThanOrEqualTo(Titles.LONGEST);
        assertThat(talk.identity()).hasSizeLessThan(2 * Titles.LONGEST);
        assertThat(read.warnings())
                .anyMatch(warning ->
                        warning.startsWith("The title \"T 😀") && warning.endsWith("characters and was cut."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "😀"})
    void titleAsLongAsAllowedStays(String sign) {
        Warnings warnings = new Warnings();
        String title = sign.repeat(Titles.LONGEST / sign.length());
        assertThat(Titles.shortened(title, warnings)).isSameAs(title);
        assertThat(warnings.sentences()).isEmpty();
    }
}
