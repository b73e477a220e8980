package io.github.rapporteur.report;

import io.github.rapporteur.common.time.TimeOrderedId;
import java.util.UUID;

/** Identifies a report that a notebook keeps. */
public record ReportId(UUID value) {
    /** A new identifier. */
    public static ReportId next() {
        return new ReportId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
