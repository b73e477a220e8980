package io.github.rapporteur.cli;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.report.export.JsonExporter;
import io.github.rapporteur.report.export.MarkdownExporter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a report can become. */
enum ReportFormat {
    MD,
    HTML,
    JSON;

    /** The format of that name: "md", "html", "json". */
    static Optional<ReportFormat> named(String word) {
        return Stream.of(values())
                .filter(format -> format.ending().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The ending of its files, without the dot; also its name on the command line. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The content of the file. */
    String write(Report report) {
        return switch (this) {
            case MD -> new MarkdownExporter().export(report);
            case HTML -> new HtmlExporter().export(report);
            case JSON -> new JsonExporter().export(report);
        };
    }
}
