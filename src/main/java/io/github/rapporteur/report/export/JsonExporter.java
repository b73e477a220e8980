package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a report's tree as JSON, for programs that make something else of it. Its Markdown is as clean as the Markdown
 * export's: no raw HTML, no pictures from elsewhere. Thread-safe.
 */
public final class JsonExporter {
    /** Times keep the offset that they were written with. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    /** The whole file. */
    public String export(Report report) {
        return MAPPER.writeValueAsString(CleanReport.of(report)) + "\n";
    }
}
