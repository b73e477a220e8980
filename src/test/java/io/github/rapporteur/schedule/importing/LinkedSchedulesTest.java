package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Pages that are no schedule but know where one is. */
class LinkedSchedulesTest {
    private static final URI PAGE = URI.create("https://quillfest.example/2031/schedule/");

    @Test
    void linksComeWithTheAnswerWholeSchedulesFirstAndAsTheServerSentOnTo() {
        assertThatThrownBy(() -> read("""
                <!doctype html><html><body><a href="talk/QX7.ics">Nibs</a> <a href="?print">Print</a>
                <a href="../schedule.xml">frab</a> <a href="">here</a> <a href="https://quillfest.example/2031/all.ics">iCal</a>
                """))
                .isInstanceOf(LinkedSchedulesException.class)
                .hasMessage("https://quillfest.example/: this is a web page that holds no schedule itself, but links to"
                        + " some. Import https://quillfest.example/2031/schedule.xml or"
                        + " https://quillfest.example/2031/all.ics or"
                        + " https://quillfest.example/2031/schedule/talk/QX7.ics.")
                .asInstanceOf(InstanceOfAssertFactories.type(LinkedSchedulesException.class))
                .extracting(LinkedSchedulesException::links)
                .isEqualTo(List.of(
                        link("https://quillfest.example/2031/schedule.xml", "frab"),
                        link("https://quillfest.example/2031/all.ics", "iCal"),
                        link("https://quillfest.example/2031/schedule/talk/QX7.ics", "Nibs")));
    }

    @Test
    void eventsWithoutStartsGiveWayToALinkAndEventsWithStartsDoNot() throws Exception {
        String page = """
                <!doctype html><html><head><script type="application/ld+json">{"@type":"Event","name":"Nibs"%s}</script>
                </head><body><a href="/all.ics">iCal</a></body></html>
                """;

        assertThatThrownBy(() -> read(page.formatted(""))).isInstanceOf(LinkedSchedulesException.class);
        assertThat(read(page.formatted(",\"startDate\":\"2031-05-02T10:00:00+02:00\""))
                        .talks())
                .hasSize(1);
    }

    @Test
    void pageWithoutAnyOfThemIsOnlyAPage() {
        assertThatThrownBy(() -> read("<html><a href=\"/about\">About</a><a href=\"javascript:x.ics\">no</a></html>"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("this is a web page, not a schedule");
    }

    @Test
    void pageWithThousandsOfLinksOffersAFew() {
        StringBuilder page = new StringBuilder("<!doctype html><html>");
        for (int i = 0; i < 5_000; i++) {
            page.append("<a href=\"/talk/")
                    .append(i)
                    .append(".ics\">")
                    .append(i)
                    .append("</a>");
        }
        assertThatThrownBy(() -> read(page.toString()))
                .asInstanceOf(InstanceOfAssertFactories.type(LinkedSchedulesException.class))
                .extracting(found -> found.links().size())
                .isEqualTo(12);
    }

    private static ScheduleLinks.Link link(String address, String label) {
        return new ScheduleLinks.Link(URI.create(address), label);
    }

    private static ImportedSchedule read(String html) throws Exception {
        ScheduleSource typed = ScheduleSource.of("https://quillfest.example/");
        Fetched.Body body = new Fetched.Body(html.getBytes(StandardCharsets.UTF_8), Optional.of(PAGE), Validators.NONE);
        return new ScheduleImporter().read(typed.holding(body), ImportOptions.defaults(), WorkMonitor.none());
    }
}
