package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisleadingCalendarTest {
    @Test
    void shortNameOfAZoneMeansWhatTheCalendarSays() throws Exception {
        ImportedSchedule schedule = Read.text("""
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:BST
                BEGIN:DAYLIGHT
                DTSTART:19700101T000000
                TZOFFSETTO:+0100
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=BST:20310510T100000
                SUMMARY:T
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(schedule.talks().getFirst().start()).isEqualTo("2031-05-10T09:00:00Z");
    }

    @Test
    void calendarWithoutAnEndAndTalkWithAStrangeEndAreReadWithWarnings() throws Exception {
        ImportedSchedule schedule = Read.text(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20310510T100000Z\nDTEND:soon\nSUMMARY:One\nEND:VEVENT\n");

        assertThat(schedule.talks()).hasSize(1);
        assertThat(schedule.warnings())
                .anyMatch(warning -> warning.contains("as if the file had been cut off"))
                .anyMatch(warning -> warning.startsWith("\"One\" (line 4) ends at \"soon\""));
    }
}
