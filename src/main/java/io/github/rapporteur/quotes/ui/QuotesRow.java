package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.MarkKind;
import io.github.rapporteur.people.Role;
import org.jspecify.annotations.Nullable;

/** A line of the quotes pane. */
sealed interface QuotesRow {
    /** The heading of a group: "Quotes", "from the speaker". */
    record Heading(String words, String more, boolean needsEye) implements QuotesRow {}

    /**
     * Something that was said. Without the note it stands in: rows are compared after every key.
     *
     * @param person whose name the chip shows; null while the quote waits for one
     */
    record Said(Mark.Quote quote, @Nullable String person, Role role) implements QuotesRow {
        @Override
        public TextRange range() {
            return quote.range();
        }

        /** The words without Markdown's line ends, as one reads them. */
        String words() {
            return quote.text().replace('\n', ' ').strip();
        }
    }

    /** Another mark. */
    record Marked(MarkKind kind, Mark mark) implements QuotesRow {
        @Override
        public TextRange range() {
            return mark.range();
        }
    }

    /**
     * A heading of the note.
     *
     * @param level 1 to 6
     */
    record Section(int level, String words, TextRange range) implements QuotesRow {}

    /** Where it stands in the text; empty at the start for what stands nowhere. */
    default TextRange range() {
        return new TextRange(0, 0);
    }

    /** Whether one can go there. */
    default boolean isStop() {
        return !(this instanceof Heading);
    }
}
