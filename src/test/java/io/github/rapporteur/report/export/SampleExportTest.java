package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole sample report in every format; also left in {@code target/sample-report} to be looked at. */
class SampleExportTest {
    @Test
    void noPrivateWordIsInAnyFormat() throws Exception {
        Report report = new ReportComposer().compose(SampleInput.load());
        Map<String, String> files = Map.of(
                "report.md", new MarkdownExporter().export(report),
                "report.html", new HtmlExporter().export(report),
                "report.json", new JsonExporter().export(report));
        Path folder = Files.createDirectories(Path.of("target", "sample-report"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
            assertThat(file.getValue())
                    .as(file.getKey())
                    .contains("A queue is a no that has not been said yet.")
                    .doesNotContain(SampleInput.privateWords())
                    .doesNotContainIgnoringCase("off the record")
                    .doesNotContain("Private:");
        }
        assertThat(report.counts().privatePassages()).isEqualTo(4);
    }
}
