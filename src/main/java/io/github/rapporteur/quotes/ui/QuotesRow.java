package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.MarkKind;
import io.github.rapporteur.people.Role;
import java.util.Objects;
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

        /** What it says, in one line. */
        String words() {
            return switch (mark) {
                case Mark.Term term -> term.text() + " = " + term.meaning();
                case Mark.Question question -> said(question.name(), question.text());
                case Mark.Answer answer -> said(answer.name(), answer.text());
                default -> mark.text().replace('\n', ' ').strip();
            };
        }

        private static String said(@Nullable String name, String words) {
            return name == null ? words : name + ": " + words;
        }
    }

    /**
     * A heading of the note with what stands under it.
     *
     * @param depth how many headings it stands under
     * @param marks how many marks and quotes stand between it and the next heading
     * @param range from the heading to the next one
     */
    record Section(int depth, String words, int marks, TextRange range) implements QuotesRow {}

    /** Where it stands in the text; empty at the start for what stands nowhere. */
    default TextRange range() {
        return new TextRange(0, 0);
    }

    /** Whether both are drawn alike; where they stand in the text does not matter. */
    default boolean looksLike(QuotesRow other) {
        return switch (this) {
            case Heading heading -> heading.equals(other);
            case Said said ->
                other instanceof Said there
                        && Objects.equals(said.person(), there.person())
                        && said.role() == there.role()
                        && anywhere(said.quote()).equals(anywhere(there.quote()));
            case Marked marked ->
                other instanceof Marked there
                        && marked.kind() == there.kind()
                        && marked.words().equals(there.words());
            case Section section ->
                other instanceof Section there
                        && section.depth() == there.depth()
                        && section.marks() == there.marks()
                        && section.words().equals(there.words());
        };
    }

    private static Mark.Quote anywhere(Mark.Quote quote) {
        return new Mark.Quote(
                new TextRange(0, 0),
                quote.text(),
                quote.name(),
                null,
                quote.tags(),
                quote.exact(),
                quote.offRecord(),
                quote.ourTeam(),
                quote.starred(),
                quote.likedBy(),
                quote.time());
    }

    /** Whether one can go there. */
    default boolean isStop() {
        return !(this instanceof Heading);
    }
}
