package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.TalkKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One invented conference in three formats. */
class SameConferenceTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalDate FIRST = LocalDate.of(2031, 5, 10);

    @ParameterizedTest
    @ValueSource(strings = {"quillfest.xml", "quillfest.json", "quillfest.ics"})
    void everyFormatTellsTheSameProgramme(String file) throws Exception {
        ImportedSchedule schedule = Read.fixture(file);

        assertThat(schedule.title()).isEqualTo("Quillfest 2031");
        assertThat(schedule.zone()).isEqualTo(LISBON);
        assertThat(schedule.dayCount()).isEqualTo(2);
        assertThat(schedule.rooms()).startsWith("Nib Hall", "Blotter Room");
        assertThat(schedule.warnings()).isEmpty();
        List<ImportedTalk> talks = taking(schedule);
        assertThat(talks)
                .extracting(ImportedTalk::title)
                .containsExactly(
                        "Keynote: What ink remembers",
                        "Coffee break",
                        "Midnight readings",
                        "Bind your own notebook",
                        "Bind your own notebook");
        assertThat(talks)
                .extracting(talk -> Read.start(talk, LISBON))
                .containsExactly("05-10 09:30", "05-10 10:15", "05-11 00:15", "05-11 09:00", "05-11 14:00");
        assertThat(talks).extracting(Read::minutes).containsExactly(45L, 30L, 120L, 90L, 90L);
        assertThat(talks)
                .extracting(ImportedTalk::kind)
                .containsExactly(TalkKind.KEYNOTE, TalkKind.BREAK, TalkKind.TALK, TalkKind.WORKSHOP, TalkKind.WORKSHOP);
        assertThat(talks)
                .extracting(
                        talk -> talk.people().stream().map(ImportedPerson::name).toList())
                .containsExactly(
                        List.of("Ilse Tintenfass"),
                        List.of(),
                        List.of("Bram Wachslicht", "Ilse Tintenfass"),
                        List.of("Odile Faltblatt"),
                        List.of("Odile Faltblatt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quillfest.xml", "quillfest.json", "quillfest.ics"})
    void talkKeepsItsIdentityFromFormatToFormat(String file) throws Exception {
        List<ImportedTalk> talks = taking(Read.fixture(file));

        assertThat(talks.get(0).identity()).isEqualTo("5b1c1e0e-0001-5000-8000-000000000001");
        assertThat(talks.get(3).identity()).isEqualTo("5b1c1e0e-0004-5000-8000-000000000004@2031-05-11T08:00:00Z");
        assertThat(talks.get(4).identity()).isEqualTo("5b1c1e0e-0004-5000-8000-000000000004@2031-05-11T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quillfest.xml", "quillfest.json", "quillfest.ics"})
    void talkAfterMidnightBelongsToTheEveningBefore(String file) throws Exception {
        assertThat(taking(Read.fixture(file)).get(2).day()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quillfest.xml", "quillfest.json", "quillfest.ics"})
    void htmlAbstractBecomesMarkdown(String file) throws Exception {
        assertThat(taking(Read.fixture(file)).getFirst().abstractText())
                .isEqualTo("Ink **fades**. See [the samples](https://quillfest.example/ink).\n\n- iron gall\n- soot");
    }

    @Test
    void linksOfATalkAreKeptButNoScripts() throws Exception {
        assertThat(Read.fixture("quillfest.xml").talks().getFirst().description())
                .isEqualTo("- [Slides](https://quillfest.example/slides/1.pdf)");
    }

    @Test
    void cancelledEventIsReadAsCancelled() throws Exception {
        ImportedTalk dinner = Read.fixture("quillfest.ics").talks().getLast();

        assertThat(dinner.title()).isEqualTo("Dinner on the river");
        assertThat(dinner.cancelled()).isTrue();
    }

    private static List<ImportedTalk> taking(ImportedSchedule schedule) {
        return schedule.talks().stream().filter(talk -> !talk.cancelled()).toList();
    }
}
