package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that a server gives page by page. */
class PagedDownloadTest {
    private OddServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new OddServer(null);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void allPagesOfPretalxAreOneSchedule() throws Exception {
        server.serving("/talks/", pretalx(server.address("/talks/?page=2"), null, 3, "A"))
                .serving("/talks/?page=2", pretalx("?page=3", server.address("/talks/"), 3, "B"))
                .serving("/talks/?page=3", pretalx(null, "/talks/?page=2", 3, "C"));

        ImportedSchedule schedule = read("/talks/");

        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("A", "B", "C");
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("page"));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void pagesOfJsonApiBringWhatTheyInclude() throws Exception {
        server.serving("/v1/sessions", openEvent("/v1/sessions?page%5Bnumber%5D=2", "1", "Fernery"))
                .serving("/v1/sessions?page%5Bnumber%5D=2", openEvent("", "2", "Moss hall"));

        ImportedSchedule schedule = read("/v1/sessions");

        assertThat(schedule.talks()).extracting(ImportedTalk::room).containsExactly("Fernery", "Moss hall");
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("page"));
    }

    @Test
    void pageAtAnotherHostIsNotAskedForAndAWarningSaysWhatIsMissing() throws Exception {
        server.serving("/talks/", pretalx("http://10.0.0.7/talks/?page=2", null, 137, "A", "B"));

        ImportedSchedule schedule = read("/talks/");

        assertThat(schedule.talks()).hasSize(2);
        assertThat(schedule.warnings().getFirst())
                .startsWith(
                        "This is page 1 of 69: only 2 of 137 talks. To have all, import the schedule's address itself");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void savedPageSaysWhichItIs() throws Exception {
        assertThat(Read.text(pretalx("https://pretalx.example/2", null, 5, "A", "B"))
                        .warnings())
                .first()
                .asString()
                .startsWith("This is page 1 of 3: only 2 of 5 talks.");
        assertThat(Read.text(pretalx(null, "https://pretalx.example/1", 5, "C")).warnings())
                .first()
                .asString()
                .startsWith("This is one page of several: only 1 of 5 talks.");
        assertThat(Read.text(pretalx(null, null, 1, "A")).warnings()).noneMatch(warning -> warning.contains("page"));
        assertThat(Read.text(openEvent("https://eventyay.example/2", "1", "Fernery"))
                        .warnings())
                .first()
                .asString()
                .startsWith("This is page 1 of 2: only 1 of 2 talks.");
        assertThat(Read.text("""
                {"_type": "HTTPAPIResult", "complete": false, "results": [{"id": 1, "title": "Amber", "contributions": [
                  {"title": "A", "startDate": {"date": "2031-05-19", "time": "09:00:00", "tz": "UTC"}, "duration": 20}]}]}""").warnings())
                .first()
                .asString()
                .startsWith("The server says that this is not all it has.");
    }

    @Test
    void pageThatCannotBeHadIsAnErrorSoThatNothingIsWithdrawn() throws Exception {
        server.serving("/talks/", pretalx("/talks/?page=2", null, 3, "A"));
        assertThatThrownBy(() -> read("/talks/"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/talks/?page=2")
                .hasMessageContaining("404");

        server.serving("/talks/?page=2", "[]");
        assertThatThrownBy(() -> read("/talks/"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("/talks/?page=2: the page before leads here");
    }

    @Test
    void pagesInACircleAndPagesWithoutEndAreAnErrorSoThatNothingIsWithdrawn() throws Exception {
        server.serving("/round", pretalx("/round?2", null, 9, "A")).serving("/round?2", pretalx("/round", "x", 9, "B"));
        assertThatThrownBy(() -> read("/round"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("/round?2: it leads back to a page that was read before")
                .hasMessageContaining("limit=1000");

        for (int i = 0; i < 60; i++) {
            server.serving("/endless?" + i, pretalx("/endless?" + (i + 1), null, 60, "T" + i));
        }
        assertThatThrownBy(() -> read("/endless?0"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("/endless?0: its list has more than 50 pages")
                .hasMessageContaining("limit=1000");
    }

    @Test
    void fiftyPagesAreRead() throws Exception {
        for (int i = 0; i < 50; i++) {
            server.serving("/all?" + i, pretalx(i == 49 ? null : "/all?" + (i + 1), null, 50, "T" + i));
        }
        assertThat(read("/all?0").talks()).hasSize(50);
    }

    @Test
    void bytesOfAllPagesCountTogether() throws Exception {
        String long30 = "x".repeat(30_000);
        for (int i = 0; i < 5; i++) {
            server.serving("/big?" + i, pretalx("/big?" + (i + 1), null, 9, long30 + i));
        }
        assertThatThrownBy(() -> read("/big?0"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("/big?3: the answer is bigger than");
        assertThat(server.requests()).hasSize(4);
    }

    private ImportedSchedule read(String path) throws Exception {
        String address = server.address(path);
        ScheduleDownload download = new ScheduleDownload(
                new ScheduleDownload.Limits(100_000, 2_000, 20_000, 5),
                new ScheduleConnections(Network.ofThisComputer(), HttpsURLConnection::getDefaultSSLSocketFactory));
        return new ScheduleImporter()
                .read(WebSource.typed(address, download).allowingHttp(), Read.OPTIONS, WorkMonitor.none());
    }

    private static String pretalx(@Nullable String next, @Nullable String previous, int count, String... titles) {
        StringBuilder talks = new StringBuilder();
        for (String title : titles) {
            String code = title.substring(Math.max(0, title.length() - 4));
            talks.append(talks.isEmpty() ? "" : ",").append("""
                    {"code": "%s", "title": "%s", "state": "confirmed", "speakers": [],
                     "slot": {"room": {"en": "Hall"}, "start": "2031-05-04T09:00:00+02:00", "end": "2031-05-04T10:00:00+02:00"}}""".formatted(code, title));
        }
        return "{\"count\": " + count + ", \"next\": " + quoted(next) + ", \"previous\": " + quoted(previous)
                + ", \"results\": [" + talks + "]}";
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String openEvent(String next, String id, String room) {
        return """
                {"data": [{"type": "session", "id": "%s", "attributes": {"title": "Moss %s", "state": "confirmed",
                  "starts-at": "2031-04-03T0%s:00:00+00:00", "ends-at": "2031-04-03T09:00:00+00:00", "long-abstract": "x"},
                  "relationships": {"microlocation": {"data": {"type": "microlocation", "id": "r%s"}}}}],
                 "included": [{"type": "microlocation", "id": "r%s", "attributes": {"name": "%s"}}],
                 "links": {"self": "/v1/sessions"%s}, "meta": {"count": 2}}""".formatted(
                        id, id, id, id, id, room, next.isEmpty() ? "" : ", \"next\": {\"href\": \"" + next + "\"}");
    }
}
