package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HtmlEventsReaderTest {
    private static final String TALKS = """
            {"@context": "https://schema.org", "@graph": [
              {"@type": "Event", "name": "InkConf", "startDate": "2031-05-04", "location": {"name": "Old Mill"},
               "subEvent": [
                 {"@type": ["EducationEvent"], "@id": "t1", "name": "Ink &amp; paper", "startDate": "2031-05-04T09:00+02:00",
                  "endDate": "2031-05-04T09:45+02:00", "location": {"@type": "Place", "name": "Hall"},
                  "performer": [{"@type": "Person", "name": "Ada Blot"}, {"@type": "Organization", "name": "Quill AG"}]},
                 {"@type": "Event", "name": "Glue", "startDate": "2031-05-04T10:00+02:00",
                  "eventStatus": "https://schema.org/EventCancelled"}]}]}
            """;

    @Test
    void innerEventsAreTalksAndBadBlocksSpoilNothing() throws Exception {
        ImportedSchedule schedule = Read.text(page("{\"@type\": \"Event\", nonsense", TALKS, TALKS));

        assertThat(schedule.title()).isEqualTo("InkConf");
        assertThat(schedule.place()).isEqualTo("Old Mill");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Ink & paper", "Glue");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.start()).hasToString("2031-05-04T07:00:00Z");
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Ada Blot");
        assertThat(talk.room()).isEqualTo("Hall");
        assertThat(schedule.talks().get(1).cancelled()).isTrue();
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("no JSON"));
    }

    @Test
    void listOfEventsWithTheConferenceAroundThem() throws Exception {
        ImportedSchedule schedule = Read.text(page("""
                [{"@type": "Event", "name": "Ink", "startDate": "2031-05-04T09:00Z", "superEvent": {"@type": "Event", "name": "InkConf"}},
                 {"@type": "Event", "name": "Glue", "startDate": "2031-05-04T10:00Z", "duration": "PT30M"}]"""));

        assertThat(schedule.title()).isEqualTo("InkConf");
        assertThat(schedule.talks()).extracting(Read::minutes).containsExactly(0L, 30L);
    }

    @Test
    void conferenceAloneIsOneEntryWithAWarning() throws Exception {
        ImportedSchedule schedule = Read.text(
                page(
                        "{\"@type\": \"Event\", \"name\": \"InkConf\", \"startDate\": \"2031-05-04\", \"endDate\": \"2031-05-05\"}"));

        assertThat(schedule.talks()).hasSize(1);
        assertThat(Read.minutes(schedule.talks().getFirst())).isEqualTo(2 * 24 * 60 - 1);
        assertThat(schedule.warnings().getFirst()).contains("one event and no talks");
    }

    @Test
    void microdataWithEventsInside() throws Exception {
        ImportedSchedule schedule = Read.text("""
                <!DOCTYPE html><html><body><div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">InkConf</h1>
                <div itemprop="subEvent" itemscope itemtype="https://schema.org/Event"><b itemprop="name">Ink</b>
                <time itemprop="startDate" datetime="2031-05-04T09:00">nine</time>
                <span itemprop="location" itemscope itemtype="https://schema.org/Place"><i itemprop="name">Hall</i></span>
                <span itemprop="performer" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Ada Blot</i></span></div>
                <div itemtype="https://schema.org/Event"><b itemprop="name">Glue</b><meta itemprop="startDate" content="2031-05-04T10:00"></div>
                </div></body></html>""");

        assertThat(schedule.title()).isEqualTo("InkConf");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Ink", "Glue");
        assertThat(schedule.talks().getFirst().room()).isEqualTo("Hall");
        assertThat(schedule.talks().getFirst().people()).hasSize(1);
    }

    @Test
    void pagesWithoutStartsAreRefused() {
        assertThatThrownBy(() -> Read.text(page("{\"@type\": \"Event\", \"name\": \"Ink\", \"startDate\": \"soon\"}")))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("do not say when they start");
        assertThatThrownBy(() -> Read.text(page("{\"@type\": \"Organization\"}")))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("this is a web page, not a schedule");
    }

    @Test
    void linksToSchedulesAreFound() {
        String html = """
                <link rel="alternate" type="text/calendar" href="feed">
                <a href="/2031/schedule/export/schedule.xml">frab XML</a> <a href="schedule.json"></a>
                <a href="webcal://ink.example/all.ics">Calendar</a> <a href="https://ink.example/all.ics">again</a>
                <a href="javascript:x.ics">no</a> <a href="file:///x.ics">no</a> <a href="/about">About</a>""";

        assertThat(ScheduleLinks.in(html, URI.create("https://ink.example/2031/")))
                .extracting(link -> link.label() + " " + link.address())
                .containsExactly(
                        "feed https://ink.example/2031/feed",
                        "frab XML https://ink.example/2031/schedule/export/schedule.xml",
                        "schedule.json https://ink.example/2031/schedule.json",
                        "Calendar https://ink.example/all.ics");
    }

    private static String page(String... blocks) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>Page</title>");
        for (String block : blocks) {
            html.append("<script type=\"application/ld+json\">").append(block).append("</script>");
        }
        return html.append("</head><body></body></html>").toString();
    }
}
