package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.rapporteur.report.InputBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens a page made of every hostile text in a real browser, where one is installed: nothing of it runs, and no request
 * reaches the server that all of them call.
 */
class HostilePageInBrowserTest {
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void noScriptRunsAndNoRequestLeaves() throws Exception {
        Optional<Path> found = browser();
        assumeTrue(found.isPresent(), "no Chromium here");
        Path browser = found.orElseThrow();
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            // The wire is there: a page without our care does reach the server.
            open(browser, "<img src='" + address + "/control'>");
            assertThat(requests).containsExactly("/control");
            String page = open(browser, hostilePage(address));
            assertThat(page).contains("<title>T</title>").contains("the end of all texts");
            assertThat(requests).containsExactly("/control");
        } finally {
            server.stop(0);
        }
    }

    /** Every hostile text in a note of its own, each changed to call the server or to rename the page. */
    private static String hostilePage(String address) {
        InputBuilder input = new InputBuilder().front("T", "", "Ann");
        for (String text : HostileTexts.ALL) {
            input.talk("Talk", "Cy Marsh")
                    .note(text.replace("https://beacon.invalid", address)
                            .replace("//beacon.invalid", address.substring("http:".length()))
                            .replace("alert(1)", "document.title='ran'"));
        }
        input.talk("Last").note("the end of all texts");
        return new HtmlExporter().export(input.report());
    }

    /** The page's tree after the browser has loaded it and all its scripts have run. */
    private String open(Path browser, String html) throws IOException, InterruptedException {
        Path page = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
        Path tree = Files.createTempFile(folder, "tree", ".html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                        "--virtual-time-budget=2000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(tree.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        try (Stream<String> lines = Files.lines(tree, StandardCharsets.UTF_8)) {
            return lines.collect(Collectors.joining("\n"));
        }
    }

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator))
                        .filter(one -> !one.isEmpty())
                        .map(one -> Path.of(one, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
