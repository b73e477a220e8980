package io.github.rapporteur.notes.marks;

/** Walks along one line and knows offset and column. */
final class LineCursor {
    private static final int TAB = 4;

    private final String text;
    private final int end;
    private int offset;
    private int column;

    LineCursor(String text, int start, int end) {
        this.text = text;
        this.offset = start;
        this.end = end;
    }

    /** Blanks in the sense of CommonMark's indentation. */
    static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
    }

    int offset() {
        return offset;
    }

    int column() {
        return column;
    }

    int end() {
        return end;
    }

    boolean atEnd() {
        return offset >= end;
    }

    void skipBlank() {
        while (offset < end && isBlank(text.charAt(offset))) {
            column = text.charAt(offset) == '\t' ? (column / TAB + 1) * TAB : column + 1;
            offset++;
        }
    }

    /** Moves over blanks until a column is reached. */
    void skipBlankTo(int limit) {
        while (offset < end && column < limit && isBlank(text.charAt(offset))) {
            column = text.charAt(offset) == '\t' ? (column / TAB + 1) * TAB : column + 1;
            offset++;
        }
    }

    /** Moves over signs that are one column wide. */
    void skip(int count) {
        offset += count;
        column += count;
    }
}
