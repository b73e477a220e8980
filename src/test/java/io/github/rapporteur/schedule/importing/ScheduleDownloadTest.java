package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server on this machine that behaves well and badly. */
class ScheduleDownloadTest {
    private static final byte[] CALENDAR = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);

    private final ScheduleDownload download =
            new ScheduleDownload(new ScheduleDownload.Limits(100_000, 500, 20_000, 5, true));
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stopServer() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void bodyIsFetchedAlsoPacked() throws Exception {
        serve("/plain", exchange -> answer(exchange, 200, CALENDAR));
        serve("/packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(CALENDAR);
            }
        });

        assertThat(fetch("/plain")).isEqualTo(CALENDAR);
        assertThat(fetch("/packed")).isEqualTo(CALENDAR);
    }

    @Test
    void redirectsAreFollowedWithoutCookies() throws Exception {
        serve("/from", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "who=you");
            redirect(exchange, "http://" + host() + "/to");
        });
        serve("/to", exchange -> {
            List<String> sent = exchange.getRequestHeaders().get("Cookie");
            cookies.addAll(sent == null ? List.of() : sent);
            answer(exchange, 200, CALENDAR);
        });

        assertThat(fetch("/from")).isEqualTo(CALENDAR);
        assertThat(cookies).isEmpty();
    }

    @Test
    void redirectsWithoutEndAreLeft() {
        serve("/round", exchange -> redirect(exchange, "/round"));

        assertThatThrownBy(() -> fetch("/round"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("from one address to the next without end");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1/, which is inside your own network",
        "http://10.0.0.1/, which is inside your own network",
        "http://192.168.7.7/, which is inside your own network",
        "http://169.254.169.254/latest, which is inside your own network",
        "http://[::1]/, which is inside your own network",
        "http://[fd00::1]/, which is inside your own network",
        "file:///etc/hostname, only https addresses can be opened",
        "ftp://quillfest.example/a, only https addresses can be opened",
        "'http://[', sends on to something that is no address"
    })
    void redirectsToWhereTheyMustNotLeadAreRefused(String target, String said) {
        serve("/trap", exchange -> redirect(exchange, target));

        assertThatThrownBy(() -> fetch("/trap"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("http://" + host() + "/trap: ")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "404, there is nothing at this address",
        "403, does not give this out",
        "503, is busy",
        "500, answered 500"
    })
    void refusalsOfTheServerAreSentences(int status, String said) {
        serve("/status", exchange -> answer(exchange, status, new byte[0]));

        assertThatThrownBy(() -> fetch("/status"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }

    @Test
    void endlessBodyIsCutOff() {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (testIsOver.getCount() > 0) {
                    out.write(new byte[10_000]);
                }
            }
        });

        assertThatThrownBy(() -> fetch("/endless"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("the answer is bigger than");
    }

    @Test
    void smallBodyThatUnpacksToMuchIsCutOff() {
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(new byte[5_000_000]);
            }
        });

        assertThatThrownBy(() -> fetch("/bomb")).isInstanceOf(FileFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"/short,identity", "/unpacked,gzip"})
    void answerThatBreaksOffIsNotTakenForAWholeOne(String path, String encoding) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            exchange.sendResponseHeaders(200, 10_000);
            OutputStream body = exchange.getResponseBody();
            OutputStream out = encoding.equals("gzip") ? new GZIPOutputStream(body, true) : body;
            out.write(CALENDAR);
            out.flush();
            exchange.close();
        });

        assertThatThrownBy(() -> fetch(path)).hasMessageContaining("the answer broke off");
    }

    @Test
    void serverThatFallsSilentIsLeft() {
        serve("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(CALENDAR);
            exchange.getResponseBody().flush();
            waitForEnd();
        });
        serve("/mute", exchange -> waitForEnd());

        assertThatThrownBy(() -> fetch("/silent")).hasMessageContaining("the server went silent");
        assertThatThrownBy(() -> fetch("/mute")).hasMessageContaining("the server went silent");
    }

    @Test
    void cancellingStopsTheDownload() {
        serve("/plain", exchange -> answer(exchange, 200, CALENDAR));
        WorkMonitor cancelled = new WorkMonitor() {
            @Override
            public void report(Progress progress) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> download.fetch("http://" + host() + "/plain", cancelled))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void nobodyListeningIsSaidPlainly() {
        assertThatThrownBy(() -> download.fetch("http://127.0.0.1:1/a", WorkMonitor.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1 cannot be reached");
    }

    @ParameterizedTest
    @CsvSource({
        "http://quillfest.example/a.ics, Use the https address",
        "https:///a.ics, there is no host in this address",
        "https://quill fest|.example/, this is not a web address"
    })
    void addressesThatCannotWorkAreSaidPlainly(String typed, String said) {
        assertThatThrownBy(() -> ScheduleSource.of(typed).bytes(WorkMonitor.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }

    private byte[] fetch(String path) throws Exception {
        return download.fetch("http://" + host() + path, WorkMonitor.none());
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void waitForEnd() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
