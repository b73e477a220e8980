package io.github.rapporteur.notes.marks;

import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits a note into lines and says what each is, by the block rules of CommonMark 0.31 as far as marks need them:
 * lists and their indentation, headings, code blocks, block quotes. Reads every line once; nothing is recursive, so
 * neither deep nesting nor long lines cost more than their length.
 *
 * <p>One rule is ours: a code sign that is never closed opens no code block, so that a note does not lose its marks
 * (and what is private in it stays private) while the second sign is still missing.
 */
final class NoteLines {
    private static final int CODE_INDENT = 4;
    private static final int MOST_SIGNS_IN_A_LINE = 16;

    private final String text;
    private final List<NoteLine> lines = new ArrayList<>();
    private final Fences fences;
    /** Text columns of the open list items, the innermost first. */
    private final Deque<Integer> items = new ArrayDeque<>();

    private boolean inParagraph;

    private NoteLines(String text) {
        this.text = text;
        this.fences = new Fences(text);
    }

    /** The lines of a text; an empty text has none. Line ends are LF, CR LF or CR. */
    static List<NoteLine> of(String text) {
        NoteLines reader = new NoteLines(text);
        int line = 0;
        while (line < reader.fences.count()) {
            line = reader.read(line);
        }
        return reader.lines;
    }

    /** Reads a line, or a whole code block, and says which line comes next. */
    private int read(int line) {
        int start = fences.start(line);
        int end = fences.end(line);
        LineCursor at = new LineCursor(text, start, end);
        at.skipBlank();
        if (at.atEnd()) {
            inParagraph = false;
            lines.add(new NoteLine(start, end, Kind.BLANK, at.column(), end, -1, at.column(), false, 0));
            return line + 1;
        }
        int indent = at.column();
        int underlined = underlined(at.offset(), end, indent);
        if (underlined > 0) {
            boolean rule = isRule(at.offset(), end);
            lines.add(new NoteLine(
                    start, end, rule ? Kind.RULE : Kind.TEXT, indent, at.offset(), -1, indent, !rule, underlined));
            inParagraph = false;
            return line + 1;
        }
        if (indent - outerColumn(indent) >= CODE_INDENT) {
            Kind kind = inParagraph ? Kind.TEXT : Kind.INDENTED;
            lines.add(new NoteLine(start, end, kind, indent, at.offset(), -1, indent, inParagraph, 0));
            return line + 1;
        }
        if (isRule(at.offset(), end)) {
            return add(line, Kind.RULE, indent, at, -1);
        }
        int marker = readListSigns(at);
        return readContent(line, indent, at, marker);
    }

    private int readContent(int line, int indent, LineCursor at, int marker) {
        if (at.atEnd()) {
            add(line, Kind.TEXT, indent, at, marker);
            inParagraph = false;
            return line + 1;
        }
        char first = text.charAt(at.offset());
        if (first == '>') {
            return add(line, Kind.QUOTE, indent, at, marker);
        }
        if (first == '#') {
            int level = headingLevel(at.offset(), at.end());
            if (level > 0) {
                return addHeading(line, indent, at, marker, level);
            }
        }
        if ((first == '`' || first == '~') && fences.opens(line, at.offset())) {
            int close = fences.close(line, at.offset(), outerColumn(at.column()));
            return close < 0 ? add(line, Kind.RULE, indent, at, marker) : addFence(line, close, indent, at, marker);
        }
        return addText(line, indent, at, marker);
    }

    private int addText(int line, int indent, LineCursor at, int marker) {
        boolean continues = inParagraph && marker < 0;
        if (!continues && marker < 0) {
            leaveItems(indent);
        }
        lines.add(new NoteLine(
                fences.start(line), at.end(), Kind.TEXT, indent, at.offset(), marker, at.column(), continues, 0));
        inParagraph = true;
        return line + 1;
    }

    private int addHeading(int line, int indent, LineCursor at, int marker, int level) {
        if (marker < 0) {
            leaveItems(indent);
        }
        at.skip(level);
        at.skipBlank();
        lines.add(new NoteLine(
                fences.start(line), at.end(), Kind.HEADING, indent, at.offset(), marker, at.column(), false, level));
        inParagraph = false;
        return line + 1;
    }

