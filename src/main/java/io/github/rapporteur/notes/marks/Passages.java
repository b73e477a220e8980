package io.github.rapporteur.notes.marks;

import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how far a mark reaches that begins in a line. All ends are the last line that belongs to it. */
final class Passages {
    private final String text;
    private final List<NoteLine> lines;
    /** The block found last: whoever asks again from within it gets its end without another walk. */
    private int knownFirst = -1;

    private int knownLast = -1;

    Passages(String text, List<NoteLine> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The label a line begins with; null when it has none. */
    @Nullable
    Label label(int index) {
        NoteLine line = lines.get(index);
        return line.isText() ? Label.read(text, line.content(), line.end()) : null;
    }

    /** Whether a mark other than a check begins in a line, so that an answer ends before it. */
    boolean startsMark(int index) {
        NoteLine line = lines.get(index);
        return line.is(Kind.QUOTE)
                || label(index) != null
                || isAction(line)
                || (line.isText() && !line.continues() && isOffTheRecord(index));
    }

    boolean isAction(NoteLine line) {
        return line.opensItem() && line.is(Kind.TEXT) && ActionReader.begins(text, line.content(), line.end());
    }

    /** Whether the paragraph that begins in a line is noted "(off the record)". */
    boolean isOffTheRecord(int first) {
        return OffTheRecord.isIn(
                text, lines.get(first).start(), lines.get(paragraphEnd(first)).end());
    }

    /** The end of a paragraph, whatever labels stand in it. */
    int paragraphEnd(int first) {
        int last = first;
        while (last + 1 < lines.size() && lines.get(last + 1).continues()) {
            last++;
        }
        return last;
    }

    /** The end of a mark that is one paragraph: the line before the next label or blank line. */
    int markEnd(int first) {
        int last = first;
        while (last + 1 < lines.size() && lines.get(last + 1).continues() && label(last + 1) == null) {
            last++;
        }
        return last;
    }

    /**
     * The end of an answer. It is its paragraph and, up to the next mark or heading:
     * <ul>
     *   <li>a list directly below it;
     *   <li>behind blank lines, when nothing stands behind {@code A:} yet or its text ends with a colon: the list,
     *       paragraph or code block that follows;
     *   <li>behind blank lines, everything that is indented by two columns or more, and everything nested when the
     *       answer is itself a list item.
     * </ul>
     */
    int answerEnd(int first, boolean open) {
        NoteLine start = lines.get(first);
        int outer = start.opensItem() ? start.marker() : start.indent();
        int last = markEnd(first);
        boolean takesNext = open;
        boolean inList = false;
        int at = last + 1;
        while (at < lines.size()) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.BLANK)) {
                at++;
                continue;
            }
            boolean behindBlank = at > last + 1;
            boolean nested = line.indent() > outer + (start.opensItem() || !behindBlank ? 0 : 1);
            boolean list = !start.opensItem() && line.opensItem() && (!behindBlank || takesNext || inList);
            boolean block = !start.opensItem() && takesNext;
            boolean same = !behindBlank && (line.continues() || line.is(Kind.FENCED));
            if (line.is(Kind.HEADING) || line.is(Kind.RULE) || startsMark(at) || !(nested || list || block || same)) {
                break;
            }
            takesNext = false;
            inList |= line.opensItem();
            last = line.is(Kind.FENCED) ? fenceEnd(at) : at;
            at = last + 1;
        }
        return last;
    }

    /**
     * The end of a private passage: of a heading the whole section; of a list item all that is nested in it; of a
     * paragraph everything up to the next blank line or heading. When nothing stands behind {@code Private:}, the block
     * behind the blank line belongs to it, since that is what its writer means. Where another private passage or a
     * quote begins inside, it reaches as far as that one.
     */
    int privateEnd(int first, boolean empty) {
        int last = ownPrivateEnd(first, empty);
        for (int at = first + 1; at <= last; at++) {
            last = Math.max(last, innerEnd(at, at == last));
        }
        return last;
    }

    private int innerEnd(int index, boolean isLast) {
        NoteLine line = lines.get(index);
        if (line.is(Kind.QUOTE)) {
            boolean begins = !lines.get(index - 1).is(Kind.QUOTE) || line.opensItem();
            return begins ? QuoteReader.read(text, lines, index).next() - 1 : index;
        }
        if (!line.isText() && !line.is(Kind.INDENTED)) {
            return index;
        }
        Label label = Label.read(text, line.content(), line.end());
        if (label != null && label.kind() == Label.Kind.PRIVATE) {
            return line.continues() && !isLast ? index : ownPrivateEnd(index, label.text() == line.end());
        }
        return !line.continues() && isOffTheRecord(index) ? ownPrivateEnd(index, false) : index;
    }

    private int ownPrivateEnd(int first, boolean empty) {
        NoteLine start = lines.get(first);
        if (start.is(Kind.HEADING)) {
            return sectionEnd(first);
        }
        int last = start.opensItem() ? itemEnd(first) : blockEnd(first);
        int at = last + 1;
        while (empty && last == first && at < lines.size() && lines.get(at).is(Kind.BLANK)) {
            at++;
        }
        boolean takesNext =
                empty && last == first && at < lines.size() && !lines.get(at).is(Kind.HEADING);
        boolean sibling = takesNext && start.opensItem() && lines.get(at).opensItem();
        return takesNext && !sibling ? blockEnd(at) : last;
    }

    private int sectionEnd(int first) {
        int last = first;
        for (int at = first + 1; at < lines.size(); at++) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.HEADING) && line.level() <= lines.get(first).level()) {
                break;
            }
            last = line.is(Kind.BLANK) ? last : at;
        }
        return last;
    }

    private int itemEnd(int first) {
        int marker = lines.get(first).marker();
        int last = first;
        int at = first + 1;
        while (at < lines.size()) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.BLANK)) {
                at++;
                continue;
            }
            boolean lazy = at == last + 1 && line.continues();
            if (line.indent() <= marker && !lazy) {
                break;
            }
            last = line.is(Kind.FENCED) ? fenceEnd(at) : at;
            at = last + 1;
        }
        return last;
    }

    private int blockEnd(int first) {
        if (first > knownFirst && first <= knownLast) {
            return knownLast;
        }
        int last = first;
        int at = first;
        while (at < lines.size()) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.BLANK) || (line.is(Kind.HEADING) && at > first)) {
                break;
            }
            last = line.is(Kind.FENCED) ? fenceEnd(at) : at;
            at = last + 1;
        }
        knownFirst = first;
        knownLast = last;
        return last;
    }

    int fenceEnd(int index) {
        int last = index;
        while (last + 1 < lines.size()
                && lines.get(last + 1).is(Kind.FENCED)
                && lines.get(last + 1).level() == lines.get(index).level()) {
            last++;
        }
        return last;
    }

    /** The text from an offset to the end of a line, the following lines without indentation up to a column. */
    String words(int from, int first, int last, int column) {
        StringBuilder words = new StringBuilder(text.substring(
                Math.min(from, lines.get(first).end()), lines.get(first).end()));
        for (int at = first + 1; at <= last; at++) {
            NoteLine line = lines.get(at);
            LineCursor cursor = new LineCursor(text, line.start(), line.end());
            cursor.skipBlankTo(line.continues() ? Integer.MAX_VALUE : column);
            words.append('\n').append(text, cursor.offset(), line.end());
        }
        return words.toString().strip();
    }
}
