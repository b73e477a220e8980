package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDF, read back by another library than the one that sets it. */
class PdfExportTest {
    @TempDir
    private Path folder;

    private static byte[] pdf(Report report, ExportOptions options) throws IOException {
        return ExportFormat.PDF.bytes(report, ReportPictures.NONE, "", options);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> outline(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            titles.addAll(outline(item));
        }
        return titles;
    }

    @Test
    void sampleHasTextInOrderOutlineLanguageTitleAndLinks() throws Exception {
        Report report = new ReportComposer().compose(SampleInput.load());
        byte[] pdf = pdf(report, ExportOptions.NONE);
        Files.createDirectories(Path.of("target", "sample-report"));
        Files.write(Path.of("target", "sample-report", "report.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Notes from Harbour Conf 2026",
                            "Contents",
                            "What the Lighthouse Does Not Know",
                            "A queue is a no that has not been said yet.",
                            "Vocabulary",
                            "References");
            assertThat(text)
                    .doesNotContain(SampleInput.privateWords())
                    .contains("★★★★★", "Hafenkrananlagensteuerungssoftware");
            List<String> outline = outline(document.getDocumentCatalog().getDocumentOutline());
            assertThat(outline)
                    .startsWith("Notes from Harbour Conf 2026", "Introduction", "The talks")
                    .contains("Backpressure Is a Kindness", "Vocabulary", "References");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Notes from Harbour Conf 2026");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(links(document)).contains("https://harbourconf.example/2026");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    private static List<String> links(PDDocument document) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                    links.add(uri.getURI());
                }
            }
        }
        return links;
    }

    @Test
    void sameReportIsTheSameFileAndItsTimeIsSaidWhenAsked() throws Exception {
        Report report =
                new InputBuilder().talk("Talk", "Cy").note("# A\n\ntext").report();
        byte[] first = pdf(report, ExportOptions.NONE);
        assertThat(pdf(report, ExportOptions.NONE)).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .doesNotContain("/CreationDate", "CreateDate", "ModifyDate", "/ModDate");
        byte[] timed = pdf(report, ExportOptions.NONE.withTime(ZonedDateTime.parse("2026-09-20T08:05:00Z")));
        assertThat(text(timed)).contains("Exported 20 September 2026, 08:05 UTC.");
    }

    @Test
    void picturesAreInItAndNothingIsLoaded() throws Exception {
        try (NotebookFixture made = new NotebookFixture(folder)) {
            made.note(line(made.picture(80, 60, "a.jpg"), "A crane", "Late") + "\n\n![x](file:///etc/hostname)\n");
            Path file = folder.resolve("r.pdf");
            WrittenReport written =
                    made.plan(ExportFormat.PDF, ExportOptions.NONE, file).write();
            assertThat(written.pictures()).isEqualTo(1);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                int images = 0;
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getXObjectNames()) {
                        images += page.getResources().isImageXObject(name) ? 1 : 0;
                    }
                }
                assertThat(images).isEqualTo(1);
            }
            assertThat(text(Files.readAllBytes(file))).contains("Late");
        }
    }

    @Test
    void privatePassagesAreNotInTheFile() throws Exception {
        Report report = new InputBuilder()
                .talk("Talk", "Cy")
                .note("open\n\nPrivate: kupfer\n\n> zinn\n> — Cy (off the record)\n\n<!-- blei -->")
                .report();
        assertThat(text(pdf(report, ExportOptions.NONE))).contains("open").doesNotContain("kupfer", "zinn", "blei");
    }

    @Test
    void charactersThatNoFontHasAreSaid() throws Exception {
        assertThat(PdfFonts.remark("Grüße, Ελένη, Олег, ★ ☆ ☐ ☑ → “x” — … \n\u00a0€"))
                .isEmpty();
        assertThat(PdfFonts.remark("日本 and 日 and 🎉"))
                .hasValue("3 characters are in none of the fonts of the PDF and stand there as #: 日 本 🎉."
                        + " Print the HTML export from a browser instead.");
        Path file = folder.resolve("r.pdf");
        Report report = new InputBuilder().talk("Talk", "日").note("text").report();
        PlannedExport plan = new PlannedExport(report, ReportPictures.NONE, ExportFormat.PDF, ExportOptions.NONE, file);
        assertThat(plan.remarks()).hasSize(1);
    }

    @Test
    void ownStyleChangesItAndMayNotBreakIt() throws Exception {
        Report report = new InputBuilder().talk("Talk", "Cy").note("text of it").report();
        byte[] plain = pdf(report, ExportOptions.NONE);
        byte[] own = pdf(report, ExportOptions.NONE.withStyle(OwnStyle.of(":root { --r-accent: #7a1f5c }")));
        assertThat(own).isNotEqualTo(plain);
        for (String hostile : HostileStyles.ALL) {
            assertThat(text(pdf(report, ExportOptions.NONE.withStyle(OwnStyle.of(hostile)))))
                    .contains("text of it");
        }
    }
}