    private int addFence(int first, int last, int indent, LineCursor at, int marker) {
        if (marker < 0) {
            leaveItems(indent);
        }
        for (int line = first; line <= last; line++) {
            int offset = line == first ? at.offset() : fences.start(line);
            lines.add(new NoteLine(
                    fences.start(line),
                    fences.end(line),
                    Kind.FENCED,
                    indent,
                    offset,
                    line == first ? marker : -1,
                    at.column(),
                    false,
                    first));
        }
        inParagraph = false;
        return last + 1;
    }

    private int add(int line, Kind kind, int indent, LineCursor at, int marker) {
        if (marker < 0) {
            leaveItems(indent);
        }
        lines.add(new NoteLine(fences.start(line), at.end(), kind, indent, at.offset(), marker, at.column(), false, 0));
        inParagraph = false;
        return line + 1;
    }

    /** Moves behind the list signs and says where the innermost stands; -1 when there is none. */
    private int readListSigns(LineCursor at) {
        int marker = -1;
        for (int count = 0; count < MOST_SIGNS_IN_A_LINE; count++) {
            int length = listSign(at.offset(), at.end(), marker < 0 && inParagraph && items.isEmpty());
            if (length == 0) {
                break;
            }
            marker = at.column();
            leaveItems(marker);
            at.skip(length);
            at.skipBlank();
            items.push(at.atEnd() ? marker + length + 1 : at.column());
        }
        return marker;
    }

    /** Length of a list sign; one that stops a paragraph must be a bullet or begin to count at 1, and have a text. */
    private int listSign(int from, int end, boolean stopsParagraph) {
        int at = from;
        if (at >= end) {
            return 0;
        }
        char first = text.charAt(at);
        if (first == '-' || first == '*' || first == '+') {
            at++;
        } else {
            while (at < end && at - from < 9 && isDigit(text.charAt(at))) {
                at++;
            }
            boolean counts = at > from && at < end && (text.charAt(at) == '.' || text.charAt(at) == ')');
            if (!counts || (stopsParagraph && !(at == from + 1 && first == '1'))) {
                return 0;
            }
            at++;
        }
        boolean empty = at == end;
        return (empty ? stopsParagraph : !LineCursor.isBlank(text.charAt(at))) ? 0 : at - from;
    }

    private int headingLevel(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '#') {
            at++;
        }
        boolean apart = at == end || LineCursor.isBlank(text.charAt(at));
        return apart && at - from <= 6 ? at - from : 0;
    }

    /** Level of the heading that this line makes of the paragraph above; 0 when it makes none. */
    private int underlined(int from, int end, int indent) {
        int inItem = items.isEmpty() ? 0 : items.element();
        char sign = text.charAt(from);
        if (!inParagraph || indent < inItem || indent - inItem >= CODE_INDENT || (sign != '=' && sign != '-')) {
            return 0;
        }
        int at = from;
        while (at < end && text.charAt(at) == sign) {
            at++;
        }
        while (at < end && LineCursor.isBlank(text.charAt(at))) {
            at++;
        }
        return at < end ? 0 : sign == '=' ? 1 : 2;
    }

    /** Three or more of the same sign, with nothing but blanks between. */
    private boolean isRule(int from, int end) {
        char sign = text.charAt(from);
        if (sign != '-' && sign != '*' && sign != '_') {
            return false;
        }
        int count = 0;
        for (int at = from; at < end; at++) {
            char next = text.charAt(at);
            if (next == sign) {
                count++;
            } else if (!LineCursor.isBlank(next)) {
                return false;
            }
        }
        return count >= 3;
    }

    private void leaveItems(int column) {
        while (!items.isEmpty() && items.element() > column) {
            items.pop();
        }
    }

    /** Text column of the innermost open item that reaches this column; 0 outside of lists. */
    private int outerColumn(int column) {
        for (int item : items) {
            if (item <= column) {
                return item;
            }
        }
        return 0;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
