package io.github.rapporteur.common.text;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts comparable the way people compare them: "José  García" and "jose garcia" are the same name. */
public final class Folding {
    private Folding() {}

    /**
     * The text without case and accents, white space folded to single spaces, none at the ends. Letters that are no
     * accented form of another (as ø or ß) stay, the latter as "ss".
     */
    public static String fold(String text) {
        String plain = isAscii(text) ? text : withoutAccents(text);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !folded.isEmpty();
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String withoutAccents(String text) {
        // Upper case first, so that all spellings of one letter (ß, ẞ; final sigma) end alike.
        String decomposed = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
