package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import org.junit.jupiter.api.Test;

/** JSON-LD as a file of its own. */
class SchemaOrgJsonTest {
    @Test
    void eventsInsideAreTalks() throws Exception {
        ImportedSchedule schedule = Read.fixture("kelpcon-events.json");

        assertThat(schedule.format()).isEqualTo("schema.org events");
        assertThat(schedule.title()).isEqualTo("Kelpcon");
        assertThat(schedule.place()).isEqualTo("Seewiese");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Kelp & salt", "Called off");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.room()).isEqualTo("Zelt Süd");
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Bjørn Tang");
        assertThat(talk.abstractText()).isEqualTo("**Wet** boots.");
        assertThat(schedule.talks().get(1).cancelled()).isTrue();
    }

    @Test
    void conferenceAloneIsOneEntryWithAWarning() throws Exception {
        ImportedSchedule schedule = Read.text("""
                [{"@context": "http://schema.org", "@type": "Event", "name": "Kelpcon", "startDate": "2031-03-02"}]""");

        assertThat(schedule.title()).isEqualTo("Kelpcon");
        assertThat(schedule.warnings().getFirst()).contains("one event and no talks");
    }

    @Test
    void dataWithoutEventsIsAnError() {
        assertThatThrownBy(() -> Read.text(
                        "{\"@context\": \"https://schema.org\", \"@type\": \"Organization\", \"name\": \"K\"}"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(
                        "typed.txt: this is data for search engines (JSON-LD), but no event in it says");
    }
}
