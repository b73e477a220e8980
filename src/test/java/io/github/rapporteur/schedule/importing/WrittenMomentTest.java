package io.github.rapporteur.schedule.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 6, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:05|09:05|",
                "10.30 Uhr|10:30|",
                "14h30|14:30|",
                "9 AM|09:00|",
                "12:15 a.m.|00:15|",
                "3:30 PM|15:30|",
                "10:00-10:45|10:00|10:45",
                "10.00 bis 10.45 Uhr|10:00|10:45",
                "9 - 10:30 AM|09:00|10:30",
                "11 - 1 PM|11:00|13:00",
                "de 10:00 a 10:45|10:00|10:45",
                "9h à 10h30|09:00|10:30",
                "from 9 am until 10 am|09:00|10:00",
                "0930-1015|09:30|10:15",
                "22:00 – 24:00|22:00|00:00",
                "09:00:00|09:00|"
            })
    void timesInManyForms(String text, String start, String end) {
        TimeSpan span = requireNonNull(TimeSpan.parse(text), text);

        assertThat(span.start()).hasToString(start);
        assertThat(span.end() == null ? null : span.end().toString()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "Room 3", "25:00", "10:75", "version 1.2.3", "17.09.2026", "10:30 Title"})
    void otherTextsAreNoTimes(String text) {
        assertThat(TimeSpan.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-04|2031-05-04",
                "2031/05/04|2031-05-04",
                "20310504|2031-05-04",
                "4.5.2031|2031-05-04",
                "04.05.31|2031-05-04",
                "04/05/2031|2031-05-04",
                "05/24/2031|2031-05-24",
                "Sunday, 4 May 2031|2031-05-04",
                "May 4th, 2031|2031-05-04",
                "Sonntag, den 4. Mai 2031|2031-05-04",
                "dimanche 4 mai 2031|2031-05-04",
                "domingo 4 de mayo de 2031|2031-05-04",
                "mar. 6 mai 2031|2031-05-06",
                "1er août 2031|2031-08-01",
                "15 marca 2031|2031-03-15",
                "17th Sep '31|2031-09-17"
            })
    void datesInManyForms(String text, LocalDate date) {
        WrittenDay day = day(text);

        assertThat(dates(Optional.empty(), day).of(day)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "May", "4", "2031", "31 February 2031", "Room 4 May 2031", "Opening day of Mondays", "Day"})
    void otherTextsAreNoDays(String text) {
        assertThat(WrittenDay.parse(text, DateOrder.DAY_FIRST)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/04/2031 3:30 PM|15:30|",
                "May 4 2031, 10:00 - 11:00|10:00|11:00",
                "2031-05-04T10:00+02:00|10:00|",
                "2031-05-04 10:00:00.000000000 -07:00|10:00|",
                "10:00, 4.5.2031|10:00|"
            })
    void dayAndTimeInOneField(String text, String start, String end) {
        WrittenMoment moment = requireNonNull(WrittenMoment.parse(text, DateOrder.MONTH_FIRST), text);
        WrittenDay day = requireNonNull(moment.day());

        assertThat(dates(Optional.empty(), day).of(day)).isEqualTo("2031-05-04");
        assertThat(moment.time()).hasToString(start);
        assertThat(moment.until() == null ? null : moment.until().toString()).isEqualTo(end);
    }

    @Test
    void headingsNameADayBesideOtherWords() {
        WrittenDay day =
                requireNonNull(WrittenDay.ofHeading("## Day 2 – Monday, 5 May: Workshops", DateOrder.DAY_FIRST));

        assertThat(day.number()).isEqualTo(2);
        assertThat(day.date()).hasToString("--05-05");
        assertThat(WrittenDay.ofHeading("Monday blues: a talk", DateOrder.DAY_FIRST))
                .isNull();
    }

    @Test
    void missingYearIsTheUsersOrFitsTheWeekdaysOrIsNear() {
        WrittenDay tuesday = day("Tuesday 4 May");
        WrittenDay plain = day("10 January");

        assertThat(dates(Optional.of(Year.of(2027)), tuesday).of(tuesday)).isEqualTo("2027-05-04");
        assertThat(dates(Optional.empty(), tuesday).of(tuesday)).isEqualTo("2032-05-04");
        assertThat(dates(Optional.empty(), plain).of(plain)).isEqualTo("2030-01-10");
        assertThat(ConferenceDates.of(List.of(plain), Optional.empty(), LocalDate.of(2030, 12, 1), new Warnings())
                        .of(plain))
                .isEqualTo("2031-01-10");
    }

    @Test
    void proposedYearIsSaid() {
        Warnings warnings = new Warnings();
        ConferenceDates.of(List.of(day("10 January")), Optional.empty(), TODAY, warnings);

        assertThat(warnings.sentences()).singleElement().asString().contains("2030", "--year");
    }

    @Test
    void weekdaysAndNumbersCountFromADate() {
        WrittenDay first = day("Friday 2 May 2031");
        WrittenDay sunday = day("Sunday");
        WrittenDay third = day("Day 3");
        ConferenceDates dates = dates(Optional.empty(), sunday, first, third);

        assertThat(dates.of(sunday)).isEqualTo("2031-05-04");
        assertThat(dates.of(third)).isEqualTo("2031-05-04");
    }

    private static ConferenceDates dates(Optional<Year> year, WrittenDay... days) {
        return ConferenceDates.of(List.of(days), year, TODAY, new Warnings());
    }

    private static WrittenDay day(String text) {
        return requireNonNull(WrittenDay.parse(text, DateOrder.DAY_FIRST), text);
    }
}
