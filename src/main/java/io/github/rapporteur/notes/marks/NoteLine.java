package io.github.rapporteur.notes.marks;

/**
 * One line of a note and what it is in the note's structure.
 *
 * @param start offset of its first character
 * @param end offset of its line end
 * @param kind what stands in it
 * @param indent columns of white space before its first sign; a tab reaches to the next multiple of four
 * @param content offset of its text: behind indentation, list signs and heading signs
 * @param marker column of its innermost list sign; -1 when it opens no list item
 * @param column column at which its text begins
 * @param continues whether it goes on with the paragraph of the line before
 * @param level of a heading, also in the line of {@code =} or {@code -} that makes one of the paragraph above; the line
 *     in which a code block begins; else 0
 */
record NoteLine(
        int start, int end, Kind kind, int indent, int content, int marker, int column, boolean continues, int level) {

    /** What a line holds. */
    enum Kind {
        BLANK,
        TEXT,
        HEADING,
        /** Begins with {@code >}. */
        QUOTE,
        /** Between the signs of a code block, or the signs themselves. */
        FENCED,
        /** Set as code by four columns of indentation. */
        INDENTED,
        /** A thematic break, or a code sign that is never closed. */
        RULE
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it begins a list item. */
    boolean opensItem() {
        return marker >= 0;
    }

    /** Whether nothing is said in it. */
    boolean isNothing() {
        return kind == Kind.BLANK || kind == Kind.RULE || underlines();
    }

    /** Whether it makes a heading of the paragraph above. */
    boolean underlines() {
        return level > 0 && (kind == Kind.TEXT || kind == Kind.RULE);
    }

    /** Whether words stand in it that may carry a label. */
    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.HEADING;
    }
}
