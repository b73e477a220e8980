package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.importing.OddServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import} with a server at the other end. */
class ImportFromWebTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;
    private OddServer server;
    private volatile int version = 1;

    @BeforeEach
    void startServer() throws IOException {
        cli = new CommandLineFixture(folder);
        String schedule = Files.readString(cli.schedule());
        server = new OddServer(null).on("/schedule.xml", (out, request) -> {
            String etag = "\"v" + version + "\"";
            String body = schedule.replace("Wind and weather", "Wind and weather " + version);
            String answer = request.contains("If-None-Match: " + etag)
                    ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                    : "HTTP/1.1 200 OK\r\nETag: " + etag + "\r\n\r\n" + body;
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        });
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void httpNeedsTheUsersWord() {
        assertThat(cli.run("import", server.address("/schedule.xml"))).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err())
                .contains("http is not safe")
                .contains("Use the https address")
                .contains("If you trust the network, add --allow-http.");
        assertThat(server.requests()).isEmpty();
        assertThat(cli.notebook().resolveSibling("kites.notebook.mv.db")).doesNotExist();

        assertThat(load()).contains("Stored: 4 added");
    }

    @Test
    void whatHasNotChangedIsSaidAndNotStored() {
        load();
        assertThat(load())
                .startsWith("Kite Days 2026 has not changed since 20")
                .endsWith("Nothing was stored.\n")
                .hasLineCount(1);
        version = 2;
        assertThat(load()).contains("Stored: 0 added, 1 changed, 0 withdrawn.");
        assertThat(load()).contains("has not changed since");
        assertThat(server.requests().getLast()).contains("If-None-Match: \"v2\"");
    }

    @Test
    void scheduleIsReadAgainWhenAllFiguresAreWantedOrTheUserSaysSomethingNew() {
        load();
        String address = server.address("/schedule.xml");
        assertThat(cli.json("import", address, "--allow-http").get("talks").asInt())
                .isEqualTo(4);
        assertThat(cli.json("import", address, "--allow-http", "--dry-run")
                        .get("talks")
                        .asInt())
                .isEqualTo(4);
        assertThat(cli.run("import", address, "--allow-http", "--conference", "Drachen"))
                .isZero();
        assertThat(cli.out()).contains("Drachen (");
        assertThat(server.requests()).allSatisfy(request -> assertThat(request).doesNotContain("If-None-Match"));
    }

    @Test
    void fileAfterTheAddressMakesTheNextImportFromTheAddressAWholeOne() throws IOException {
        load();
        cli.imported();
        assertThat(load()).contains("1 changed");
    }

    @Test
    void linksOfAPageAreListedWithTheCommandsThatImportThem() {
        server.serving("/", """
                <!doctype html><html><body><a href="/schedule.xml">frab\u001b[31m</a>
                <a href="https://kites.example/all.ics?a=1&b=$(id)'">iCal</a></body></html>
                """);
        assertThat(cli.run("import", server.address("/"), "--allow-http", "--time-zone", "Asia/Tokyo"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err().lines())
                .containsExactly(
                        server.address("/") + ": this is a web page that holds no schedule itself. It links to these:",
                        "  frab [31m",
                        "    rapporteur import " + server.address("/schedule.xml")
                                + " --allow-http --time-zone Asia/Tokyo",
                        "  iCal",
                        "    rapporteur import \"https://kites.example/all.ics?a=1&b=%24%28id%29%27\""
                                + " --time-zone Asia/Tokyo");
        assertThat(cli.out()).isEmpty();
    }

    private String load() {
        assertThat(cli.run("import", server.address("/schedule.xml"), "--allow-http"))
                .as(cli.err())
                .isZero();
        return cli.out();
    }
}
