package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report as plain CommonMark with the tables of GitHub, as code hosts and site generators show it. Every
 * quote's name is a paragraph of its own within the block quote; names are never written with {@code @} and tags never
 * with {@code #}, since code hosts would notify strangers. Thread-safe.
 */
public final class MarkdownExporter {
    /** The whole file, without pictures. */
    public String export(Report report) {
        return export(report, ReportPictures.NONE, "");
    }

    /**
     * The whole file.
     *
     * @param folder where the pictures lie, seen from the file
     */
    public String export(Report report, ReportPictures pictures, String folder) {
        return export(report, pictures, folder, ExportOptions.NONE);
    }

    /** As above, as the writer wishes it. */
    String export(Report report, ReportPictures pictures, String folder, ExportOptions options) {
        Map<String, Integer> footnotes = new HashMap<>();
        if (options.footnotes()) {
            report.references().forEach(one -> footnotes.put(one.url(), one.number()));
        }
        MarkdownText text = new MarkdownText(report.anchors(), pictures, options.embedded() ? "" : folder, footnotes);
        Optional<String> picture = pictures.all().stream()
                .findFirst()
                .filter(first -> !options.embedded())
                .map(first -> folder + "/" + first.fileName());
        String head = SiteText.head(options.frontMatter(), report.head(), picture, options.time());
        String body = new MarkdownPage(report, text, options).write();
        return head + (head.isEmpty() ? "" : "\n") + SiteText.inert(options.frontMatter(), body);
    }
}
