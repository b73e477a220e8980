package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of talks from pretalx' programming interface. */
class PretalxTalksTest {
    @Test
    void bothFormsOfSlotsAreRead() throws Exception {
        ImportedSchedule schedule = Read.fixture("pretalx-talks.json");

        assertThat(schedule.format()).isEqualTo("pretalx");
        assertThat(schedule.zone().getId()).isEqualTo("+02:00");
        assertThat(schedule.talks())
                .extracting(talk -> talk.start().toString(), Read::minutes, ImportedTalk::title, ImportedTalk::room)
                .containsExactly(
                        tuple("2031-05-10T07:30:00Z", 45L, "Tinte & Papier", "Großer Saal"),
                        tuple("2031-05-10T09:00:00Z", 30L, "Two rounds of glue", "Attic"),
                        tuple("2031-05-11T09:00:00Z", 30L, "Two rounds of glue", ""),
                        tuple("2031-05-11T11:00:00Z", 90L, "Everywhere", ""));
        ImportedTalk ink = schedule.talks().getFirst();
        assertThat(ink.identity()).isEqualTo("code:INK001");
        assertThat(ink.track()).isEqualTo("Stains");
        assertThat(ink.language()).isEqualTo("de");
        assertThat(ink.description()).isEqualTo("Grüße & **Leim**");
        assertThat(schedule.talks().getLast().kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(schedule.warnings())
                .anyMatch(warning -> warning.startsWith("This is page 1 of 2: only 5 of 6 talks. "))
                .anyMatch(warning -> warning.contains("\"Rejected rags\" was left out, because its state is rejected"))
                .anyMatch(warning -> warning.contains("\"Somewhen\" (talk 4 (INK004)) has no start time"))
                .anyMatch(warning -> warning.contains("by number only"));
    }

    @Test
    void listsBesideItGiveTheNames() throws Exception {
        byte[] zip = FileSetTest.zip(Map.of(
                "submissions.json",
                new String(Read.fixtureBytes("pretalx-talks.json"), StandardCharsets.UTF_8),
                "rooms.json",
                "{\"results\": [{\"id\": 3, \"name\": {\"en\": \"Attic\"}}]}",
                "speakers.json",
                "{\"results\": [{\"code\": \"BJRN02\", \"name\": \"Bjørn Nib\"}]}",
                "submission-types.json",
                "{\"results\": [{\"id\": 4, \"name\": {\"de\": \"Workshop\"}}]}",
                "tracks.json",
                "[{\"id\": 12, \"name\": {\"en\": \"Glue\"}}]"));

        ImportedSchedule schedule = Read.read("inkdays.zip", zip, Read.OPTIONS);

        ImportedTalk second = schedule.talks().get(2);
        assertThat(second.room()).isEqualTo("Attic");
        assertThat(second.track()).isEqualTo("Glue");
        assertThat(second.kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(second.people()).extracting(ImportedPerson::name).containsExactly("Bjørn Nib", "Ilse Tintenfass");
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("number only"));
    }

    @Test
    void listWithoutTimesSaysWhatToTake() {
        assertThatThrownBy(() -> Read.text("""
                        [{"title": "Ink", "speakers": [{"code": "A", "name": "Ilse Tintenfass"}], "abstract": null}]
                        """))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(
                        "typed.txt: this is a list of talks that names 1 talks, but not when they start. Take pretalx'"
                                + " schedule export in JSON or XML, which has the times.");
        assertThatThrownBy(() -> Read.text("{\"count\": 0, \"next\": null, \"results\": []}"))
                .hasMessageContaining("there are no talks in it");
    }
}
