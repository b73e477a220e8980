package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the marks out of a note. Accepts every text, changes nothing, and takes time in proportion to its length. Any
 * thread.
 *
 * <p>A label counts at the start of a paragraph, of a list item, of a heading and of a line within a paragraph, where
 * it also ends the mark before it. Nothing counts in code. Inside a block quote only checks count. Inside what is
 * private nothing else is read, so that no mark leads to it.
 *
 * <p>A paragraph or list item that holds "(off the record)" is private like one that starts with {@code Private:}.
 */
public final class MarkReader {
    /**
     * Number of the rules. To be raised with every change that reads other marks out of a text than before, or other
     * people out of its quotes: the index in existing notebooks is then made anew.
     */
    public static final int VERSION = 7;

    private final String text;
    private final List<NoteLine> lines;
    private final Passages passages;
    private final PrivateReach reach;
    private final List<Mark> marks = new ArrayList<>();
    /** The line behind the quote read last. To CommonMark a text there goes on with the quote; here it begins anew. */
    private int behindQuote = -1;

    private MarkReader(String text) {
        this.text = text;
        this.lines = NoteLines.of(text);
        this.passages = new Passages(text, lines);
        this.reach = new PrivateReach(text, lines, passages);
    }

    /**
     * The marks of a note in the order of their beginnings.
     *
     * @param text Markdown with any line ends; ranges count in exactly this text
     */
    public static List<Mark> read(String text) {
        MarkReader reader = new MarkReader(text);
        int line = 0;
        while (line < reader.lines.size()) {
            line = reader.readAt(line);
        }
        return List.copyOf(reader.marks);
    }

    private int readAt(int index) {
        NoteLine line = lines.get(index);
        return switch (line.kind()) {
            case BLANK, RULE, FENCED -> index + 1;
            case INDENTED -> readIndented(index);
            case QUOTE -> readQuote(index);
            case TEXT, HEADING -> readText(index);
        };
    }

    /** In indented code nothing counts but what is private: people indent by accident. */
    private int readIndented(int index) {
        NoteLine line = lines.get(index);
        if (passages.isCodeOffTheRecord(index)) {
            int last = passages.codeEnd(index);
            return addPrivate(index, Math.max(last, reach.end(index, false)), line.content(), null);
        }
        Label secret = PrivateLabel.in(text, line.content(), line.end());
        return secret == null ? index + 1 : addPrivate(index, secret);
    }

    private int readQuote(int index) {
        QuoteReader.Found found = QuoteReader.read(text, lines, index);
        if (found.mark() != null) {
            if (found.isRemark()) {
                keepAbove(index);
            }
            marks.add(found.mark());
            if (!found.mark().isPrivate()) {
                addChecks(index, found.next() - 1);
            }
        }
        behindQuote = found.next();
        return found.next();
    }

    private int readText(int index) {
        NoteLine line = lines.get(index);
        Label label = Label.read(text, line.content(), line.end());
        boolean secret = label != null && label.kind() == Label.Kind.PRIVATE;
        boolean begins = !line.continues() || index == behindQuote;
        if (secret) {
            return addPrivate(index, label);
        }
        if (begins && isRemark(index)) {
            return addRemark(index);
        }
        if (begins && passages.isOffTheRecord(index)) {
            if (index == behindQuote && label == null) {
                keepAbove(index);
            }
            return addPrivate(index, null);
        }
        if (passages.isAction(line)) {
            return addAction(index);
        }
        if (label != null) {
            return addLabelled(index, label);
        }
        addChecks(index, index);
        return index + 1;
    }

    /** Whether a paragraph is only "(off the record)", or a name line with it: a remark on what stands above. */
    private boolean isRemark(int index) {
        NoteLine line = lines.get(index);
        int end = lines.get(passages.paragraphEnd(index)).end();
        if (passages.level(index) > 0) {
            return false;
        }
        if (OffTheRecord.isAlone(text, line.content(), end)) {
            return true;
        }
        boolean named = NameDash.behind(text, line.content(), line.end()) >= 0;
        return (named && OffTheRecord.isSaidIn(text, line.content(), end))
                || (NameDash.isHyphenOffTheRecord(text, line.start(), end) && isQuoteAbove(index));
    }

    private boolean isQuoteAbove(int index) {
        int above = reach.above(index);
        return above >= 0 && lines.get(above).is(Kind.QUOTE);
    }

    private int addRemark(int index) {
        NoteLine line = lines.get(index);
        boolean alone = OffTheRecord.isAlone(
                text, line.content(), lines.get(passages.paragraphEnd(index)).end());
        int above = reach.above(index);
        int heading = above < 0 ? -1 : reach.heading(above);
        if (alone && heading >= 0 && reach.end(heading, false) >= index) {
            int first = withWholePassages(heading);
            takeBack(lines.get(first).start());
            return addPrivate(first, reach.end(heading, false), lines.get(first).content(), null);
        }
        boolean announces = reach.endsWithColon(passages.paragraphEnd(index));
        if (heading < 0 && !announces) {
            keepAbove(index);
        }
        int next = addPrivate(index, reach.end(index, false), line.content(), null);
        int last = alone && above < 0 ? reach.end(index, true) : next - 1;
        while (next <= last && lines.get(next).isNothing()) {
            next++;
        }
        return next > last ? next : addPrivate(next, last, lines.get(next).content(), null);
    }

