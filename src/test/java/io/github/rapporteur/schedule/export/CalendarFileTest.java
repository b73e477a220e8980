package io.github.rapporteur.schedule.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.github.rapporteur.schedule.Talk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final String ODD =
            "Semicolons; commas, back\\slashes\\n and\nlines: Lucía Ferrán \uD83E\uDE81 " + "凧".repeat(60);

    @Test
    void anotherProgramReadsItWithoutComplaintAndFindsEveryWord() {
        Talk talk =
                Lanterns.talk("Oil; or, wax?", "Big, dark hall", "https://lantern.example/a?b=c;d,e", "Lucía Ferrán");
        VEvent event = onlyEvent(read(Lanterns.chosen(talk, ODD)));
        assertThat(event.getUid().getValue()).isEqualTo(talk.id().toString());
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Lanterns.NOW);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(talk.start());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(talk.end());
        assertThat(event.getSummary().getValue()).isEqualTo("Oil; or, wax?");
        assertThat(event.getLocation().getValue()).isEqualTo("Big, dark hall");
        assertThat(event.getUrl().getValue()).isEqualTo("https://lantern.example/a?b=c;d,e");
        assertThat(event.getDescription().getValue()).isEqualTo("Lucía Ferrán\n\n" + ODD);
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("Wicks");
    }

    @Test
    void uidStaysOverExportsAndAWithdrawnTalkIsCancelled() {
        Talk talk = Lanterns.talk("Oil", "Hall", "not an address", "Bo Lind");
        Talk withdrawn = new Talk(
                talk.id(),
                talk.conference(),
                "Wax",
                "",
                talk.kind(),
                talk.start().plusSeconds(3600),
                talk.start().plusSeconds(3600),
                talk.day(),
                "",
                "",
                "",
                "",
                List.of(),
                true,
                false);
        VEvent before = onlyEvent(read(Lanterns.chosen(talk, "")));
        VEvent after = onlyEvent(read(new ChosenTalks(Lanterns.CONFERENCE, List.of(withdrawn), Map.of(), Map.of())));
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(before.getStatus()).isNull();
        assertThat(before.getUrl()).isNull();
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getDateEnd())
                .as("the schedule does not say when it ends")
                .isNull();
    }

    @Test
    void noTalksAreAValidCalendarToo() {
        String text = new CalendarFile(
                        new ChosenTalks(Lanterns.CONFERENCE, List.of(), Map.of(), Map.of()), Lanterns.NOW)
                .text();
        assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    }

    @Property(tries = 300)
    void linesAreAtMost75OctetsAndUnfoldToTheTextWhateverItHolds(@ForAll String title, @ForAll String about) {
        Talk talk = Lanterns.talk("T " + title, "Hall", "", "Bo Lind");
        String text = new CalendarFile(Lanterns.chosen(talk, about), Lanterns.NOW).text();
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (String line : text.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        VEvent event = onlyEvent(Biweekly.parse(text).first());
        assertThat(event.getSummary().getValue()).isEqualTo(readable("T " + title));
        assertThat(event.getDescription().getValue()).isEqualTo(readable("Bo Lind\n\n" + about.strip()));
    }

    private static String readable(String text) {
        StringBuilder clean = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static ICalendar read(ChosenTalks talks) {
        ICalendar calendar =
                Biweekly.parse(TalksFormat.CALENDAR.write(talks, Lanterns.NOW)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar;
    }

    private static VEvent onlyEvent(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }
}
