package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaReaderTest {
    @Test
    void daysTimesTitlesSpeakersAndRooms() throws Exception {
        ImportedSchedule schedule = Read.text("""
                # InkConf

                Sunday, 4 May 2031
                9:00 AM Registration
                10:30 Ink and how to spill it - Ada Blot (Main Hall)
                    Bring a cloth.
                - 10:30–11:15: **Glue** by Ben Nib @ Attic
                12:00 Lunch

                ## Monday
                10.00 bis 10.45 Uhr  Paper – folded twice
                """);

        assertThat(schedule.format()).isEqualTo("agenda");
        assertThat(schedule.title()).isEqualTo("InkConf");
        assertThat(schedule.talks().stream().map(AgendaReaderTest::said))
                .containsExactly(
                        "05-04 09:00 90 Registration||",
                        "05-04 10:30 90 Ink and how to spill it|Ada Blot|Main Hall",
                        "05-04 10:30 45 Glue|Ben Nib|Attic",
                        "05-04 12:00 0 Lunch||",
                        "05-05 10:00 45 Paper – folded twice||");
        assertThat(schedule.talks().get(1).abstractText()).isEqualTo("Bring a cloth.");
        assertThat(schedule.talks().getFirst().kind()).isEqualTo(TalkKind.BREAK);
    }

    @Test
    void columnsBetweenBarsInEitherOrder() throws Exception {
        String roomFirst = """
                4 May 2031
                10:30-11:15 | Hall | Ink | Ada Blot
                10:30-11:15 | Attic | Glue | Ben Nib
                11:30-12:00 | Hall | Paper | Cleo Quill
                """;
        String roomLast = """
                4 May 2031
                10:30-11:15 | Ink | Ada Blot | Hall
                10:30-11:15 | Glue | Ben Nib | Attic
                11:30-12:00 | Paper | Cleo Quill | Hall
                """;

        assertThat(Read.text(roomFirst).talks()).isEqualTo(Read.text(roomLast).talks());
        assertThat(Read.text(roomFirst).rooms()).containsExactly("Hall", "Attic");
    }

    @Test
    void titlesUnderTheirTimesAndBulletsOfOneSlot() throws Exception {
        ImportedSchedule schedule = Read.text("""
                Day 1 - 4 May 2031
                * 15:10 - 15:55
                    * Ink
                    * Glue
                * 16:00 - 16:45
                    * Paper
                Day 2
                * 9:00 - 9:30
                    * Wax
                """);

        assertThat(schedule.talks().stream().map(AgendaReaderTest::said))
                .containsExactly(
                        "05-04 15:10 45 Ink||",
                        "05-04 15:10 45 Glue||",
                        "05-04 16:00 45 Paper||",
                        "05-05 09:00 30 Wax||");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Sonntag, 4. Mai|05-04", "Dimanche 4 mai|05-04", "Domingo 4 de mayo|05-04", "Sun 4 May|05-04"})
    void yearIsTheUsers(String heading, String day) throws Exception {
        ImportedSchedule schedule =
                Read.text(heading + "\n9:00 Ink\n10:00 Glue\n11:00 Wax\n", Read.OPTIONS.withYear(Year.of(2031)));

        assertThat(schedule.talks().getFirst().start()).hasToString("2031-" + day + "T09:00:00Z");
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("year"));
    }

    @Test
    void nightsBelongToTheirEvening() throws Exception {
        ImportedSchedule schedule = Read.text("4 May 2031\n21:00 Ink\n23:30 Glue\n00:30 Wax\n");

        assertThat(schedule.dayCount()).isEqualTo(1);
        assertThat(schedule.talks().get(2).start()).hasToString("2031-05-05T00:30:00Z");
        assertThat(schedule.talks().get(1))
                .satisfies(talk -> assertThat(Read.minutes(talk)).isEqualTo(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear all,\nwe meet at 10:30 and again at 11:30, and at 12:00.\nRegards",
                "9:00 Ink\n10:00 Glue\n",
                "1. Ink\n2. Glue\n3. Wax\n"
            })
    void otherTextsAreNoAgenda(String text) {
        assertThatThrownBy(() -> Read.text(text))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("not a schedule in any format");
    }

    private static String said(ImportedTalk talk) {
        return Read.start(talk, ZoneOffset.UTC) + " " + Read.minutes(talk) + " " + talk.title() + "|"
                + talk.people().stream().map(ImportedPerson::name).collect(Collectors.joining(";")) + "|" + talk.room();
    }
}
