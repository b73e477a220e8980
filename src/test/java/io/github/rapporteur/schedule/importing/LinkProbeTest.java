package io.github.rapporteur.schedule.importing;

import static io.github.rapporteur.schedule.importing.OddServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkProbeTest {
    private static final String HOST = "quillfest.example";

    private final MappedNetwork network = new MappedNetwork().name(HOST, "93.184.216.34");
    private OddServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new OddServer(null);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, ''",
        "304 Not Modified, ''",
        "401 No, ''",
        "403 No, ''",
        "429 Slow, ''",
        "404 No, there is nothing at this address (404)",
        "410 Gone, there is nothing at this address (410)",
        "500 Oh, the server answers with a fault (500)",
    })
    void answersAreToldFromFaults(String status, String why) throws Exception {
        server.on("/a", (out, request) -> out.write(head(status)));
        assertThat(ask("/a")).isEqualTo(why.isEmpty() ? Map.of() : Map.of(address("/a"), why));
    }

    @Test
    void onlyTheHeadIsAskedForUnlessTheServerKnowsNoHeads() throws Exception {
        server.on("/a", (out, request) -> out.write(head("200 OK")))
                .on("/b", (out, request) -> out.write(head(request.startsWith("HEAD") ? "405 No" : "200 OK")))
                .sendingOn("/c", "/a");
        assertThat(ask("/a", "/b", "/c")).isEmpty();
        assertThat(server.requests())
                .extracting(request -> request.substring(0, request.indexOf(" HTTP")))
                .containsExactly("HEAD /a", "HEAD /b", "GET /b", "HEAD /c", "HEAD /a");
        assertThat(server.requests())
                .allSatisfy(request ->
                        assertThat(request).doesNotContainIgnoringCase("cookie").doesNotContainIgnoringCase("referer"));
    }

    @Test
    void nothingIsAskedInsideTheUsersOwnNetwork() throws Exception {
        network.name("inside.example", "192.168.1.1");
        server.sendingOn("/trap", "http://inside.example:" + server.port() + "/here")
                .serving("/here", "inside");
        assertThat(ask("/trap")).containsValue("it leads into your own network");
        assertThat(probe().silent(List.of("http://127.0.0.1:" + server.port() + "/here"), WorkMonitor.none()))
                .containsValue("it leads into your own network");
        assertThat(server.requests()).noneMatch(request -> request.contains("/here"));
    }

    @Test
    void endlessRedirectsAndUnknownHostsAreToldAsClauses() throws Exception {
        server.sendingOn("/a", "/a");
        assertThat(ask("/a")).containsValue("the server sends from one address to the next without end");
        assertThat(probe().silent(List.of("http://nobody.invalid/"), WorkMonitor.none()))
                .containsValue("the host nobody.invalid is not known");
    }

    @Test
    void cancelledNothingMoreIsAsked() {
        WorkMonitor stopped = new WorkMonitor() {
            @Override
            public void report(io.github.rapporteur.common.task.Progress progress) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> probe().silent(List.of(address("/a")), stopped))
                .isInstanceOf(CancelledException.class);
        assertThat(server.requests()).isEmpty();
    }

    private LinkProbe probe() {
        return new LinkProbe(new ScheduleConnections(network, HttpsURLConnection::getDefaultSSLSocketFactory));
    }

    private Map<String, String> ask(String... paths) throws Exception {
        return probe().silent(List.of(paths).stream().map(this::address).toList(), WorkMonitor.none());
    }

    private String address(String path) {
        return "http://" + HOST + ":" + server.port() + path;
    }
}
