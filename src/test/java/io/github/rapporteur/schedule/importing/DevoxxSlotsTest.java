package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Slots of the Devoxx conferences' call-for-papers program. */
class DevoxxSlotsTest {
    @Test
    void slotsWithTalksAndBreaks() throws Exception {
        ImportedSchedule schedule = Read.fixture("devoxx-slots.json");

        assertThat(schedule.format()).isEqualTo("Devoxx CFP");
        assertThat(schedule.zone().getId()).isEqualTo("+02:00");
        assertThat(schedule.talks())
                .extracting(
                        talk -> Read.start(talk, schedule.zone()),
                        Read::minutes,
                        ImportedTalk::title,
                        ImportedTalk::room,
                        ImportedTalk::kind)
                .containsExactly(
                        tuple("05-10 09:00", 30L, "Registration", "Floor", TalkKind.BREAK),
                        tuple("05-10 09:30", 60L, "Löschpapier & Co", "Room 4", TalkKind.WORKSHOP),
                        tuple("05-10 10:30", 0L, "Glue", "room5", TalkKind.UNCONFERENCE));
        ImportedTalk lab = schedule.talks().get(1);
        assertThat(lab.identity()).isEqualTo("code:INK-1");
        assertThat(lab.track()).isEqualTo("Paper & Ink");
        assertThat(lab.language()).isEqualTo("de");
        assertThat(lab.people()).containsExactly(new ImportedPerson("c0ffee", "Ilse Tintenfass"));
        assertThat(schedule.talks().get(2).abstractText()).isEqualTo("Only *HTML*");
    }

    @Test
    void bareListInAKnownZone() throws Exception {
        ImportedSchedule schedule = Read.text("""
                [{"slotId": "s", "talk": {"title": "Ink"}, "fromTimeMillis": 1936164600000, "fromTime": "09:30"},
                 {"slotId": "t", "talk": {"title": "Glue"}, "fromTimeMillis": 1936168200000, "fromTime": "nonsense"}]
                """, Read.OPTIONS.withFallbackZone(ZoneId.of("Europe/Brussels")));

        assertThat(schedule.talks().getFirst().start()).hasToString("2031-05-10T07:30:00Z");
        assertThat(schedule.talks().getLast().start()).hasToString("2031-05-10T08:30:00Z");
    }

    @Test
    void emptySlotsAndPeopleAreErrors() {
        assertThatThrownBy(() -> Read.text("""
                        {"slots": [{"slotId": "s", "notAllocated": true, "talk": null, "break": null,
                          "fromTimeMillis": 1936164600000}]}
                        """))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("all 1 slots of this schedule are still empty");
        assertThatThrownBy(() -> Read.text("[{\"uuid\": \"c0ffee\", \"firstName\": \"Ilse\", \"lastName\": \"T\"}]"))
                .hasMessage("typed.txt: these are only people (1), not their talks. Import the file with the slots,"
                        + " which has slots or schedule in its name.");
    }
}
