package io.github.rapporteur.common.text;

/**
 * A stretch of a text by character offsets (UTF-16 units).
 *
 * @param start offset of the first character
 * @param end offset behind the last character; equal to {@code start} when the stretch is empty
 */
public record TextRange(int start, int end) {
    /** Refuses a negative or reversed stretch. */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a stretch of text: " + start + " to " + end);
        }
    }

    /** The characters of {@code text} in this stretch. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether the caret position lies in or at the edge of this stretch. */
    public boolean touches(int caret) {
        return start <= caret && caret <= end;
    }

    /** Number of characters. */
    public int length() {
        return end - start;
    }
}
