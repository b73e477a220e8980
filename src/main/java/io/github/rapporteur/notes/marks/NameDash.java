package io.github.rapporteur.notes.marks;

import java.util.Locale;

/**
 * Decides whether a line inside a quote is its name line.
 *
 * <ul>
 *   <li>An em dash, en dash or horizontal bar begins one.
 *   <li>So do two or more hyphens, when a blank, emphasis or a letter that is not lower case follows:
 *       {@code -- Name}, {@code --Name}, but not {@code --verbose}, and not a line of hyphens only.
 *   <li>A single hyphen begins a list item, not a name: {@code - item}. The one exception is what people type who
 *       have no dash on their keyboard: the last line alone begins with it, the line before does not end with a colon,
 *       and two to five words follow that look like a name ({@code - Zac Bentley}).
 * </ul>
 */
final class NameDash {
    private static final int MOST_NAME_LENGTH = 60;

    private NameDash() {}

    /** Offset behind the dash, its blanks and the indentation before; -1 when no dash begins the line. */
    static int behind(String text, int start, int end) {
        int at = start;
        while (at < end && LineCursor.isBlank(text.charAt(at))) {
            at++;
        }
        if (at >= end) {
            return -1;
        }
        char first = text.charAt(at);
        if (isLong(first)) {
            while (at < end && isLong(text.charAt(at))) {
                at++;
            }
            return blanksFrom(text, at, end);
        }
        int hyphens = 0;
        while (at + hyphens < end && text.charAt(at + hyphens) == '-') {
            hyphens++;
        }
        at += hyphens;
        if (hyphens < 2 || at == end) {
            return -1;
        }
        char next = text.charAt(at);
        boolean names = LineCursor.isBlank(next)
                ? blanksFrom(text, at, end) < end
                : next == '*' || next == '_' || (Character.isLetter(next) && !Character.isLowerCase(next));
        return names ? blanksFrom(text, at, end) : -1;
    }

    /** Offset behind a single hyphen that is meant as a dash; -1 when it is a list item or no hyphen is there. */
    static int behindHyphen(String text, int start, int end) {
        int at = start;
        while (at < end && LineCursor.isBlank(text.charAt(at))) {
            at++;
        }
        if (at + 2 >= end || text.charAt(at) != '-' || text.charAt(at + 1) != ' ') {
            return -1;
        }
        int name = blanksFrom(text, at + 1, end);
        int stop = name;
        while (stop < end && text.charAt(stop) != '#' && text.charAt(stop) != '(') {
            stop++;
        }
        return stop - name <= MOST_NAME_LENGTH && looksLikeName(text.substring(name, stop)) ? name : -1;
    }

    /** Whether a list item is what people type as a name line: {@code - Zac Bentley, off the record}. */
    static boolean isHyphenOffTheRecord(String text, int start, int end) {
        int at = blanksFrom(text, start, end);
        if (at + 1 >= end || text.charAt(at) != '-' || text.charAt(at + 1) != ' ') {
            return false;
        }
        int name = blanksFrom(text, at + 1, end);
        int stop = name;
        while (stop < end && stop - name <= MOST_NAME_LENGTH && OffTheRecord.behind(text, stop, end) < 0) {
            stop++;
        }
        boolean noted = stop < end && OffTheRecord.behind(text, stop, end) >= 0;
        String words =
                Emphasis.without(text.substring(name, Math.min(stop, end))).replaceAll("[^\\p{L}\\p{N}]+$", "");
        return noted
                && !words.isEmpty()
                && Character.isLetter(words.codePointAt(0))
                && !Character.isLowerCase(words.codePointAt(0))
                && words.split("\\s+", -1).length <= 5;
    }

    private static boolean looksLikeName(String words) {
        String bare = Emphasis.without(words);
        String[] parts = bare.split("\\s+", -1);
        if (parts.length < 2 || parts.length > 5 || ".?!:;,".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty()) {
                return false;
            }
            int first = part.codePointAt(0);
            boolean particle = part.length() <= 3 && part.equals(part.toLowerCase(Locale.ROOT));
            if (!Character.isLetter(first) || (Character.isLowerCase(first) && !particle)) {
                return false;
            }
        }
        return !Character.isLowerCase(parts[parts.length - 1].codePointAt(0));
    }

    private static boolean isLong(char sign) {
        return sign == '—' || sign == '–' || sign == '―';
    }

    private static int blanksFrom(String text, int from, int end) {
        int at = from;
        while (at < end && (LineCursor.isBlank(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }
}
