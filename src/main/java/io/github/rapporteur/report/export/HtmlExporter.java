package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.Sha256;
import io.github.rapporteur.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * Writes a report as one HTML file: no script, no form, nothing loaded from elsewhere, and a policy that forbids all of
 * it. Thread-safe.
 */
public final class HtmlExporter {
    private final String css;
    private final String cssHash;

    /** Reads the look of the page. */
    public HtmlExporter() {
        this(resource("report.css"));
    }

    private HtmlExporter(String css) {
        this.css = css;
        cssHash = sha256(css);
    }

    /**
     * An exporter of the same page for a window that is light or dark by itself, whatever the system prefers: JavaFX's
     * web view does not tell the page. It knows no weight between regular and bold either, and takes less than bold for
     * regular.
     */
    public static HtmlExporter forWindow(boolean dark) {
        return new HtmlExporter(resource("report.css")
                .replace("(prefers-color-scheme: dark)", dark ? "(min-width: 0)" : "(max-width: 0)")
                .replaceAll("\\b650\\b", "700"));
    }

    /** The fragment of the introduction in the page, which is no heading's. */
    public static String introductionAnchor(Report report) {
        return HtmlPage.introductionId(report);
    }

    /** What two pages have in common that differ only in what is read: language and styles. */
    public static String frame(String page) {
        int head = Math.max(0, page.indexOf("<head>"));
        int style = Math.max(head, page.indexOf("<style>", head));
        int end = Math.max(style, page.indexOf("</head>", style));
        return page.substring(0, head) + page.substring(style, end);
    }

    /** The whole page, without pictures. */
    public String export(Report report) {
        return export(report, ReportPictures.NONE);
    }

    /** The whole page, its pictures in it. */
    public String export(Report report, ReportPictures pictures) {
        return export(report, pictures, ExportOptions.NONE);
    }

    /** As above, as the writer wishes it; in a folder the pictures are files beside the page. */
    String export(Report report, ReportPictures pictures, ExportOptions options) {
        return page(report, options, out -> new HtmlPage(report, pictures, out, options.time()).write());
    }

    private String policy(ExportOptions options) {
        return "default-src 'none'; img-src " + (options.folder() ? "'self' data:" : "data:") + "; style-src 'sha256-"
                + cssHash + "'"
                + (options.style().isEmpty()
                        ? ""
                        : " 'sha256-" + sha256(options.style().css()) + "'")
                + "; base-uri 'none'; form-action 'none'";
    }

    /** A page with one note alone: without masthead, contents, and a line about who composed it. */
    public String exportNote(Report report, ReportPictures pictures) {
        return page(report, ExportOptions.NONE, out -> new HtmlPage(report, pictures, out, null).writeNote());
    }

    private String page(Report report, ExportOptions options, Consumer<Html> body) {
        Html out = new Html(1 << 16);
        Report.Head head = report.head();
        out.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", head.language())
                .raw(">\n<head>\n<meta charset=\"utf-8\">\n");
        meta(out, "viewport", "width=device-width, initial-scale=1");
        out.raw("<meta http-equiv=\"Content-Security-Policy\"")
                .attribute("content", policy(options))
                .raw(">\n");
        meta(out, "referrer", "no-referrer");
        meta(out, "generator", "Rapporteur");
        meta(out, "description", description(head));
        if (!head.author().isEmpty()) {
            meta(out, "author", head.author());
        }
        meta(out, "color-scheme", "light dark");
        out.raw("<meta name=\"theme-color\" content=\"#fdfcf9\" media=\"(prefers-color-scheme: light)\">\n");
        out.raw("<meta name=\"theme-color\" content=\"#15191c\" media=\"(prefers-color-scheme: dark)\">\n");
        openGraph(out, head);
        if (options.time() != null) {
            property(out, "article:modified_time", options.time().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        out.raw("<title>").text(head.title()).raw("</title>\n<style>").raw(css).raw("</style>\n");
        if (!options.style().isEmpty()) {
            // Cleaned: nothing in it ends the style.
            out.raw("<style>").raw(options.style().css()).raw("</style>\n");
        }
        out.raw("</head>\n");
        body.accept(out);
        return PageDirections.in(out.raw("</html>\n").toString());
    }

    private static void openGraph(Html out, Report.Head head) {
        property(out, "og:type", "article");
        property(out, "og:title", head.title());
        property(out, "og:description", description(head));
        property(out, "og:locale", head.language().replace('-', '_'));
        if (!head.date().isEmpty()) {
            property(out, "article:published_time", head.date());
        }
        if (!head.author().isEmpty()) {
            property(out, "article:author", head.author());
        }
    }

    static String description(Report.Head head) {
        return head.standfirst().isEmpty() ? "Notes from " + head.conference() : head.standfirst();
    }

    private static void meta(Html out, String name, String content) {
        out.raw("<meta").attribute("name", name).attribute("content", content).raw(">\n");
    }

    private static void property(Html out, String property, String content) {
        out.raw("<meta")
                .attribute("property", property)
                .attribute("content", content)
                .raw(">\n");
    }

    /** The text of a file of the program's in this folder. */
    static String resource(String name) {
        try (InputStream stream = HtmlExporter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
