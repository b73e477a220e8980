package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a note may leave the notebook. Everything that exports, copies or shares goes through here first and reads
 * marks only out of the text that is left. Any thread.
 *
 * @param text the note without comments, private passages and quotes off the record; of the latter two, whole lines
 * @param kept how many passages stay in the notebook; comments do not count
 * @param quotesKept how many of these are quotes off the record
 * @param marks those in the text that is left, as {@link MarkReader#read} gives them
 */
public record Publishable(String text, int kept, int quotesKept, List<Mark> marks) {
    /** Takes out what is private, and comments, which whoever reads Markdown does not see. */
    public static Publishable of(String text) {
        PublicText left = PublicText.asItIs(text);
        int quotes =
                (int) left.secrets().stream().filter(PublicText.Secret::quote).count();
        return new Publishable(left.text(), left.secrets().size(), quotes, left.marks());
    }

    /**
     * What of a line that is no note may leave the notebook, as a talk's verdict: all or nothing, comments apart. Here
     * "off the record" needs no brackets.
     */
    public static String line(String line) {
        Publishable left = of(CleanText.line(line));
        boolean secret = left.kept() > 0
                || OffTheRecord.isSaidIn(left.text(), 0, left.text().length());
        return secret ? "" : left.text().strip();
    }

    /** As {@link #line}, for words that may be about what is off the record: a title. Here it needs label or brackets. */
    public static String title(String line) {
        Publishable left = of(CleanText.line(line));
        return left.kept() > 0 ? "" : left.text().strip();
    }

    /**
     * The quotes of a note that never leave the notebook as they stand in it: what is off the record or in anything
     * private, what a comment hides, and what holds a comment.
     *
     * @param marks those of this text
     */
    public static Set<Mark.Quote> quotesKept(String text, List<Mark> marks) {
        List<Mark.Quote> quotes = quotes(marks);
        String clean = CleanText.of(text);
        List<TextRange> comments = Comments.in(text);
        if (quotes.isEmpty()
                || (comments.isEmpty() && clean.equals(text) && marks.stream().noneMatch(Mark::isPrivate))) {
            return Set.of();
        }
        // No invisible sign hides what is private; and what is hidden may become so only with what is taken out.
        Set<List<String>> leaving =
                quotes(of(clean).marks()).stream().map(Publishable::saying).collect(Collectors.toSet());
        List<TextRange> hidden = new ArrayList<>(comments);
        marks.stream().filter(Mark::isPrivate).map(Mark::range).forEach(hidden::add);
        return quotes.stream()
                .filter(quote -> !leaving.contains(saying(quote))
                        || hidden.stream().anyMatch(range -> overlap(range, quote.range())))
                .collect(Collectors.toSet());
    }

    private static List<Mark.Quote> quotes(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Quote.class::isInstance)
                .map(Mark.Quote.class::cast)
                .toList();
    }

    private static List<String> saying(Mark.Quote quote) {
        String name = quote.name();
        return List.of(CleanText.of(quote.text()), name == null ? "" : CleanText.of(name));
    }

    private static boolean overlap(TextRange one, TextRange other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /**
     * The stretches of a text that are left when these go, in order. Both go at once: the end of a comment may lie in a
     * private passage, and the other way round.
     *
     * @param marks all in the text
     */
    static List<TextRange> stretches(String text, List<Mark> marks, List<TextRange> comments) {
        List<TextRange> answers = marks.stream()
                .filter(Mark.Answer.class::isInstance)
                .map(Mark::range)
                .toList();
        List<TextRange> left = new ArrayList<>();
        int from = 0;
        for (TextRange hidden : inOrder(marks, comments)) {
            if (hidden.start() > from) {
                left.add(new TextRange(from, hidden.start()));
            }
            if (hidden.end() < from) {
                continue;
            }
            from = hidden.end();
            if (isWholeLines(text, hidden)) {
                from = behindLineEnd(text, from);
                if (endsBlank(text, left)) {
                    boolean ended = isBehind(answers, hidden, lastWordEnd(text, left));
                    from = behindBlankLines(text, from, ended && !endsTwiceBlank(text, left));
                }
            }
        }
        if (from < text.length()) {
            left.add(new TextRange(from, text.length()));
        }
        return left;
    }

    private static List<TextRange> inOrder(List<Mark> marks, List<TextRange> comments) {
        return Stream.concat(marks.stream().filter(Mark::isPrivate).map(Mark::range), comments.stream())
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
    }

    private static boolean isWholeLines(String text, TextRange range) {
        boolean begins = range.start() == 0 || isLineEnd(text.charAt(range.start() - 1));
        return begins && (range.end() == text.length() || isLineEnd(text.charAt(range.end())));
    }

    /** Whether a paragraph could begin behind these without a blank line before it. */
    private static boolean endsBlank(String text, List<TextRange> left) {
        if (left.isEmpty()) {
            return true;
        }
        TextRange last = left.getLast();
        int end = last.end();
        char before = ' ';
        if (last.length() > 1) {
            before = text.charAt(end - 2);
        } else if (left.size() > 1) {
            before = text.charAt(left.get(left.size() - 2).end() - 1);
        }
        return text.charAt(end - 1) == '\n' && isLineEnd(before);
    }

    /** Whether the last words that are left are those of an answer that has ended. */
    private static boolean isBehind(List<TextRange> answers, TextRange hidden, int lastWordEnd) {
        return answers.stream()
                .anyMatch(answer ->
                        answer.start() < lastWordEnd && lastWordEnd <= answer.end() && answer.end() <= hidden.start());
    }

    private static boolean endsTwiceBlank(String text, List<TextRange> left) {
        int lineEnds = 0;
        for (TextRange stretch : left.reversed()) {
            for (int at = stretch.end() - 1; at >= stretch.start(); at--) {
                if (text.charAt(at) != '\n') {
                    return lineEnds > 2;
                }
                lineEnds++;
            }
        }
        return lineEnds > 2;
    }

    private static int lastWordEnd(String text, List<TextRange> left) {
        for (TextRange stretch : left.reversed()) {
            for (int end = stretch.end(); end > stretch.start(); end--) {
                if (!Character.isWhitespace(text.charAt(end - 1))) {
                    return end;
                }
            }
        }
        return 0;
    }

    /** @param one whether the last blank line stays: below an answer two say that it has ended */
    private static int behindBlankLines(String text, int from, boolean one) {
        int at = from;
        while (at < text.length() && isLineEnd(text.charAt(at))) {
            at++;
        }
        return one && at > from ? at - 1 : at;
    }

    private static int behindLineEnd(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        boolean feed = at < text.length() && text.charAt(at) == '\n';
        return feed ? at + 1 : at;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
