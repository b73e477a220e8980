package io.github.rapporteur.report.export;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a report's tree as JSON, for programs that make something else of it. Its Markdown is as clean as the Markdown
 * export's: no raw HTML, no pictures from elsewhere. Nor does it tell how much was kept back. Thread-safe.
 */
public final class JsonExporter {
    /** What of {@link Report.Counts} is for the writer only: that something is private is nobody else's business. */
    static final Set<String> NOT_TOLD = Set.of("privatePassages", "offTheRecord");

    /** Times keep the offset that they were written with. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .addMixIn(TalkId.class, AsItsText.class)
            .addMixIn(ConferenceId.class, AsItsText.class)
            .addMixIn(Report.Counts.class, Told.class)
            .build();

    /** The whole file. */
    public String export(Report report) {
        return MAPPER.writeValueAsString(CleanReport.of(report)) + "\n";
    }

    /** An identifier is a text. */
    private abstract static class AsItsText {
        @JsonCreator
        static Object of(String text) {
            return text;
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    /** Without {@link #NOT_TOLD}; reading takes none. */
    @JsonIgnoreProperties({"privatePassages", "offTheRecord"})
    private abstract static class Told {}
}
