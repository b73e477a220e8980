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
        return new Talk(
                TalkId.next(),
                CONFERENCE.id(),
                title,
                "",
                TalkKind.TALK,
                Instant.parse(start),
                Instant.parse(end),
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
