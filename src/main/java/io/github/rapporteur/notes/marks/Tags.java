package io.github.rapporteur.notes.marks;

import java.util.Optional;

/**
 * The words behind {@code #}: letters, digits and the signs {@code _ - + . /}, with at least one letter or symbol, so
 * that {@code #12} stays a number. A full stop at the end belongs to the sentence.
 */
public final class Tags {
    private Tags() {}

    /** A tag as it may stand behind {@code #}: blanks become hyphens, other signs are dropped; empty if none is left. */
    public static Optional<String> clean(String typed) {
        StringBuilder kept = new StringBuilder();
        String bare = typed.strip();
        bare.codePoints().dropWhile(sign -> sign == '#').forEach(sign -> {
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                kept.append('-');
            } else if (isPart(sign)) {
                kept.appendCodePoint(sign);
            }
        });
        int end = end(kept.toString(), 0, kept.length());
        return end == 0 ? Optional.empty() : Optional.of(kept.substring(0, end));
    }

    /** Where the tag that begins at an offset ends; the same offset when none begins there. */
    static int end(String text, int start, int limit) {
        int at = start;
        boolean says = false;
        while (at < limit) {
            int sign = text.codePointAt(at);
            if (!isPart(sign)) {
                break;
            }
            says |= isLetterOrSymbol(sign);
            at += Character.charCount(sign);
        }
        while (at > start && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == '/')) {
            at--;
        }
        return says ? at : start;
    }

    private static boolean isPart(int sign) {
        return isLetterOrSymbol(sign) || Character.isDigit(sign) || "_-+./".indexOf(sign) >= 0 || isJoined(sign);
    }

    private static boolean isLetterOrSymbol(int sign) {
        int type = Character.getType(sign);
        return Character.isLetter(sign) || type == Character.OTHER_SYMBOL || type == Character.LETTER_NUMBER;
    }

    /** Signs that change the letter or the symbol before them. */
    private static boolean isJoined(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || sign == 0x200D;
    }
}
