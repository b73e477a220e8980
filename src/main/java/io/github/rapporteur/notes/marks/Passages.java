package io.github.rapporteur.notes.marks;

import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how far a mark reaches that begins in a line. All ends are the last line that belongs to it. */
final class Passages {
    private final String text;
    private final List<NoteLine> lines;
    /** The end of the indented code found last that is not noted "(off the record)". */
    private int openCode = -1;
    /** The paragraph asked for last. */
    private int paragraphFirst = -1;

    private int paragraphLast = -1;

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
                || isPrivateCode(index)
                || (line.isText() && !line.continues() && isOffTheRecord(index));
    }

    boolean isAction(NoteLine line) {
        return line.opensItem() && line.is(Kind.TEXT) && ActionReader.begins(text, line.content(), line.end());
    }

    /** Whether the paragraph that begins in a line is noted "(off the record)", or shows a private picture. */
    boolean isOffTheRecord(int first) {
        return isMeantPrivate(
                lines.get(first).start(), lines.get(paragraphEnd(first)).end());
    }

    private boolean isMeantPrivate(int start, int end) {
        return OffTheRecord.isIn(text, start, end) || PrivatePicture.isIn(text, start, end);
    }

    /** The end of a paragraph, whatever labels stand in it. */
    int paragraphEnd(int first) {
        if (first >= paragraphFirst && first <= paragraphLast) {
            return paragraphLast;
        }
        int last = first;
        while (last + 1 < lines.size() && lines.get(last + 1).continues()) {
            last++;
        }
        paragraphFirst = first;
        paragraphLast = last;
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
     * Behind two blank lines only what is nested belongs to it: what stood between them may have been taken out.
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
            boolean farBelow = at > last + 2;
            boolean nested = line.indent() > outer + (start.opensItem() || !behindBlank ? 0 : 1);
            boolean list =
                    !start.opensItem() && line.opensItem() && (!behindBlank || ((takesNext || inList) && !farBelow));
            boolean block = !start.opensItem() && takesNext && !farBelow;
            boolean same = !behindBlank && (line.continues() || line.is(Kind.FENCED));
            if (isComment(line)
                    || line.is(Kind.HEADING)
                    || line.is(Kind.RULE)
                    || startsMark(at)
                    || !(nested || list || block || same)) {
                break;
            }
            takesNext = false;
            inList |= line.opensItem();
            last = line.is(Kind.FENCED) ? fenceEnd(at) : at;
            at = last + 1;
        }
        return last;
    }

    /** Whether nothing but a comment stands in a line: it keeps apart what is above and below. */
    private boolean isComment(NoteLine line) {
        return line.is(Kind.TEXT)
                && text.startsWith("<!--", line.content())
                && text.substring(line.content(), line.end()).stripTrailing().endsWith("-->");
    }

    /** The end of indented code, with the blank lines inside of it. */
    int codeEnd(int index) {
        int last = index;
        for (int at = index + 1; at < lines.size(); at++) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.INDENTED)) {
                last = at;
            } else if (!line.is(Kind.BLANK)) {
                break;
            }
        }
        return last;
    }

    /**
     * Whether something private begins in a line of indented code: people indent by accident. Noted "(off the record)", it
     * is all of the code; asked from its first line on.
     */
    boolean isPrivateCode(int index) {
        NoteLine line = lines.get(index);
        return line.is(Kind.INDENTED)
                && (PrivateLabel.standsIn(text, line.content(), line.end()) || isCodeOffTheRecord(index));
    }

    boolean isCodeOffTheRecord(int index) {
        if (index <= openCode) {
            return false;
        }
        int last = codeEnd(index);
        for (int at = index; at <= last; at++) {
            NoteLine line = lines.get(at);
            if (line.is(Kind.INDENTED)
                    && (isMeantPrivate(line.start(), line.end())
                            || OffTheRecord.isNotedIn(text, line.start(), line.end()))) {
                return true;
            }
        }
        openCode = last;
        return false;
    }

    /** The level of the heading that begins in a line, or whose words end with it; 0 when it is none. */
    int level(int index) {
        NoteLine line = lines.get(index);
        if (line.is(Kind.HEADING)) {
            return line.level();
        }
        if (!line.is(Kind.TEXT)) {
            return 0;
        }
        int end = paragraphEnd(index);
        NoteLine last = lines.get(end);
        boolean below = end + 1 < lines.size() && lines.get(end + 1).underlines();
        return below ? lines.get(end + 1).level() : last.underlines() ? last.level() : 0;
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
