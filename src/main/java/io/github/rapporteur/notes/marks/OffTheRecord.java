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
                    if (inBrackets && wordsStandAt(text, at, end)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean wordsStandAt(String text, int from, int end) {
        int at = from;
        for (int word = 0; word < WORDS.length; word++) {
            int gap = at;
            while (word > 0 && at < end && isGap(text.charAt(at))) {
                at++;
            }
            int length = WORDS[word].length();
            if ((word > 0 && at == gap) || at + length > end || !text.regionMatches(true, at, WORDS[word], 0, length)) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static boolean isGap(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0' || sign == '-' || sign == '>' || sign == '‑';
    }
}
