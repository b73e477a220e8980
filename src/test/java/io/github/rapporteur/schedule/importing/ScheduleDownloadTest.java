package io.github.rapporteur.schedule.importing;

import static io.github.rapporteur.schedule.importing.OddServer.head;
import static io.github.rapporteur.schedule.importing.OddServer.packed;
import static io.github.rapporteur.schedule.importing.OddServer.together;
import static io.github.rapporteur.schedule.importing.OddServer.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire: against a server on this machine that behaves well and badly. */
class ScheduleDownloadTest {
    private static final byte[] CALENDAR = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);

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
    void bodyIsFetchedWholeHoweverItIsSent() throws Exception {
        server.on("/measured", (out, request) -> out.write(whole("", CALENDAR)))
                .on("/unmeasured", (out, request) -> out.write(together(head("200 OK"), CALENDAR)))
                .on(
                        "/pieces",
                        (out, request) -> out.write(together(
                                head("100 Continue"),
                                head("200 OK", "Transfer-Encoding: chunked"),
                                "5;x=y\r\nBEGIN\r\nA\r\n:VCALENDAR\r\n0\r\nLate: yes\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII))))
                .on("/packed", (out, request) -> out.write(whole("Content-Encoding: gzip", packed(CALENDAR))))
                .on("/kept", (out, request) -> {
                    out.write(whole("Connection: keep-alive", CALENDAR));
                    out.flush();
                    server.fallSilent();
                });

        assertThat(fetch("/measured")).isEqualTo(CALENDAR);
        assertThat(fetch("/unmeasured")).isEqualTo(CALENDAR);
        assertThat(fetch("/pieces")).isEqualTo(CALENDAR);
        assertThat(fetch("/packed")).isEqualTo(CALENDAR);
        assertThat(fetch("/kept")).isEqualTo(CALENDAR);
    }

    @Test
    void requestSaysWhoAsksAndNothingAboutTheUser() throws Exception {
        server.sendingOn("/from", "/to?what=all|talks\r\nSet-Cookie: who=you")
                .on("/to?what=all%7Ctalks", (out, request) -> out.write(whole("", CALENDAR)));

        assertThat(fetch("/from#place")).isEqualTo(CALENDAR);
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .contains("User-Agent: Rapporteur/")
                        .contains("Host: 127.0.0.1:" + server.port())
                        .doesNotContainIgnoringCase("cookie")
                        .doesNotContainIgnoringCase("referer")
                        .doesNotContainIgnoringCase("authorization")
                        .doesNotContain("#"));
    }

    @Test
    void fiveRedirectsAreFollowedAndNotMore() throws Exception {
        for (int i = 0; i < 6; i++) {
            server.sendingOn("/" + i, "/" + (i + 1));
        }
        server.serving("/6", "there");

        assertThat(fetch("/1")).asString().isEqualTo("there");
        assertThatThrownBy(() -> fetch("/0")).hasMessageContaining("from one address to the next without end");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/hostname, only https addresses can be opened",
        "ftp://quillfest.example/a, only https addresses can be opened",
        "javascript:alert(1), only https addresses can be opened",
        "https://me:word@quillfest.example/a, with a name or password in front",
        "'http://[', sends on to something that is no address",
        "'http://quill fest.example/', sends on to something that is no address"
    })
    void redirectsToWhatIsNoPlainWebAddressAreRefused(String target, String said) {
        server.sendingOn("/trap", target);

        assertThatThrownBy(() -> fetch("/trap"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.address("/trap") + ": ")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "401 No, wants a password (401). Log in",
        "403 No, does not give this out (403)",
        "404 No, nothing at this address (404). Check",
        "410 Gone, has been taken away (410). Look",
        "429 Slow, asked too often (429). Try again in 2 minutes",
        "503 Busy, is busy (503). Try again in 2 minutes",
        "500 Oh, fault of its own (500). Try again later",
        "204 Nothing, answered 204",
        "302 Found, answered 302",
        "304 Not Modified, answered 304"
    })
    void refusalsOfTheServerAreSentencesWithACure(String status, String said) {
        server.on("/status", (out, request) -> out.write(head(status, "Retry-After: 120")));

        assertThatThrownBy(() -> fetch("/status"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.address("/status") + ": ")
                .hasMessageContaining(said)
                .hasMessageEndingWith(".");
    }

    @Test
    void endlessBodyAndOneThatUnpacksToMuchAreCutOff() {
        server.on("/endless", (out, request) -> {
                    out.write(head("200 OK"));
                    while (!server.isOverAfter(0)) {
                        out.write(new byte[10_000]);
                    }
                })
                .on("/announced", (out, request) -> out.write(head("200 OK", "Content-Length: 100001")))
                .on("/bomb", (out, request) -> out.write(whole("Content-Encoding: gzip", packed(new byte[5_000_000]))));

        for (String path : new String[] {"/endless", "/announced", "/bomb"}) {
            assertThatThrownBy(() -> fetch(path))
                    .isInstanceOf(FileFormatException.class)
                    .hasMessageContaining("the answer is bigger than");
        }
    }

    @Test
    void answerThatIsNotAsLongAsItSaysIsNotTakenForAWholeOne() {
        server.on("/short", (out, request) -> out.write(together(head("200 OK", "Content-Length: 99"), CALENDAR)))
                .on("/long", (out, request) -> out.write(together(head("200 OK", "Content-Length: 10"), CALENDAR)))
                .on("/odd", (out, request) -> out.write(together(head("200 OK", "Content-Length: -1"), CALENDAR)))
                .on(
                        "/torn",
                        (out, request) -> out.write(together(
                                head("200 OK", "Transfer-Encoding: chunked"),
                                "10\r\nBEGIN".getBytes(StandardCharsets.US_ASCII))))
                .on(
                        "/endless-piece",
                        (out, request) -> out.write(together(
                                head("200 OK", "Transfer-Encoding: chunked"),
                                "5\r\nBEGIN\r\n".getBytes(StandardCharsets.US_ASCII))))
                .on("/unpacked", (out, request) -> out.write(whole("Content-Encoding: gzip", CALENDAR)))
                .on("/half-packed", (out, request) -> {
                    byte[] all = packed(new byte[1000]);
                    out.write(whole("Content-Encoding: gzip", Arrays.copyOf(all, all.length - 9)));
                });

        said("/short", "the answer broke off after 15 of 99 bytes. Try again");
        said("/long", "the answer is longer than the 10 bytes it is said to have. Try again");
        said("/odd", "does not say plainly how long it is");
        said("/torn", "the answer broke off or is damaged");
        said("/endless-piece", "the answer broke off or is damaged");
        said("/unpacked", "the answer broke off or is damaged");
        said("/half-packed", "the answer broke off or is damaged");
    }

    @Test
    void whatDoesNotSpeakHttpIsSaidPlainly() {
        server.on("/mail", (out, request) -> out.write("220 mail ready\r\n".getBytes(StandardCharsets.US_ASCII)))
                .on("/nothing", (out, request) -> {})
                .on("/headers", (out, request) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (!server.isOverAfter(0)) {
                        out.write("More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                })
                .on("/br", (out, request) -> out.write(whole("Content-Encoding: br", CALENDAR)));

        said("/mail", "what answers there is no web server");
        said("/nothing", "the server broke off before it answered");
        said("/headers", "the answer's headers do not end");
        said("/br", "packed in a way that is not known (br)");
    }

    @Test
    void serverThatFallsSilentIsLeft() {
        server.on("/mute", (out, request) -> server.fallSilent()).on("/silent", (out, request) -> {
            out.write(together(head("200 OK", "Content-Length: 99"), CALENDAR));
            out.flush();
            server.fallSilent();
        });

        said("/mute", "the server went silent for 0.5 seconds");
        said("/silent", "the server went silent for 0.5 seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nSlow: ", "HTTP/1.1 200 OK\r\n\r\n"})
    void serverThatSendsABytesNowAndThenIsLeftWhenTimeIsUp(String beginning) {
        AtomicInteger sent = new AtomicInteger();
        server.on("/drip", (out, request) -> {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (!server.isOverAfter(20)) {
                out.write('x');
                out.flush();
                sent.incrementAndGet();
            }
        });
        ScheduleDownload hasty = download(new ScheduleDownload.Limits(100_000, 500, 600, 5));

        assertThatThrownBy(() -> hasty.fetch(request("/drip"), Validators.NONE, WorkMonitor.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the server is too slow. Try again later");
        assertThat(sent.get()).isGreaterThan(5);
    }

    @Test
    void cancellingStopsTheDownloadAtOnceAlsoWhileTheServerIsSilent() {
        AtomicInteger asked = new AtomicInteger();
        server.on("/mute", (out, request) -> {
            asked.incrementAndGet();
            server.fallSilent();
        });
        WorkMonitor cancelled = new WorkMonitor() {
            @Override
            public void report(Progress progress) {}

            @Override
            public boolean isCancelled() {
                return asked.get() > 0;
            }
        };
        ScheduleDownload patient = download(new ScheduleDownload.Limits(100_000, 60_000, 120_000, 5));

        long begin = System.nanoTime();
        assertThatThrownBy(() -> patient.fetch(request("/mute"), Validators.NONE, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
    }

    @Test
    void serverIsAskedWhetherItHasChanged() throws Exception {
        String etag = "\"v7\"";
        String date = "Mon, 14 Sep 2026 08:00:00 GMT";
        server.on(
                "/schedule",
                (out, request) -> out.write(
                        request.contains("If-None-Match: " + etag + "\n")
                                        && request.contains("If-Modified-Since: " + date + "\n")
                                ? head("304 Not Modified")
                                : whole("ETag: " + etag + "\r\nLast-Modified: " + date, CALENDAR)));
        server.sendingOn("/from", "/schedule");

        Fetched.Body first = (Fetched.Body) fetch("/from", Validators.NONE);
        assertThat(first.validators()).isEqualTo(new Validators(server.address("/schedule"), etag, date));
        assertThat(first.page()).hasToString("Optional[" + server.address("/schedule") + "]");
        assertThat(fetch("/from", first.validators())).isEqualTo(new Fetched.Unchanged(first.validators()));
        assertThat(server.requests().get(2)).startsWith("GET /from").doesNotContain("If-");
        assertThat(fetch("/schedule", new Validators("https://elsewhere.example/", etag, date)))
                .isInstanceOf(Fetched.Body.class);
    }

    @Test
    void validatorsThatCouldHarmARequestAreForgotten() {
        assertThat(new Validators("https://a.example/", "\"a\nCookie: b\"", "yesterday\r\n").isEmpty())
                .isTrue();
        assertThat(new Validators("https://a.example/", "W/\"a\"", "").isEmpty())
                .isFalse();
    }

    @Test
    void nobodyListeningAndUnknownHostsAreSaidPlainly() {
        assertThatThrownBy(() -> fetchFrom("http://127.0.0.1:1/a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1 cannot be reached");
        assertThatThrownBy(() -> fetchFrom("http://quillfest.invalid/a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the host quillfest.invalid is not known. Check");
    }

    @ParameterizedTest
    @CsvSource({
        "http://quillfest.example/a.ics, Use the https address",
        "https:///a.ics, there is no host in this address",
        "https://quill fest|.example/, this is not a web address",
        "https://quillfest.example:99999/, this is not a web address",
        "https://[::1/a, this is not a web address",
        "https://me:secret@quillfest.example/a.ics, an address with a name or password in front",
        "webcal://me@quillfest.example/a.ics, an address with a name or password in front"
    })
    void addressesThatCannotWorkAreSaidPlainly(String typed, String said) {
        assertThatThrownBy(() -> ScheduleSource.of(typed).bytes(WorkMonitor.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("secret");
    }

    private void said(String path, String words) {
        assertThatThrownBy(() -> fetch(path))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.address(path) + ": ")
                .hasMessageContaining(words)
                .hasMessageEndingWith(".");
    }

    private byte[] fetch(String path) throws Exception {
        return ((Fetched.Body) fetch(path, Validators.NONE)).bytes();
    }

    private Fetched fetch(String path, Validators known) throws Exception {
        return download().fetch(request(path), known, WorkMonitor.none());
    }

    private Fetched fetchFrom(String address) throws Exception {
        return download().fetch(new WebRequest(address, address, true), Validators.NONE, WorkMonitor.none());
    }

    private WebRequest request(String path) {
        return new WebRequest(server.address(path), server.address(path), true);
    }

    private static ScheduleDownload download() {
        return download(new ScheduleDownload.Limits(100_000, 500, 20_000, 5));
    }

    private static ScheduleDownload download(ScheduleDownload.Limits limits) {
        return new ScheduleDownload(
                limits,
                new ScheduleConnections(Network.ofThisComputer(), HttpsURLConnection::getDefaultSSLSocketFactory));
    }
}
