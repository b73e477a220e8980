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
    public static final int VERSION = 6;

    private final String text;
    private final List<NoteLine> lines;
    private final Passages passages;
    private final List<Mark> marks = new ArrayList<>();
    /** The line behind the quote read last. To CommonMark a text there goes on with the quote; here it begins anew. */
    private int behindQuote = -1;

    private MarkReader(String text) {
        this.text = text;
        this.lines = NoteLines.of(text);
        this.passages = new Passages(text, lines);
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
        Label label = Label.read(text, line.content(), line.end());
        boolean secret = label != null && label.kind() == Label.Kind.PRIVATE;
        return secret || OffTheRecord.isIn(text, line.start(), line.end())
                ? addPrivate(index, secret ? label : null)
                : index + 1;
    }

    private int readQuote(int index) {
        QuoteReader.Found found = QuoteReader.read(text, lines, index);
        if (found.mark() != null) {
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
        if (secret || (begins && passages.isOffTheRecord(index))) {
            return addPrivate(index, secret ? label : null);
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

    private int addPrivate(int index, @Nullable Label label) {
        NoteLine line = lines.get(index);
        int from = label == null ? line.content() : label.text();
        boolean empty = text.substring(from, line.end()).isBlank();
        int last = passages.privateEnd(index, empty && label != null);
        marks.add(new Mark.PrivatePassage(range(index, last), words(label, from, index, last)));
        return last + 1;
    }

    private int addAction(int index) {
        NoteLine line = lines.get(index);
        int last = passages.markEnd(index);
        if (isPrivateAction(line)) {
            return addPrivate(index, null);
        }
        String item = passages.words(line.content(), index, last, line.column());
        marks.add(ActionReader.read(range(index, last), item));
        addChecks(index, last);
        return last + 1;
    }

    private boolean isPrivateAction(NoteLine line) {
        int behindBox = Math.min(line.content() + 3, line.end());
        return PrivateLabel.standsIn(text, behindBox, line.end());
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
