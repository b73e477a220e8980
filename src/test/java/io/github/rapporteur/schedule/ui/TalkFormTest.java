package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.CorrectionWords;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkFormTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 11);
    private static final Conference CONFERENCE =
            new Conference(ConferenceId.next(), "Conf", ZONE, "", "", "schedule.xml", false);
    private static final Talk TALK = talk("Opening  words", "2026-09-11T08:00:00Z", "2026-09-11T08:45:00Z", FRIDAY);

    @Test
    void newTalkIsProposedForNowRoundedToFiveMinutes() {
        TypedTalk first = forNew("2026-09-11T08:42:40Z").first();

        assertThat(first.day()).isEqualTo(FRIDAY);
        assertThat(first.start()).isEqualTo("10:45");
        assertThat(first.end()).isEqualTo("11:15");
        assertThat(first.kind()).isEqualTo(TalkKind.HALLWAY);
    }

    @Test
    void outsideOfTheConferenceTheNearestDayIsProposed() {
        assertThat(forNew("2026-01-01T08:42:00Z").first().day()).isEqualTo(FRIDAY);
        assertThat(forNew("2027-01-01T08:42:00Z").first().day()).isEqualTo(FRIDAY);
        assertThat(forNew("2027-01-01T08:42:00Z").days())
                .containsExactly(FRIDAY.minusDays(1), FRIDAY, FRIDAY.plusDays(1));
    }

    @Test
    void talkAfterMidnightBelongsToTheEveningBefore() {
        // Half past midnight on Saturday.
        TalkForm form = forNew("2026-09-11T22:30:00Z");

        assertThat(form.first().day()).isEqualTo(FRIDAY);
        TalkEntry entry = form.entry(typed(form, "00:30", "01:00"));
        assertThat(entry.start()).isEqualTo(Instant.parse("2026-09-11T22:30:00Z"));
        assertThat(entry.end()).isEqualTo(Instant.parse("2026-09-11T23:00:00Z"));
        assertThat(form.timeWords(typed(form, "00:30", "01:00"))).isEqualTo("30 min, in the night after Fri 11 Sep");
    }

    @Test
    void talkMayGoOnOverMidnight() {
        TalkForm form = forNew("2026-09-11T08:42:00Z");
        TalkEntry entry = form.entry(typed(form, "23:30", "0:15"));

        assertThat(entry.start()).isEqualTo(Instant.parse("2026-09-11T21:30:00Z"));
        assertThat(entry.end()).isEqualTo(Instant.parse("2026-09-11T22:15:00Z"));
        assertThat(form.timeWords(typed(form, "23:30", "0:15"))).isEqualTo("45 min, over midnight");
    }

    @ParameterizedTest
    @CsvSource({
        "10:30, 10:00, The end is before the start.",
        "10:30, 10:30, It ends when it starts. Leave the end empty when it is not known.",
        "25:00, 10:30, Write the start as 10:30.",
        "soon, '', Write the start as 10:30.",
        "10:30, late, 'Write the end as 11:15, or leave it empty.'",
        "10:30, '', ''",
        "9, 9.30, ''",
        "0930, 10h, ''",
    })
    void timesAreReadAsPeopleWriteThem(String start, String end, String problem) {
        TalkForm form = forNew("2026-09-11T08:42:00Z");

        assertThat(form.problems(typed(form, start, end)).getOrDefault(TalkField.TIME, ""))
                .isEqualTo(problem);
    }

    @Test
    void untouchedTalkStaysWhatItIs() {
        Talk night = talk("Night", "2026-09-12T03:00:00Z", "2026-09-13T10:00:00Z", FRIDAY);
        for (Talk talk : List.of(TALK, night)) {
            TalkForm form = TalkForm.forEdit(CONFERENCE, List.of(talk), talk);
            assertThat(form.problems(form.first())).isEmpty();
            assertThat(form.entry(form.first())).isEqualTo(TalkEntry.of(talk));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Listed on the 11th by its schedule, though it begins at half past four on the 12th.
        "2026-09-12T04:30, 2026-09-12T05:30, 0, 04:30, 06:00, 2026-09-12T04:30, 2026-09-12T06:00",
        "2026-09-12T04:30, 2026-09-12T05:30, 0, 05:00, 05:30, 2026-09-12T05:00, 2026-09-12T05:30",
        // Listed on the day on which it is half past midnight.
        "2026-09-11T00:30, 2026-09-11T01:00, 0, 00:30, 01:15, 2026-09-11T00:30, 2026-09-11T01:15",
        "2026-09-11T00:30, 2026-09-11T01:00, 0, 00:45, 01:15, 2026-09-11T00:45, 2026-09-11T01:15",
        // Put on the next day.
        "2026-09-12T04:30, 2026-09-12T05:30, 1, 04:30, 05:30, 2026-09-13T04:30, 2026-09-13T05:30",
        "2026-09-11T00:30, 2026-09-11T01:00, 1, 00:30, 01:00, 2026-09-12T00:30, 2026-09-12T01:00",
        // Over several days.
        "2026-09-11T10:00, 2026-09-13T16:00, 0, 10:00, 17:00, 2026-09-11T10:00, 2026-09-13T17:00",
        "2026-09-11T10:00, 2026-09-13T16:00, 0, 11:00, 10:00, 2026-09-11T11:00, 2026-09-13T10:00",
        "2026-09-11T10:00, 2026-09-13T16:00, 0, 10:00, 10:00, 2026-09-11T10:00, 2026-09-13T10:00",
        "2026-09-11T20:00, 2026-09-12T10:00, 0, 19:30, 10:00, 2026-09-11T19:30, 2026-09-12T10:00",
        // Over midnight, and to before and after it.
        "2026-09-11T23:30, 2026-09-12T00:15, 0, 22:00, 23:00, 2026-09-11T22:00, 2026-09-11T23:00",
        "2026-09-11T23:30, 2026-09-12T00:15, 0, 00:30, 01:15, 2026-09-12T00:30, 2026-09-12T01:15",
        "2026-09-12T00:30, 2026-09-12T01:15, 0, 23:30, 00:15, 2026-09-11T23:30, 2026-09-12T00:15",
    })
    void changedTimesStayAsFarFromTheDayAsTheyWere(
            String start, String end, int daysOn, String newStart, String newEnd, String begins, String ends) {
        Talk talk = talk("Night", utc(start), utc(end), FRIDAY);
        TalkForm form = TalkForm.forEdit(CONFERENCE, List.of(talk), talk);
        TypedTalk typed =
                new TypedTalk("Night", TalkKind.TALK, FRIDAY.plusDays(daysOn), newStart, newEnd, "Hall 1", "", "", "");

        assertThat(form.problems(typed)).isEmpty();
        assertThat(form.entry(typed).start()).isEqualTo(utc(begins));
        assertThat(form.entry(typed).end()).isEqualTo(utc(ends));
        assertThat(form.entry(typed).day()).isEqualTo(FRIDAY.plusDays(daysOn));
    }

    @Test
    void dateThatIsNotTheDaysIsSaid() {
        Talk late = talk("Late", utc("2026-09-12T04:30"), utc("2026-09-12T05:30"), FRIDAY);
        Talk early = talk("Early", utc("2026-09-11T00:30"), utc("2026-09-11T01:00"), FRIDAY);
        Talk days = talk("Days", utc("2026-09-11T10:00"), utc("2026-09-13T16:00"), FRIDAY);

        assertThat(timeWords(late, "04:30", "06:00")).isEqualTo("1 h 30 min, on Sat 12 Sep");
        assertThat(timeWords(early, "00:30", "01:30")).isEqualTo("1 h, early on Fri 11 Sep");
        assertThat(timeWords(days, "10:00", "11:00")).isEqualTo("3 days, until Sun 13 Sep");
    }

    private static String timeWords(Talk talk, String start, String end) {
        TalkForm form = TalkForm.forEdit(CONFERENCE, List.of(talk), talk);
        return form.timeWords(typed(form, start, end));
    }

    private static Instant utc(String inZone) {
        return LocalDateTime.parse(inZone).atZone(ZONE).toInstant();
    }

    @Test
    void nameWithACommaIsNotTakenApartUnlessItIsTouched() {
        TalkForm form = TalkForm.forEdit(CONFERENCE, List.of(TALK), TALK);

        assertThat(form.entry(form.first()).speakers()).containsExactly("Ada Example, PhD", "Teo Example");
        TypedTalk first = form.first();
        TypedTalk typed = new TypedTalk(
                first.title(),
                first.kind(),
                first.day(),
                first.start(),
                first.end(),
                first.room(),
                " Ada  Example , Mira Holt,",
                first.track(),
                first.link());
        assertThat(form.entry(typed).speakers()).containsExactly("Ada Example", "Mira Holt");
    }

    @Test
    void eachFieldThatDiffersSaysWhatTheScheduleSaysAndCanTakeIt() {
        Talk source = TALK;
        Talk corrected = new Talk(
                source.id(),
                source.conference(),
                "Grand opening",
                "",
                TalkKind.TALK,
                source.start().plusSeconds(3600),
                source.end().plusSeconds(3600),
                FRIDAY,
                "",
                "",
                "",
                "",
                source.speakers(),
                false,
                false,
                source);
        TalkForm form = TalkForm.forEdit(CONFERENCE, List.of(corrected), corrected);

        assertThat(form.sourceWords(TalkField.TIME, form.first()))
                .isEqualTo("The schedule says Fri 11 Sep, 10:00–10:45");
        assertThat(form.sourceWords(TalkField.ROOM, form.first())).isEqualTo("The schedule says Hall 1");
        assertThat(form.sourceWords(TalkField.SPEAKERS, form.first())).isEmpty();
        TypedTalk taken = form.take(form.first(), TalkField.TIME);
        assertThat(form.sourceWords(TalkField.TIME, taken)).isEmpty();
        assertThat(form.entry(taken).start()).isEqualTo(source.start());
        assertThat(form.entry(taken).title()).isEqualTo("Grand opening");
        assertThat(CorrectionWords.of(corrected, ZONE))
                .isEqualTo("Changed by you; the schedule says “Opening  words”, 10:00–10:45, Hall 1");
        assertThat(CorrectionWords.of(source, ZONE)).isEmpty();
    }

    @Test
    void copyHasNoScheduleToDifferFrom() {
        TalkForm form = TalkForm.forCopy(CONFERENCE, List.of(TALK), TALK);

        assertThat(form.edited()).isEmpty();
        assertThat(form.sourceWords(
                        TalkField.TITLE, forNew("2026-09-11T08:42:00Z").first()))
                .isEmpty();
    }

    private static TalkForm forNew(String now) {
        return TalkForm.forNew(CONFERENCE, List.of(TALK), Instant.parse(now));
    }

    private static TypedTalk typed(TalkForm form, String start, String end) {
        return new TypedTalk("Title", TalkKind.HALLWAY, form.first().day(), start, end, "", "", "", "");
    }

    private static Talk talk(String title, String start, String end, LocalDate day) {
        return talk(title, Instant.parse(start), Instant.parse(end), day);
    }

    private static Talk talk(String title, Instant start, Instant end, LocalDate day) {
        return new Talk(
                TalkId.next(),
                CONFERENCE.id(),
                title,
                "",
                TalkKind.TALK,
                start,
                end,
                day,
                "Hall 1",
                "",
                "",
                "",
                List.of(
                        new Speaker(UUID.randomUUID(), "Ada Example, PhD"),
                        new Speaker(UUID.randomUUID(), "Teo Example")),
                false,
                false);
    }
}
