package io.github.rapporteur.schedule.importing;

/** Finds texts that a program wrote several times into one field. */
final class RepeatedText {
    /** A shorter piece may be repeated on purpose. */
    private static final int SHORTEST = 20;

    /** Each beginning that comes back is tried; more than this many are something else. */
    private static final int MOST_TRIES = 50;

    private RepeatedText() {}

    /** The text once if it is nothing but repetitions of one piece, with or without blanks between; else as it is. */
    static String once(String text) {
        String whole = text.strip();
        if (whole.length() < 2 * SHORTEST) {
            return text;
        }
        String beginning = whole.substring(0, SHORTEST);
        int at = whole.indexOf(beginning, SHORTEST);
        for (int tries = 0; at > 0 && tries < MOST_TRIES; tries++) {
            String piece = whole.substring(0, at).strip();
            if (isAllOf(whole, piece)) {
                return piece;
            }
            at = whole.indexOf(beginning, at + 1);
        }
        return text;
    }

    private static boolean isAllOf(String whole, String piece) {
        int at = 0;
        while (at < whole.length()) {
            if (Character.isWhitespace(whole.charAt(at))) {
                at++;
            } else if (whole.startsWith(piece, at)) {
                at += piece.length();
            } else {
                return false;
            }
        }
        return true;
    }
}
