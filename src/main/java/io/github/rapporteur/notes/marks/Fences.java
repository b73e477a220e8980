package io.github.rapporteur.notes.marks;

import java.util.Arrays;

/**
 * The line ends of a text, and its code signs (three or more backquotes or tildes): which line closes which. A search
 * that found no second sign is remembered, so that thousands of unclosed signs still cost one reading of the text.
 */
final class Fences {
    private static final int SHORTEST = 3;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int count;
    private final Unclosed backquotes = new Unclosed();
    private final Unclosed tildes = new Unclosed();

    Fences(String text) {
        this.text = text;
        int[] from = new int[16];
        int[] to = new int[16];
        int lines = 0;
        int start = 0;
        int length = text.length();
        while (start < length) {
            int end = start;
            while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (lines == from.length) {
                from = Arrays.copyOf(from, lines * 2);
                to = Arrays.copyOf(to, lines * 2);
            }
            from[lines] = start;
            to[lines++] = end;
            boolean both = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = both ? end + 2 : end + 1;
        }
        this.starts = from;
        this.ends = to;
        this.count = lines;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }

    /** Whether a code block may open here; behind backquotes no further backquote may stand in the line. */
    boolean opens(int line, int offset) {
        int length = run(offset, ends[line]);
        if (length < SHORTEST) {
            return false;
        }
        if (text.charAt(offset) == '~') {
            return true;
        }
        int next = text.indexOf('`', offset + length);
        return next < 0 || next >= ends[line];
    }

    /**
     * The line that closes a code block.
     *
     * @param column text column of the list item the block stands in; the block can not outlast that item
     * @return -1 when it is never closed
     */
    int close(int line, int offset, int column) {
        char sign = text.charAt(offset);
        int length = run(offset, ends[line]);
        Unclosed known = sign == '`' ? backquotes : tildes;
        if (length >= known.length && line < known.until) {
            return -1;
        }
        int next = line + 1;
        while (next < count) {
            int first = firstSign(next);
            boolean blank = first == ends[next];
            if (!blank && column > 0 && first - starts[next] < column && !indented(next, column)) {
                break;
            }
            if (!blank && text.charAt(first) == sign && closes(first, ends[next], length)) {
                return next;
            }
            next++;
        }
        known.length = length;
        known.until = next;
        return -1;
    }

    private boolean indented(int line, int column) {
        LineCursor at = new LineCursor(text, starts[line], ends[line]);
        at.skipBlank();
        return at.column() >= column;
    }

    private boolean closes(int from, int end, int length) {
        int run = run(from, end);
        int at = from + run;
        while (at < end && LineCursor.isBlank(text.charAt(at))) {
            at++;
        }
        return run >= length && at == end;
    }

    private int firstSign(int line) {
        int at = starts[line];
        while (at < ends[line] && LineCursor.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int run(int from, int end) {
        int at = from;
        char sign = text.charAt(from);
        while (at < end && text.charAt(at) == sign) {
            at++;
        }
        return at - from;
    }

    /** No sign of this length or longer is closed before that line. */
    private static final class Unclosed {
        private int length = Integer.MAX_VALUE;
        private int until;
    }
}
