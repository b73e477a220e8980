package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a download goes and whom it trusts: names that lie, servers that send on, certificates that are wrong. */
class DownloadSafetyTest {
    private static final String HOST = "quillfest.example";
    private static final String PUBLIC = "8.8.4.4";
    private static final String INSIDE = "10.1.2.3";

    @TempDir
    private static Path folder;

    private static SSLContext quillfest;
    private static SSLContext outOfDate;

    private final MappedNetwork network = new MappedNetwork();
    private OddServer plain;
    private OddServer safe;

    @BeforeAll
    static void makeCertificates() throws Exception {
        quillfest = ServerCertificate.of(folder, HOST);
        outOfDate = ServerCertificate.outOfDate(folder, "old.example");
    }

    @BeforeEach
    void startServers() throws IOException {
        plain = new OddServer(null);
        safe = new OddServer(quillfest).serving("/schedule", "safe");
    }

    @AfterEach
    void stopServers() throws IOException {
        plain.close();
        safe.close();
    }

    @Test
    void safeConnectionGoesToTheCheckedAddressAndStillChecksTheName() throws Exception {
        network.name(HOST, PUBLIC).name("other.example", PUBLIC);

        assertThat(fetch(safe("/schedule"), quillfest)).asString().isEqualTo("safe");
        assertThat(fetch("webcal" + safe("/schedule").substring(5), quillfest))
                .asString()
                .isEqualTo("safe");
        assertThat(network.connected).containsExactly(PUBLIC, PUBLIC);
        assertThatThrownBy(() -> fetch("https://other.example:" + safe.port() + "/schedule", quillfest))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "no safe connection to other.example is possible, its certificate is for another");
    }

    @Test
    void certificateOfNobodyTrustedOrOutOfDateIsRefused() throws Exception {
        network.name(HOST, PUBLIC).name("old.example", PUBLIC);

        assertThatThrownBy(() -> fetch(safe("/schedule"), SSLContext.getDefault()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("comes from nobody whom this computer trusts. Ask the conference, or save");
        try (OddServer old = new OddServer(outOfDate).serving("/", "old")) {
            assertThatThrownBy(() -> fetch("https://old.example:" + old.port() + "/", outOfDate))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("its certificate is out of date, or this computer's clock is wrong");
        }
    }

    @Test
    void serverThatSpeaksSomethingElseIsSaidPlainly() throws Exception {
        network.name(HOST, PUBLIC);
        try (ServerSocket mail = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeting = Thread.startVirtualThread(() -> greet(mail));
            assertThatThrownBy(() -> fetch("https://" + HOST + ":" + mail.getLocalPort() + "/", quillfest))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("it does not speak https");
            greeting.join();
        }
    }

    @Test
    void nameIsLookedUpOnceSoThatASecondAnswerCannotLeadInside() throws Exception {
        network.name(HOST, PUBLIC).name(HOST, INSIDE);

        assertThat(fetch(safe("/schedule"), quillfest)).asString().isEqualTo("safe");
        assertThat(network.connected).containsExactly(PUBLIC);
    }

    @Test
    void typedHostMayBeInsideButNobodyElseLeadsThere() throws Exception {
        network.name("desk.example", INSIDE);
        plain.serving("/here", "inside").sendingOn("/away", plain("other.example", "/here"));
        network.name("other.example", INSIDE);

        assertThat(fetch(plain("desk.example", "/here"), quillfest)).asString().isEqualTo("inside");
        assertRefused(plain("desk.example", "/away"), "leads to other.example, which is inside your own network");
    }

    @Test
    void publicHostThatSendsOnToItselfIsNotFollowedInsideWhenItsNameMoves() {
        network.name(HOST, PUBLIC).name(HOST, INSIDE);
        plain.sendingOn("/trap", "/here").serving("/here", "inside");

        assertRefused(plain(HOST, "/trap"), "which is inside your own network");
        assertThat(network.connected).containsExactly(PUBLIC);
    }

    @Test
    void oneInsideAddressAmongPublicOnesIsEnough() {
        network.name(HOST, PUBLIC).name("two.example", PUBLIC, INSIDE);
        plain.sendingOn("/trap", plain("two.example", "/"));

        assertRefused(plain(HOST, "/trap"), "leads to two.example, which is inside your own network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/", "http://127.0.0.1/", "http://10.0.0.1/", "http://192.168.7.7/",
                "http://169.254.169.254/latest", "http://2130706433/", "http://[::1]/", "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://0.0.0.0/", "http://100.64.0.1/",
                "http://192.0.2.7/", "http://239.1.1.1/", "//127.0.0.1/"
            })
    void redirectFromAPublicHostInsideIsRefused(String target) {
        network.name(HOST, PUBLIC);
        plain.sendingOn("/trap", target);

        assertRefused(plain(HOST, "/trap"), "which is inside your own network. That was refused; if you trust it");
        assertThat(network.connected).containsExactly(PUBLIC);
    }

    @Test
    void linkInAPageLeadsInsideOnlyToThePagesOwnHost() throws Exception {
        network.name("desk.example", INSIDE).name(HOST, PUBLIC);
        plain.serving("/here", "inside");
        ScheduleSource page = source(plain("desk.example", "/page"), quillfest);
        ScheduleSource outside = source(plain(HOST, "/page"), quillfest);
        URI link = URI.create(plain("desk.example", "/here"));

        assertThat(page.linkedTo(link).allowingHttp().bytes(WorkMonitor.none()))
                .asString()
                .isEqualTo("inside");
        assertThatThrownBy(() -> outside.linkedTo(link).allowingHttp().bytes(WorkMonitor.none()))
                .hasMessageContaining("which is inside your own network");
    }

    @Test
    void fromHttpToHttpsIsGoneButNotBack() throws Exception {
        network.name(HOST, PUBLIC);
        plain.sendingOn("/up", safe("/schedule")).serving("/down", "unsafe");
        safe.sendingOn("/down", plain(HOST, "/down"));

        assertThat(fetch(plain(HOST, "/up"), quillfest)).asString().isEqualTo("safe");
        assertRefused(safe("/down"), "sends on to http, where anybody on the way can read and change");
        assertThat(plain.requests()).hasSize(1);
    }

    @Test
    void httpIsNotAskedBeforeTheUserAllowsIt() {
        network.name(HOST, PUBLIC);
        plain.serving("/here", "unsafe");
        ScheduleSource source = ScheduleSource.of(plain(HOST, "/here"));

        assertThatThrownBy(() -> source.bytes(WorkMonitor.none()))
                .isInstanceOf(PlainHttpException.class)
                .hasMessageContaining("http is not safe");
        assertThat(plain.requests()).isEmpty();
    }

    @Test
    void nextAddressOfAHostIsTriedWhenOneTakesNoConnection() throws Exception {
        MappedNetwork halfDead = new MappedNetwork() {
            @Override
            public void connect(Socket socket, InetAddress address, int port, int millis) throws IOException {
                super.connect(socket, address, address.getHostAddress().equals(PUBLIC) ? 1 : port, millis);
            }
        };
        halfDead.name(HOST, PUBLIC, "8.8.8.8");
        ScheduleDownload download = download(halfDead, quillfest);

        Fetched got = download.fetch(
                new WebRequest(safe("/schedule"), safe("/schedule"), false), Validators.NONE, WorkMonitor.none());
        assertThat(((Fetched.Body) got).bytes()).asString().isEqualTo("safe");
        assertThat(halfDead.connected).containsExactly(PUBLIC, "8.8.8.8");
    }

    @ParameterizedTest
    @CsvSource({
        "https://Bücher.example/Straße?a b, https://xn--bcher-kva.example/Stra%C3%9Fe?a%20b, xn--bcher-kva.example, 443",
        "webcal://quillfest.example/a, https://quillfest.example/a, quillfest.example, 443",
        "HTTPS://Quill_Fest.example:8443, https://quill_fest.example:8443, quill_fest.example, 8443",
        "http://[2001:db8::7]:81/?x=1, http://[2001:db8::7]:81/?x=1, 2001:db8::7, 81"
    })
    void addressesAreUnderstoodAsTheyAreTyped(String typed, String uri, String host, int port) throws Exception {
        ScheduleAddress address = ScheduleAddress.typed(" " + typed + "#part ");

        assertThat(address.uri().toASCIIString()).isEqualTo(uri);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(uri).endsWith(address.path().equals("/") ? "" : address.path());
    }

    private static void greet(ServerSocket mail) {
        try (Socket client = mail.accept()) {
            client.getOutputStream().write("220 mail is ready\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String address, String said) {
        assertThatThrownBy(() -> fetch(address, quillfest))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(address + ": ")
                .hasMessageContaining(said);
    }

    private byte[] fetch(String address, SSLContext trust) throws Exception {
        return source(address, trust).allowingHttp().bytes(WorkMonitor.none());
    }

    private ScheduleSource source(String address, SSLContext trust) {
        return WebSource.typed(address, download(network, trust));
    }

    private static ScheduleDownload download(Network network, SSLContext trust) {
        return new ScheduleDownload(
                new ScheduleDownload.Limits(100_000, 5_000, 20_000, 5),
                new ScheduleConnections(network, trust::getSocketFactory));
    }

    private String safe(String path) {
        return "https://" + HOST + ":" + safe.port() + path;
    }

    private String plain(String host, String path) {
        return "http://" + host + ":" + plain.port() + path;
    }
}
