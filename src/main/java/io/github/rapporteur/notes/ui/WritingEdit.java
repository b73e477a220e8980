package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;

/**
 * One edit that one Ctrl+Z takes back, and what is selected after it, so that the same key can be pressed again.
 *
 * @param selection in the text after the edit; empty for a caret
 */
record WritingEdit(TextEdit edit, TextRange selection) {
    /** Replaces a stretch of the text, and selects afterwards from one offset to another. */
    static WritingEdit replacing(TextRange range, String replacement, int from, int to) {
        return new WritingEdit(new TextEdit(range, replacement, to), new TextRange(from, to));
    }

    /** Changes nothing and selects something else. */
    static WritingEdit selecting(int from, int to) {
        return replacing(new TextRange(to, to), "", from, to);
    }
}
