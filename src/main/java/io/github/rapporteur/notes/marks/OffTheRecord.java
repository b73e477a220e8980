package io.github.rapporteur.notes.marks;

/**
 * Finds the note "(off the record)". It is meant generously, since a missed one could be published: case does not
 * matter, hyphens and line breaks may stand for the blanks, and other words may stand in the same brackets.
 */
final class OffTheRecord {
    private static final String[] WORDS = {"off", "the", "record"};

    private OffTheRecord() {}

    /** Whether the note stands in a stretch of a text. Reads the stretch once. */
    static boolean isIn(String text, int start, int end) {
        boolean inBrackets = false;
        for (int at = start; at < end; at++) {
            switch (text.charAt(at)) {
                case '(', '[', '（' -> inBrackets = true;
                case ')', ']', '）' -> inBrackets = false;
                case 'o', 'O' -> {
                    if (inBrackets && endOfWords(text, at, end) >= 0) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** The offset behind the words where they begin at an offset, in brackets or not; -1 when they do not. */
    static int behind(String text, int at, int end) {
        int last = at >= end || (text.charAt(at) != 'o' && text.charAt(at) != 'O') ? -1 : endOfWords(text, at, end);
        boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean ends = last >= 0 && (last >= end || !Character.isLetterOrDigit(text.charAt(last)));
        return apart && ends ? last : -1;
    }

    /** Whether the words stand in a stretch, in brackets or not. */
    static boolean isSaidIn(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (behind(text, at, end) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line within a quote says so of the whole: it begins with the words, or with a dash and holds them. */
    static boolean isNotedIn(String text, int start, int end) {
        int at = start;
        boolean dash = false;
        while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
            dash |= "-—–―".indexOf(text.charAt(at)) >= 0;
            at++;
        }
        return dash ? isSaidIn(text, at, end) : behind(text, at, end) >= 0;
    }

    /**
     * Whether nothing but the words stands in a stretch, with or without brackets: what else stands in brackets, and
     * tags, do not count.
     */
    static boolean isAlone(String text, int start, int end) {
        boolean found = false;
        int depth = 0;
        for (int at = start; at < end; at++) {
            char sign = text.charAt(at);
            int behind = behind(text, at, end);
            if (behind >= 0) {
                found = true;
                at = behind - 1;
            } else if (sign == '!' || (sign == ']' && at + 1 < end && text.charAt(at + 1) == '(')) {
                // A picture or a link says something.
                return false;
            } else if ("([（".indexOf(sign) >= 0) {
                depth++;
            } else if (")]）".indexOf(sign) >= 0) {
                depth--;
            } else if (sign == '#') {
                at = Tags.end(text, at + 1, end) - 1;
            } else if (depth <= 0 && Character.isLetterOrDigit(sign)) {
                return false;
            }
        }
        return found;
    }

    /** The offset behind the words that begin at an offset; -1 when they do not. */
    private static int endOfWords(String text, int from, int end) {
        int at = from;
        for (int word = 0; word < WORDS.length; word++) {
            int gap = at;
            while (word > 0 && at < end && isGap(text.charAt(at))) {
                at++;
            }
            int length = WORDS[word].length();
            if ((word > 0 && at == gap) || at + length > end || !text.regionMatches(true, at, WORDS[word], 0, length)) {
                return -1;
            }
            at += length;
        }
        return at;
    }

    private static boolean isGap(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0' || sign == '-' || sign == '>' || sign == '‑';
    }
}
