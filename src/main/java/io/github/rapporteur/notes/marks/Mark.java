package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a note that means something. The text is the one truth: a mark only says where in it the passage stands
 * and how it is understood.
 */
public sealed interface Mark {
    /** The whole passage with its signs: from the start of its first line to the end of its last, without line end. */
    TextRange range();

    /** What was said or noted, as Markdown, without label and signs. */
    String text();

    /** Whether the passage never leaves the notebook. */
    default boolean isPrivate() {
        return false;
    }

    /**
     * Something that was said.
     *
     * @param text the words, lines joined by {@code \n}, the outer {@code >} removed; inner quotes keep theirs
     * @param name who said it; null when no name line stands there
     * @param nameRange where the name stands; null without a name line
     * @param tags without {@code #}, as typed, in order, no doubles
     * @param exact word for word; false when noted "(from memory)"
     * @param offRecord noted "(off the record)"
     * @param ourTeam noted "(our team)"
     * @param starred noted "(starred)": one of the best
     * @param likedBy names in "(liked by A, B)"
     * @param time time of day in brackets, "(10:42)"; null when there is none
     */
    record Quote(
            TextRange range,
            String text,
            @Nullable String name,
            @Nullable TextRange nameRange,
            List<String> tags,
            boolean exact,
            boolean offRecord,
            boolean ourTeam,
            boolean starred,
            List<String> likedBy,
            @Nullable LocalTime time)
            implements Mark {
        /** Keeps its own lists. */
        public Quote {
            tags = List.copyOf(tags);
            likedBy = List.copyOf(likedBy);
        }

        @Override
        public boolean isPrivate() {
            return offRecord;
        }

        /** The same, kept at home by what stands below it. */
        Quote offTheRecord() {
            return new Quote(range, text, name, nameRange, tags, exact, true, ourTeam, starred, likedBy, time);
        }
    }

    /** A paragraph or list item "Takeaway: ...". */
    record Takeaway(TextRange range, String text) implements Mark {}

    /**
     * "Q: ..." or "Q (Name): ...".
     *
     * @param name who asked; null when not named
     */
    record Question(TextRange range, String text, @Nullable String name) implements Mark {}

    /**
     * "A: ..." or "A (Name): ...": belongs to the question before it.
     *
     * @param name who answered; null when not named
     */
    record Answer(TextRange range, String text, @Nullable String name) implements Mark {}

    /**
     * "Term: word = meaning".
     *
     * @param text the word
     * @param meaning may be empty while it is still being typed
     */
    record Term(TextRange range, String text, String meaning) implements Mark {}

    /**
     * "- [ ] text" or "- [x] text".
     *
     * @param who the name behind {@code @}; null when nobody is named
     * @param due the date behind {@code !}; null when there is none
     */
    record Action(
            TextRange range,
            String text,
            boolean done,
            @Nullable String who,
            @Nullable LocalDate due) implements Mark {}

    /** "Liked: ...", about how the talk was given. */
    record Liked(TextRange range, String text) implements Mark {}

    /** "Disliked: ...", about how the talk was given. */
    record Disliked(TextRange range, String text) implements Mark {}

    /**
     * "(?)" behind a figure or claim that must be verified.
     *
     * @param range only the three characters of the sign
     * @param text the line it stands in
     */
    record Check(TextRange range, String text) implements Mark {
        /** The sign. */
        public static final String SIGN = "(?)";
    }

    /** A paragraph "Private: ...". */
    record PrivatePassage(TextRange range, String text) implements Mark {
        @Override
        public boolean isPrivate() {
            return true;
        }
    }
}
