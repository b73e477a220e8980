package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments of HTML, which a reader of Markdown never sees: from {@code <!--} to {@code -->}, by CommonMark
 * 0.31 sections 4.6 and 6.6, but not in code and not behind a backslash. One that is never closed reaches to the end of
 * the note: its writer has hidden something, and nobody knows how much.
 */
final class Comments {
    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";

    private final String text;
    private final List<TextRange> found = new ArrayList<>();

    private Comments(String text) {
        this.text = text;
    }

    /** The comments in order; those that have their lines for themselves are whole lines without the last line end. */
    static List<TextRange> in(String text) {
        return text.contains(OPENING) ? in(text, NoteLines.of(text)) : List.of();
    }

    /** As above. */
    static List<TextRange> in(String text, List<NoteLine> lines) {
        if (!text.contains(OPENING)) {
            return List.of();
        }
        Comments comments = new Comments(text);
        int free = 0;
        for (NoteLine line : lines) {
            if (!line.is(Kind.FENCED) && !line.is(Kind.INDENTED) && line.end() > free) {
                free = comments.read(Math.max(free, line.start()), line.end());
            }
        }
        return comments.found;
    }

    /** Reads the comments that begin in a stretch of one line, and says where the last one ends. */
    private int read(int start, int end) {
        int free = start;
        int at = text.indexOf(OPENING, start, end);
        List<TextRange> code = at < 0 ? List.of() : Checks.codeIn(text, start, end);
        int span = 0;
        while (at >= 0) {
            while (span < code.size() && code.get(span).end() <= at) {
                span++;
            }
            boolean inCode = span < code.size() && code.get(span).start() < at;
            int next = at + 1;
            if (!inCode && !isEscaped(at)) {
                // The shortest ones are "<!-->" and "<!--->".
                int close = text.indexOf(CLOSING, at + 2);
                free = close < 0 ? text.length() : close + CLOSING.length();
                found.add(whole(at, free));
                next = free;
            }
            at = next < end ? text.indexOf(OPENING, next, end) : -1;
        }
        return free;
    }

    private boolean isEscaped(int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == '\\') {
            from--;
        }
        return (at - from) % 2 == 1;
    }

    private TextRange whole(int start, int end) {
        int from = start;
        while (from > 0 && LineCursor.isBlank(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && LineCursor.isBlank(text.charAt(to))) {
            to++;
        }
        boolean begins = from == 0 || isLineEnd(text.charAt(from - 1));
        boolean ends = to == text.length() || isLineEnd(text.charAt(to));
        if (begins && ends) {
            return new TextRange(from, to);
        }
        // One of the blanks on both sides is enough.
        return begins ? new TextRange(start, to) : new TextRange(from, end);
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
