package io.github.rapporteur.notes.marks;

/**
 * Finds a picture whose alternative text or caption is private ({@code ![Private: who](picture:… "Private: where")}): it
 * stays at home with the passage it stands in. Titles of links count too. Reads a stretch once.
 */
final class PrivatePicture {
    private static final int LONGEST_LABEL = 250;

    private PrivatePicture() {}

    static boolean isIn(String text, int start, int end) {
        for (int at = start; at + 1 < end; at++) {
            char sign = text.charAt(at);
            boolean words = sign == '!' && text.charAt(at + 1) == '[' && isPrivate(text, at + 2, end);
            if (words
                    || (sign == ']' && text.charAt(at + 1) == '(' && isPrivate(text, title(text, at + 2, end), end))) {
                return true;
            }
        }
        return false;
    }

    /** Where the words of a title begin behind an address; the end when there is none. */
    private static int title(String text, int from, int end) {
        int at = blanks(text, from, end);
        while (at < end && !Character.isWhitespace(text.charAt(at)) && "()[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        int quote = blanks(text, at, end);
        boolean opens = quote > at && quote < end && "\"'(".indexOf(text.charAt(quote)) >= 0;
        return opens ? quote + 1 : end;
    }

    /** Words there are written with backslashes before signs. */
    private static boolean isPrivate(String text, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int at = start; at < end && words.length() < LONGEST_LABEL; at++) {
            char sign = text.charAt(at);
            boolean skip = sign == '\\' || (words.isEmpty() && "\"'“„« \t".indexOf(sign) >= 0);
            if (!skip) {
                words.append(sign);
            }
        }
        return PrivateLabel.begins(words.toString(), 0, words.length());
    }

    private static int blanks(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
