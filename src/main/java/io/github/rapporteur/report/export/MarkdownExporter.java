package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;

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
        return new MarkdownPage(report, new MarkdownText(report.anchors(), pictures, folder)).write();
    }
}
