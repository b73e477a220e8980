package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page before axe-core in a real browser, where one is installed, light and dark. */
class AccessiblePageTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    @TempDir
    private Path folder;

    @Test
    void axeFindsNothingInLightOrDark() throws Exception {
        Optional<Browser> found = Browser.find(folder);
        assumeTrue(found.isPresent(), "no Chromium here");
        Browser browser = found.orElseThrow();
        Report sample = new ReportComposer().compose(SampleInput.load());
        try (NotebookFixture made = new NotebookFixture(folder)) {
            made.note(line(made.picture(80, 60, "a.jpg"), "A crane", "Late")
                    + "\n\n|a|b|\n|-|-|\n|c|(?)|\n\n```\ncode\n```");
            for (boolean dark : new boolean[] {false, true}) {
                HtmlExporter exporter = HtmlExporter.forWindow(dark);
                assertThat(findings(browser, exporter.export(sample))).isEqualTo("0 of some");
                assertThat(findings(browser, exporter.export(made.report(), made.pictures())))
                        .isEqualTo("0 of some");
            }
        }
        // It does look: a page with a known fault.
        assertThat(findings(browser, "<html><head></head><body><img src='data:,'></body></html>"))
                .contains("image-alt");
    }

    private static String findings(Browser browser, String page) throws Exception {
        String axe;
        try (InputStream stream = AccessiblePageTest.class.getResourceAsStream(AXE)) {
            axe = new String(Objects.requireNonNull(stream, AXE).readAllBytes(), StandardCharsets.UTF_8);
        }
        String run =
                "axe.run().then(r => document.documentElement.setAttribute('data-axe', r.violations.length + ' of ' +"
                        + " (r.passes.length > 5 ? 'some' : r.passes.length) + r.violations.map(v => ' ' + v.id + ': ' +"
                        + " v.nodes.map(n => n.html).slice(0, 3)).join('')))";
        // The policy forbids any script, this one too.
        String open = page.replaceFirst("<meta http-equiv[^>]*>", "")
                .replace("</body>", "<script>" + axe + "</script><script>" + run + "</script></body>");
        return Jsoup.parse(browser.open(open)).expectFirst("html").attr("data-axe");
    }
}
