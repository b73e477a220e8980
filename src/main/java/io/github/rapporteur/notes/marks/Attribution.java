package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the dash under a quote.
 *
 * @param name null when no name stands there, so that the quote waits for one
 * @param nameRange where the name stands, without emphasis round it; null without a name
 * @param tags without {@code #}, in order, no doubles
 * @param exact false when noted "(from memory)"
 * @param offRecord noted "(off the record)"
 * @param ourTeam noted "(our team)"
 * @param starred noted "(starred)"
 * @param likedBy names in "(liked by A, B)"
 * @param time time of day in brackets; null when there is none
 * @param rest words between or behind tags and brackets that are none of these; empty when there are none
 */
record Attribution(
        @Nullable String name,
        @Nullable TextRange nameRange,
        List<String> tags,
        boolean exact,
        boolean offRecord,
        boolean ourTeam,
        boolean starred,
        List<String> likedBy,
        @Nullable LocalTime time,
        String rest) {
    /** What a quote without a name line has. */
    static final Attribution NONE =
            new Attribution(null, null, List.of(), true, false, false, false, List.of(), null, "");

    /** Keeps its own lists. */
    Attribution {
        tags = List.copyOf(tags);
        likedBy = List.copyOf(likedBy);
    }
}
