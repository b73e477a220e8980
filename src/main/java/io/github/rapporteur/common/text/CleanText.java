package io.github.rapporteur.common.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes out of a text what no reader sees and a page must not have. Pure, any thread. */
public final class CleanText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private CleanText() {}

    /**
     * The text without control characters and without the marks that turn the direction of what follows (Unicode
     * Bidirectional Algorithm, UAX 9, sections 2.1 to 2.5); lines end with {@code \n}.
     */
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isFine(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (isPairedOrPlain(text, i)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** As {@link #of}, on one line, white space folded. */
    public static String line(String text) {
        return SPACE.matcher(of(text)).replaceAll(" ").strip();
    }

    /** For comparing names and terms: without case and white space around. */
    public static String folded(String text) {
        return line(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isPairedOrPlain(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return isFine(c);
    }

    private static boolean isFine(char c) {
        if (c < 0x20) {
            return c == '\n' || c == '\t';
        }
        if (c < 0x7f) {
            return true;
        }
        return c > 0x9f
                && !(c >= '\u202a' && c <= '\u202e')
                && !(c >= '\u2066' && c <= '\u2069')
                && !(c >= '\ud800' && c <= '\udfff')
                && c < '\ufffe';
    }
}
