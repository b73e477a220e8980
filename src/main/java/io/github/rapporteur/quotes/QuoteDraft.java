package io.github.rapporteur.quotes;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose in the tagger.
 *
 * @param name who said it; empty when the quote is to wait for a name
 * @param tags with or without {@code #}
 * @param exact word for word
 * @param time written as "(10:42)"; null for none
 */
public record QuoteDraft(
        String name,
        List<String> tags,
        boolean exact,
        boolean offRecord,
        boolean ourTeam,
        @Nullable LocalTime time) {
    /** Keeps its own list. */
    public QuoteDraft {
        tags = List.copyOf(tags);
    }

    /** Word for word, by this person, nothing else. */
    public static QuoteDraft by(String name) {
        return new QuoteDraft(name, List.of(), true, false, false, null);
    }
}
