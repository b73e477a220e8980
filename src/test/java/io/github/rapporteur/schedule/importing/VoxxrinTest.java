package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Day files of the Voxxrin app. */
class VoxxrinTest {
    @Test
    void daysAndDescriptorAreOneSchedule() throws Exception {
        ImportedSchedule schedule = Read.read("voxxrin.zip", FileSetTest.zip(files()), Read.OPTIONS);

        assertThat(schedule.title()).isEqualTo("Ink Days 2031");
        assertThat(schedule.place()).isEqualTo("Inkhaven, Belgium");
        assertThat(schedule.url()).isEqualTo("https://inkdays.example");
        assertThat(schedule.zone().getId()).isEqualTo("Europe/Brussels");
        assertThat(schedule.dayCount()).isEqualTo(2);
        assertThat(schedule.talks())
                .extracting(
                        talk -> Read.start(talk, schedule.zone()),
                        Read::minutes,
                        ImportedTalk::title,
                        ImportedTalk::room,
                        ImportedTalk::kind)
                .containsExactly(
                        tuple("05-10 08:30", 60L, "Waffles", "Großer Saal", TalkKind.BREAK),
                        tuple("05-10 09:30", 180L, "Tinte & Feder", "Attic", TalkKind.TALK),
                        tuple("05-10 09:30", 0L, "Tinte & Feder - OVERFLOW", "", TalkKind.TALK),
                        tuple("05-11 09:00", 50L, "Local glue", "Großer Saal", TalkKind.TALK));
        assertThat(schedule.talks().get(1).abstractText()).isEqualTo("Was **kleckst**.");
        assertThat(schedule.talks().get(1).identity()).isEqualTo("code:501");
        assertThat(schedule.warnings()).isEmpty();
    }

    @Test
    void dayAloneIsShownWithItsOffset() throws Exception {
        ImportedSchedule schedule = Read.fixture("voxxrin/saturday.json");

        assertThat(schedule.talks()).hasSize(3);
        assertThat(schedule.rooms()).containsExactly("Attic");
    }

    @Test
    void brokenDayIsLeftOutWithAWarning() throws Exception {
        Map<String, String> files = files();
        files.put("days/sunday.json", "{\"day\": ");

        ImportedSchedule schedule = Read.read("voxxrin.zip", FileSetTest.zip(files), Read.OPTIONS);

        assertThat(schedule.talks()).hasSize(3);
        assertThat(schedule.warnings())
                .singleElement()
                .asString()
                .startsWith("Left out: voxxrin.zip/days/sunday.json, line 1: not well-formed JSON");
    }

    @Test
    void descriptorAloneSaysWhatIsMissing() {
        assertThatThrownBy(() -> Read.fixture("voxxrin/descriptor.json"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(
                        "voxxrin/descriptor.json: this only describes the conference; its talks are in a"
                                + " file for each day.");
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : new String[] {"descriptor", "saturday", "sunday", "501"}) {
            String text = new String(Read.fixtureBytes("voxxrin/" + name + ".json"), StandardCharsets.UTF_8);
            files.put((name.endsWith("day") ? "days/" : "") + name + ".json", text);
        }
        return files;
    }
}
