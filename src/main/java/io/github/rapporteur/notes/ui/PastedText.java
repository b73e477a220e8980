package io.github.rapporteur.notes.ui;

/**
 * Text from outside made fit for a note: plain, lines ended by {@code \n}, and no line so long that laying it out
 * wrapped would stop the window (RichTextFX issue 1261).
 */
final class PastedText {
    /** A line with more characters than this is broken. */
    static final int LONGEST_LINE = 20_000;

    /** How far before the limit a space is looked for to break at. */
    private static final int SPACE_WITHIN = 1_000;

    private PastedText() {}

    /** The text with one kind of line end, without control characters, with its monstrous lines broken. */
    static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                clean.append('\n');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(isLoneSurrogate(text, i) ? '\uFFFD' : c);
            }
        }
        return withLinesBroken(clean.toString());
    }

    /** The text with every line over {@link #LONGEST_LINE} broken, at a space where there is one near. */
    static String withLinesBroken(String text) {
        if (!hasMonstrousLine(text)) {
            return text;
        }
        StringBuilder broken = new StringBuilder(text.length() + 64);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            while (end - start > LONGEST_LINE) {
                int at = breakAt(text, start);
                broken.append(text, start, at).append('\n');
                start = text.charAt(at) == ' ' ? at + 1 : at;
            }
            broken.append(text, start, end);
            if (end < text.length()) {
                broken.append('\n');
            }
            start = end + 1;
        }
        return broken.toString();
    }

    private static boolean hasMonstrousLine(String text) {
        int start = 0;
        while (text.length() - start > LONGEST_LINE) {
            int end = text.indexOf('\n', start);
            if ((end < 0 ? text.length() : end) - start > LONGEST_LINE) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static int breakAt(String text, int start) {
        int limit = start + LONGEST_LINE;
        int space = text.lastIndexOf(' ', limit);
        if (space > limit - SPACE_WITHIN) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
