package io.github.rapporteur.schedule.importing;

/** Keeps titles to a length that can be shown in a line and stored many times over. */
final class Titles {
    /** In UTF-16 units; the longest real title known to us has 250. */
    static final int LONGEST = 1_000;

    private static final int SAID = 60;

    private Titles() {}

    /** The title, cut with a warning when it is too long; never in the middle of a character. */
    static String shortened(String title, Warnings warnings) {
        if (title.length() <= LONGEST) {
            return title;
        }
        warnings.add(
                "titles longer than " + LONGEST + " characters, which were cut",
                "The title \"" + start(title, SAID) + "…\" is longer than " + LONGEST + " characters and was cut.");
        return start(title, LONGEST - 1) + "…";
    }

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
