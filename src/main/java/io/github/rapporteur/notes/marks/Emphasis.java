package io.github.rapporteur.notes.marks;

/** The stars and underscores of Markdown round words. */
final class Emphasis {
    private static final int LONGEST = 3;

    private Emphasis() {}

    /** The run of one to three equal signs of emphasis at an offset; empty when none stands there. */
    static String runAt(String text, int at, int end) {
        char sign = text.charAt(at);
        if (sign != '*' && sign != '_') {
            return "";
        }
        int to = at;
        while (to < end && to - at < LONGEST && text.charAt(to) == sign) {
            to++;
        }
        return text.substring(at, to);
    }

    /** How many signs of emphasis stand round the whole of a text, on each side. */
    static int around(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String run = runAt(text, 0, text.length());
        boolean round = !run.isEmpty() && text.length() > 2 * run.length() && text.endsWith(run);
        return round ? run.length() : 0;
    }

    /**
     * A text without the emphasis round it, and without stars in it; a sign that has a backslash before it stands for
     * itself, as the Markdown export writes names.
     */
    static String without(String text) {
        String bare = text.strip();
        int signs = around(bare);
        String inside = bare.substring(signs, bare.length() - signs);
        if (inside.indexOf('*') < 0 && inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder words = new StringBuilder(inside.length());
        for (int at = 0; at < inside.length(); at++) {
            char sign = inside.charAt(at);
            boolean escapes = sign == '\\' && at + 1 < inside.length() && isPunctuation(inside.charAt(at + 1));
            if (escapes) {
                words.append(inside.charAt(++at));
            } else if (sign != '*') {
                words.append(sign);
            }
        }
        return words.toString();
    }

    private static boolean isPunctuation(char sign) {
        return sign > ' ' && sign < 0x7f && !Character.isLetterOrDigit(sign);
    }
}
