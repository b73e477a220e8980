package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens a page made of every hostile text in a real browser, where one is installed: nothing of it runs, and no request
 * reaches the server that all of them call.
 */
class HostilePageInBrowserTest {
    @TempDir
    private Path folder;

    @Test
    void noScriptRunsAndNoRequestLeaves() throws Exception {
        Optional<Browser> found = Browser.find(folder);
        assumeTrue(found.isPresent(), "no Chromium here");
        Browser browser = found.orElseThrow();
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
            browser.open("<img src='" + address + "/control'>");
            assertThat(requests).containsExactly("/control");
            String page = browser.open(new HtmlExporter().export(hostile(address)));
            assertThat(page).contains("<title>T</title>").contains("the end of all texts");
            assertThat(requests).containsExactly("/control");
            // What lies on the clipboard has no policy that would help.
            String copied = browser.open("<title>T</title>"
                    + CopiedReport.of(hostile(address), ReportPictures.NONE).html());
            assertThat(copied).contains("<title>T</title>").contains("the end of all texts");
            browser.open(stylesPage(address));
            assertThat(requests).containsExactly("/control");
        } finally {
            server.stop(0);
        }
    }

    /** Every hostile text in a note of its own, each changed to call the server or to rename the page. */
    private static Report hostile(String address) {
        InputBuilder input = new InputBuilder().front("T", "", "Ann");
        for (String text : HostileTexts.ALL) {
            input.talk("Talk", "Cy Marsh")
                    .note(text.replace("https://beacon.invalid", address)
                            .replace("//beacon.invalid", address.substring("http:".length()))
                            .replace("alert(1)", "document.title='ran'"));
        }
        input.talk("Last").note("the end of all texts");
        return input.report();
    }

    /** A page for each hostile style, all in one. */
    private String stylesPage(String address) throws IOException {
        StringBuilder frames = new StringBuilder();
        int number = 0;
        for (String style : HostileStyles.ALL) {
            OwnStyle own = OwnStyle.of(style.replace("https://beacon.invalid", address)
                    .replace("//beacon.invalid", address.substring("http:".length()))
                    .replace("beacon()", "new Image().src='" + address + "/ran'"));
            String page = new HtmlExporter()
                    .export(
                            new InputBuilder().talk("Talk").note("text").report(),
                            ReportPictures.NONE,
                            ExportOptions.NONE.withStyle(own));
            number++;
            // Without the policy: cleaning must be enough, where a reader knows none.
            Path file = folder.resolve("style-" + number + ".html");
            Files.writeString(file, page.replaceFirst("<meta http-equiv[^>]*>", ""));
            frames.append("<iframe src='").append(file.toUri()).append("'></iframe>");
        }
        return frames.toString();
    }
}
