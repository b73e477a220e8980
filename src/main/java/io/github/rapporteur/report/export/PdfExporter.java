package io.github.rapporteur.report.export;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.rapporteur.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a tagged PDF out of the page that the HTML export writes: text to be selected, an outline, links,
 * fonts in it. Nothing is loaded but what stands in the page. Thread-safe.
 */
final class PdfExporter {
    private static final Pattern VARIABLE = Pattern.compile("(--r-[\\w-]+)\\s*:\\s*([^;{}]+)");
    private static final Pattern USE = Pattern.compile("var\\(\\s*(--r-[\\w-]+)\\s*(?:,[^()]*)?\\)");

    static {
        // It would write pieces of the text into the log.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The whole file.
     *
     * @throws IOException if a picture can not be put into it
     */
    byte[] export(Report report, ReportPictures pictures, ExportOptions options) throws IOException {
        Document page = Jsoup.parse(new HtmlExporter().export(report, pictures, options.withFolder(false)));
        prepare(page, options);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(page), "about:blank")
                .withProducer("Rapporteur")
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:image/"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:image/"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        PdfFonts.addTo(builder);
        try (PdfBoxRenderer renderer =
                builder.toStream(OutputStream.nullOutputStream()).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                return bytes(document, report.head(), options.time());
            }
        }
    }

    private static byte[] bytes(PDDocument document, Report.Head head, @Nullable ZonedDateTime time)
            throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(head.title());
        about.setAuthor(head.author());
        about.setCreator("Rapporteur");
        // The same report is the same file: no time but one that was asked for, no number by chance.
        about.setCreationDate(time == null ? null : GregorianCalendar.from(time));
        about.setModificationDate(null);
        document.setDocumentId(0L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Gives the page the look for paper and an outline. */
    private static void prepare(Document page, ExportOptions options) {
        page.select("style, meta[http-equiv], meta[name=theme-color]").remove();
        String own = PdfFonts.withFallback(options.style().css());
        Map<String, String> variables = new HashMap<>();
        String css = HtmlExporter.resource("report-pdf.css");
        for (Matcher one = VARIABLE.matcher(css + own); one.find(); ) {
            variables.put(one.group(1), one.group(2).strip());
        }
        page.head()
                .appendElement("style")
                .appendChild(new org.jsoup.nodes.DataNode(filled(css + "\n" + own, variables)));
        Element bookmarks = page.head().appendElement("bookmarks");
        Element talks = bookmarks;
        for (Element heading : page.select("h1, h2, h3[id]")) {
            String id = heading.id().isEmpty() ? heading.parents().attr("id") : heading.id();
            if (heading.nameIs("h1")) {
                heading.attr("id", "r-title");
                id = "r-title";
            }
            Element under = heading.nameIs("h3") ? talks : bookmarks;
            Element bookmark =
                    under.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + id);
            talks = heading.nameIs("h3") ? talks : bookmark;
        }
    }

    private static String filled(String css, Map<String, String> variables) {
        String text = css;
        // A variable may stand for another one, not for itself.
        for (int round = 0; round < 3; round++) {
            text = USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(valueOf(use, variables)));
        }
        return text;
    }

    private static String valueOf(MatchResult use, Map<String, String> variables) {
        return variables.getOrDefault(use.group(1), "inherit");
    }
}