    /** Keeps at home what stands above a remark: a quote, or all lines up to a blank one. */
    private void keepAbove(int index) {
        int above = reach.above(index);
        if (above < 0 || reach.heading(above) >= 0) {
            return;
        }
        int first = reach.blockStart(above);
        int passage = marks.size() - 1;
        while (passage >= 0 && marks.get(passage) instanceof Mark.Check) {
            passage--;
        }
        Mark mark = passage < 0 ? null : marks.get(passage);
        if (mark != null && mark.range().end() > lines.get(above).start()) {
            if (mark.isPrivate()) {
                // Behind it there is nothing but comments.
                takeBack(mark.range().end());
                return;
            }
            if (mark instanceof Mark.Quote quote) {
                takeBack(quote.range().start());
                marks.add(quote.offTheRecord());
                return;
            }
        }
        first = withWholePassages(first);
        takeBack(lines.get(first).start());
        marks.add(new Mark.PrivatePassage(
                range(first, above), words(null, lines.get(first).content(), first, above)));
    }

    /** The line, or the one in which the passage begins that reaches into it. */
    private int withWholePassages(int line) {
        int first = line;
        for (Mark mark : marks.reversed()) {
            int start = lines.get(first).start();
            if (mark instanceof Mark.Check || mark.range().start() >= start) {
                continue;
            }
            if (mark.range().end() <= start) {
                break;
            }
            while (lines.get(first).start() > mark.range().start()) {
                first--;
            }
        }
        return first;
    }

    /** Forgets the marks from an offset on. */
    private void takeBack(int offset) {
        while (!marks.isEmpty() && marks.getLast().range().start() >= offset) {
            marks.removeLast();
        }
    }

    private int addPrivate(int index, @Nullable Label label) {
        NoteLine line = lines.get(index);
        boolean empty = label != null && reach.isEmpty(label.text(), line.end());
        return addPrivate(index, reach.end(index, empty), label == null ? line.content() : label.text(), label);
    }

    private int addPrivate(int index, int last, int from, @Nullable Label label) {
        marks.add(new Mark.PrivatePassage(range(index, last), words(label, from, index, last)));
        return last + 1;
    }

    private int addAction(int index) {
        NoteLine line = lines.get(index);
        int last = passages.markEnd(index);
        Label secret = PrivateLabel.in(text, Math.min(line.content() + 3, line.end()), line.end());
        if (secret != null) {
            boolean empty = reach.isEmpty(secret.text(), line.end());
            return addPrivate(index, reach.end(index, empty), line.content(), null);
        }
        String item = passages.words(line.content(), index, last, line.column());
        marks.add(ActionReader.read(range(index, last), item));
        addChecks(index, last);
        return last + 1;
    }

    private int addLabelled(int index, Label label) {
        int last = label.kind() == Label.Kind.ANSWER ? answerEnd(index, label) : passages.markEnd(index);
        TextRange range = range(index, last);
        String words = words(label, label.text(), index, last);
        marks.add(
                switch (label.kind()) {
                    case TAKEAWAY -> new Mark.Takeaway(range, words);
                    case QUESTION -> new Mark.Question(range, words, label.name());
                    case ANSWER -> new Mark.Answer(range, words, label.name());
                    case TERM -> term(range, words);
                    case LIKED -> new Mark.Liked(range, words);
                    case DISLIKED -> new Mark.Disliked(range, words);
                    case PRIVATE -> new Mark.PrivatePassage(range, words);
                });
        addChecks(index, last);
        return last + 1;
    }

    private int answerEnd(int index, Label label) {
        int own = passages.markEnd(index);
        String words = passages.words(label.text(), index, own, 0);
        return passages.answerEnd(index, words.isEmpty() || words.endsWith(":") || words.endsWith("："));
    }

    private String words(@Nullable Label label, int from, int first, int last) {
        NoteLine line = lines.get(first);
        String words = passages.words(from, first, last, line.opensItem() ? line.column() : line.indent());
        return label == null || label.open().isEmpty() || words.isEmpty() ? words : label.open() + words;
    }

    private static Mark.Term term(TextRange range, String words) {
        int spaced = words.indexOf(" = ");
        int sign = spaced >= 0 ? spaced + 1 : words.indexOf('=');
        String word = sign < 0 ? words : words.substring(0, sign);
        String meaning = sign < 0 ? "" : words.substring(sign + 1).strip();
        return new Mark.Term(range, Emphasis.without(word).strip(), meaning);
    }

    private void addChecks(int first, int last) {
        for (int index = first; index <= last; index++) {
            NoteLine line = lines.get(index);
            if (!line.is(Kind.FENCED) && !line.is(Kind.INDENTED)) {
                marks.addAll(Checks.in(text, line.content(), line.end()));
            }
        }
    }

    private TextRange range(int first, int last) {
        return new TextRange(lines.get(first).start(), lines.get(last).end());
    }
}
