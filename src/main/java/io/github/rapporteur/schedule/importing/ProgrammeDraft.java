package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * What the readers of freely written programmes (tables, YAML, plain text, web pages, unknown XML) gather before dates,
 * zone and identities are worked out.
 */
final class ProgrammeDraft {
    /** No conference has more talks. */
    static final int MOST_TALKS = 20_000;

    final String format;
    final Warnings warnings;
    String title = "";
    String url = "";
    String place = "";
    String zoneName = "";
    /** Whether an entry without an end lasts until the next one begins in its room. */
    boolean endsAtNext;

    final List<ProgrammeEntry> entries = new ArrayList<>();

    ProgrammeDraft(String format, Warnings warnings) {
        this.format = format;
        this.warnings = warnings;
    }

    /** Whether there are more talks than any conference has; then it is no use to gather on, and assembling fails. */
    boolean isFull() {
        return entries.size() > MOST_TALKS;
    }
}
