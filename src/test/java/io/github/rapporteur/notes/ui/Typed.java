package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;

/**
 * A text with its selection as tests write it: a bar is the caret, two bars hold the selected words, a slash is a line
 * end.
 */
record Typed(String text, TextRange selection) {
    static Typed of(String written) {
        String lines = written.replace('/', '\n');
        int from = lines.indexOf('|');
        int to = lines.lastIndexOf('|');
        String text = lines.replace("|", "");
        return new Typed(text, new TextRange(from, to > from ? to - 1 : from));
    }

    /** What the edit makes of it, written the same way. */
    String after(WritingEdit edit) {
        TextRange selected = edit.selection();
        StringBuilder changed = new StringBuilder(edit.edit().applyTo(text));
        if (selected.length() > 0) {
            changed.insert(selected.end(), '|');
        }
        return changed.insert(selected.start(), '|').toString().replace('\n', '/');
    }
}
