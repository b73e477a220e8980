package io.github.rapporteur.pictures;

import java.util.ArrayList;
import java.util.List;

/** Where a note's text is code: between fences, and between backquotes in a line. */
public final class NoteCode {
    private final String text;
    /** Start and end of each block, one after the other; the last one may never be closed. */
    private final List<Integer> blocks = new ArrayList<>();

    /** Reads a text once. */
    public NoteCode(String text) {
        this.text = text;
        String open = "";
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(start);
            String fence = fence(start, end);
            if (open.isEmpty() && !fence.isEmpty()) {
                open = fence;
                blocks.add(start);
            } else if (!open.isEmpty() && fence.startsWith(open) && isBare(start, end)) {
                open = "";
                blocks.add(end);
            }
            start = end + 1;
        }
        if (!open.isEmpty()) {
            blocks.add(text.length());
        }
    }

    /** Whether this character is code. */
    public boolean holds(int offset) {
        return blockEnd(offset) >= 0 || isBetweenBackquotes(offset);
    }

    /** Where the block of code ends that this character is in; -1 when it is in none. */
    int blockEnd(int offset) {
        for (int i = 0; i + 1 < blocks.size(); i += 2) {
            if (offset >= blocks.get(i) && offset <= blocks.get(i + 1)) {
                return blocks.get(i + 1);
            }
        }
        return -1;
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** The signs with which a line opens or closes a block, quoted and listed ones too; empty for other lines. */
    private String fence(int start, int end) {
        int at = signs(start, end);
        char sign = at < end ? text.charAt(at) : ' ';
        if (sign != '`' && sign != '~') {
            return "";
        }
        int until = at;
        while (until < end && text.charAt(until) == sign) {
            until++;
        }
        boolean isInline = sign == '`' && text.substring(until, end).indexOf('`') >= 0;
        return until - at < 3 || isInline ? "" : text.substring(at, until);
    }

    private boolean isBare(int start, int end) {
        return text.substring(signs(start, end), end)
                .replace("`", "")
                .replace("~", "")
                .isBlank();
    }

    private int signs(int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '>' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private boolean isBetweenBackquotes(int offset) {
        int start = text.lastIndexOf('\n', offset) + 1;
        int end = lineEnd(offset);
        for (int at = text.indexOf('`', start); at >= 0 && at < offset; at = text.indexOf('`', at)) {
            int length = run(at, end);
            int close = closing(at + length, end, length);
            if (close < 0) {
                at += length;
            } else if (close > offset) {
                return true;
            } else {
                at = close + length;
            }
        }
        return false;
    }

    private int closing(int from, int end, int length) {
        int at = text.indexOf('`', from);
        while (at >= 0 && at < end) {
            int run = run(at, end);
            if (run == length) {
                return at;
            }
            at = text.indexOf('`', at + run);
        }
        return -1;
    }

    private int run(int at, int end) {
        int until = at;
        while (until < end && text.charAt(until) == '`') {
            until++;
        }
        return until - at;
    }
}
