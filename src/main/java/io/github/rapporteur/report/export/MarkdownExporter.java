package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;

/**
 * Writes a report as plain CommonMark with the tables of GitHub, as code hosts and site generators show it. Every
 * quote's name is a paragraph of its own within the block quote; names are never written with {@code @} and tags never
 * with {@code #}, since code hosts would notify strangers. Thread-safe.
 */
public final class MarkdownExporter {
    /** The whole file. */
    public String export(Report report) {
        return new MarkdownPage(report).write();
    }
}
