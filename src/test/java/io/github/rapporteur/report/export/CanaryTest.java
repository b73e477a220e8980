package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of private passages and quotes off the record are in no file, on no clipboard and in no log, whatever is wished. */
class CanaryTest {
    private static final String CANARY = "kanarienvogel";

    @TempDir
    private Path folder;

    @Test
    void canaryLeavesTheNotebookByNoDoor() throws Exception {
        List<String> logged = new ArrayList<>();
        Handler listening = listening(logged);
        Logger root = LogManager.getLogManager().getLogger("");
        Level level = root.getLevel();
        root.addHandler(listening);
        root.setLevel(Level.ALL);
        try (NotebookFixture made = new NotebookFixture(folder)) {
            made.note("open, and <!-- " + CANARY + " --> hidden\n\nPrivate: " + CANARY + " 日本\n\n> " + CANARY
                    + "\n> — Mara Lindqvist (off the record)\n\n- [ ] Private: " + CANARY + "\n\nTerm: x = Private: "
                    + CANARY + "\n\n| a |\n|-|\n| Private: " + CANARY + " |\n\nPrivate: "
                    + line(made.picture(60, 40, CANARY + ".jpg"), CANARY, CANARY) + "\n\nlast words");
            Path out = folder.resolve("out");
            for (ExportOptions options : wishes()) {
                for (ExportFormat format : ExportFormat.values()) {
                    Path target = out.resolve(format + "-" + wishes().indexOf(options));
                    made.plan(format, options, target).write();
                }
            }
            CopiedReport copied = CopiedReport.of(made.report(), made.pictures());
            assertThat(copied.html() + copied.text()).contains("last words").doesNotContainIgnoringCase(CANARY);
            assertThat(HtmlExporter.forWindow(true).export(made.report(), made.pictures()))
                    .doesNotContainIgnoringCase(CANARY);
            try (Stream<Path> all = Files.walk(out)) {
                List<Path> files = all.filter(Files::isRegularFile).toList();
                assertThat(files).hasSizeGreaterThan(12);
                for (Path file : files) {
                    assertThat(file.toString()).doesNotContainIgnoringCase(CANARY);
                    assertThat(content(file))
                            .as(file.toString())
                            .contains("last words")
                            .doesNotContainIgnoringCase(CANARY);
                }
            }
        } finally {
            root.removeHandler(listening);
            root.setLevel(level);
        }
        assertThat(String.join("\n", logged)).doesNotContainIgnoringCase(CANARY).doesNotContain("last words");
    }

    private static List<ExportOptions> wishes() {
        return List.of(
                ExportOptions.NONE,
                ExportOptions.NONE.withReadable(true).withFootnotes(true),
                ExportOptions.NONE.withFrontMatter(FrontMatter.HUGO).withFolder(true),
                ExportOptions.NONE.withFrontMatter(FrontMatter.JEKYLL).withEmbedded(true));
    }

    /** A PDF with all its streams opened. */
    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF")) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return file.endsWith(FolderManifest.NAME) ? text + "last words" : text;
        }
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            all.append(new PDFTextStripper().getText(document));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                all.append(object.getObject());
                if (object.getObject() instanceof COSStream stream) {
                    all.append(stream.toTextString());
                }
            }
        }
        return all.toString();
    }

    private static Handler listening(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + " " + java.util.Arrays.toString(entry.getParameters()) + " "
                        + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
