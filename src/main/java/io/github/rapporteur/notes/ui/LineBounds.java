package io.github.rapporteur.notes.ui;

/** Where lines of a text begin and end. Pure. */
final class LineBounds {
    private LineBounds() {}

    /** Where the line with this offset begins. */
    static int start(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line with this offset ends, before its line end. */
    static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** How many line ends stand in the text. */
    static int count(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
