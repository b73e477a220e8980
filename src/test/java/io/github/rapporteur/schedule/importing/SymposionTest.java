package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.schedule.TalkKind;
import org.junit.jupiter.api.Test;

/** conference.json of the Python conferences. */
class SymposionTest {
    @Test
    void slotsAreRead() throws Exception {
        ImportedSchedule schedule = Read.fixture("symposion.json");

        assertThat(schedule.title()).isEqualTo("InkCon 2031");
        assertThat(schedule.talks())
                .extracting(
                        talk -> talk.start().toString(),
                        Read::minutes,
                        ImportedTalk::title,
                        ImportedTalk::room,
                        ImportedTalk::kind)
                .containsExactly(
                        tuple("2031-05-10T13:30:00Z", 180L, "Löschen lernen", "Saal 1", TalkKind.WORKSHOP),
                        tuple("2031-05-10T17:00:00Z", 30L, "Tinta y papel", "Saal 2", TalkKind.TALK),
                        tuple("2031-05-10T18:00:00Z", 60L, "Soup", "Saal 1, Saal 2", TalkKind.BREAK),
                        tuple("2031-05-10T19:00:00Z", 60L, "Steering panel", "Saal 1", TalkKind.PANEL));
        ImportedTalk first = schedule.talks().getFirst();
        assertThat(first.url()).isEqualTo("https://inkcon.example/2031/schedule/presentation/1/");
        assertThat(first.abstractText()).isEqualTo("Mit *Löschpapier* & Tinte");
        assertThat(first.people()).containsExactly(new ImportedPerson("7", "Ilse Tintenfass"));
        assertThat(first.track()).isEqualTo("tutorials");
        ImportedTalk charla = schedule.talks().get(1);
        assertThat(charla.cancelled()).isTrue();
        assertThat(charla.language()).isEqualTo("es");
        assertThat(charla.people()).extracting(ImportedPerson::name).containsExactly("Núria Ploma", "Bo Nib");
        assertThat(schedule.warnings())
                .anyMatch(warning -> warning.contains("\"Secret sauce\" was left out, because it is not released yet"));
    }

    @Test
    void relativeLinksNeedTheAddressOfTheSchedule() throws Exception {
        String slot = "[{\"conf_key\": 1, \"name\": \"Ink\", \"start\": \"2031-05-10T09:30:00-04:00\", \"conf_url\":"
                + " \"../ink/\"}]";

        assertThat(Read.text(slot).talks().getFirst().url()).isEmpty();
        assertThat(Read.read("https://inkcon.example/2031/schedule/conference.json", Bombs.bytes(slot), Read.OPTIONS)
                        .talks()
                        .getFirst()
                        .url())
                .isEqualTo("https://inkcon.example/2031/ink/");
    }

    @Test
    void slotsWithoutTimesAreAnError() {
        assertThatThrownBy(() -> Read.text("{\"schedule\": [{\"conf_key\": 1, \"name\": null, \"start\": null}]}"))
                .hasMessageContaining("slot 1: no talk of this schedule says when it starts");
    }
}
