package io.github.rapporteur.report;

import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

/**
 * One talk of a report.
 *
 * @param anchor its fragment, made as code hosts make it
 * @param shortTitle cut at its colon when the title is longer than 60 characters
 * @param start in the conference's zone
 * @param room may be empty
 * @param abstractUrl empty when there is none that may be linked
 * @param language two letters, only when it differs from the report's; else empty
 * @param rating 1 to 5; 0 when not rated
 * @param verdict one line; may be empty
 * @param parts one for each author; empty for a talk that was only attended
 */
public record TalkSection(
        TalkId id,
        String anchor,
        TalkKind kind,
        String title,
        String shortTitle,
        ZonedDateTime start,
        String room,
        List<String> speakers,
        String abstractUrl,
        String language,
        int rating,
        String verdict,
        List<AuthorPart> parts) {
    /** Keeps its own lists. */
    public TalkSection {
        speakers = List.copyOf(speakers);
        parts = List.copyOf(parts);
    }

    /** The same talk with other notes. */
    public TalkSection withParts(List<AuthorPart> other) {
        return new TalkSection(
                id,
                anchor,
                kind,
                title,
                shortTitle,
                start,
                room,
                speakers,
                abstractUrl,
                language,
                rating,
                verdict,
                other);
    }

    /**
     * What one author noted.
     *
     * @param author their name; empty when nobody else wrote on this talk
     * @param by their name in any case; empty when the report is theirs
     */
    public record AuthorPart(String author, String by, List<Block> blocks) {
        /** Keeps its own list; files of before do not say whose it is. */
        public AuthorPart {
            by = Objects.requireNonNullElse(by, "");
            blocks = List.copyOf(blocks);
        }
    }
}
