package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.QuoteText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One quote made two, two made one. Pure. */
public final class QuotePieces {
    private QuotePieces() {}

    /**
     * Splits the quote at the caret; both pieces keep name, tags and flags.
     *
     * @return empty when the caret does not stand within the words of a quote that is on plain lines of its own
     */
    public static Optional<TextEdit> split(String text, Mark.Quote quote, int caret) {
        TextRange range = quote.range();
        if (!isPlain(text, quote) || caret <= range.start() || caret >= range.end()) {
            return Optional.empty();
        }
        int words = wordsBefore(text.substring(range.start(), caret), quote.text());
        if (words <= 0 || words >= quote.text().length()) {
            return Optional.empty();
        }
        String first = quote.text().substring(0, words).strip();
        String second = quote.text().substring(words).strip();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        QuoteText whole = QuoteText.of(quote);
        String head = withWords(whole, first).write() + "\n\n";
        String pieces = head + withWords(whole, second).write();
        return Optional.of(new TextEdit(range, pieces, range.start() + head.length() + 2));
    }

    /**
     * Joins two quotes that follow each other, as two paragraphs of one quote of the first one's name; their tags and
     * likes together, and what is said of one of them, from memory or off the record, of both.
     *
     * @return empty when something else stands between them, or both name somebody else
     */
    public static Optional<TextEdit> join(String text, Mark.Quote first, Mark.Quote second) {
        TextRange between = new TextRange(
                Math.min(first.range().end(), second.range().start()),
                second.range().start());
        boolean sameName = first.name() == null || second.name() == null || Objects.equals(first.name(), second.name());
        if (!between.of(text).isBlank() || !sameName || !isPlain(text, first) || !isPlain(text, second)) {
            return Optional.empty();
        }
        QuoteText one = QuoteText.of(first);
        QuoteText other = QuoteText.of(second);
        QuoteText joined = new QuoteText(
                one.words() + "\n\n" + other.words(),
                one.name() == null ? other.name() : one.name(),
                union(one.tags(), other.tags()),
                one.exact() && other.exact(),
                one.offRecord() || other.offRecord(),
                one.ourTeam() || other.ourTeam(),
                one.starred() || other.starred(),
                union(one.likedBy(), other.likedBy()),
                one.time() == null ? other.time() : one.time());
        String block = joined.write();
        return Optional.of(new TextEdit(
                new TextRange(first.range().start(), second.range().end()),
                block,
                first.range().start() + block.length()));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static QuoteText withWords(QuoteText quote, String words) {
        return new QuoteText(
                words,
                quote.name(),
                quote.tags(),
                quote.exact(),
                quote.offRecord(),
                quote.ourTeam(),
                quote.starred(),
                quote.likedBy(),
                quote.time());
    }

    /** Whether the quote stands in no list, so that its lines are its own. */
    private static boolean isPlain(String text, Mark.Quote quote) {
        return text.startsWith(">", quote.range().start());
    }

    /** How much of the words stands in the lines before the caret: these without their quote signs. */
    private static int wordsBefore(String lines, String words) {
        String bare = lines.replaceAll("(?m)^ {0,3}> ?", "");
        return words.startsWith(bare) ? bare.length() : -1;
    }
}
