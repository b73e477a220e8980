package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import java.util.List;

/**
 * The whole lines that a selection touches. A selection that ends at the beginning of a line does not touch that line.
 *
 * @param text the whole note
 * @param range from the beginning of the first line to the end of the last, without its line end
 */
record TouchedLines(String text, TextRange range) {
    static TouchedLines of(String text, TextRange selection) {
        boolean endsAtBeginning = selection.length() > 0 && text.charAt(selection.end() - 1) == '\n';
        int last = endsAtBeginning ? selection.end() - 1 : selection.end();
        return new TouchedLines(
                text, new TextRange(LineBounds.start(text, selection.start()), LineBounds.end(text, last)));
    }

    /** The lines, without line ends; at least one. */
    List<String> lines() {
        return List.of(text.substring(range.start(), range.end()).split("\n", -1));
    }

    /** Puts other lines in their place and selects them, or keeps the caret as far from the end as it was. */
    WritingEdit replacedBy(List<String> lines, TextRange selection) {
        String replacement = String.join("\n", lines);
        if (selection.length() > 0) {
            return WritingEdit.replacing(range, replacement, range.start(), range.start() + replacement.length());
        }
        int fromEnd = range.end() - selection.end();
        int caret = Math.max(range.start(), range.start() + replacement.length() - fromEnd);
        return WritingEdit.replacing(range, replacement, caret, caret);
    }
}
