package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Underlined words of one line: over its other styles, and moved along while one types. Pure. */
final class Misspelt {
    private static final List<String> STYLE = List.of("misspelt");

    private Misspelt() {}

    /** The styles of a line with these words underlined. */
    static StyleSpans<Collection<String>> over(
            StyleSpans<Collection<String>> spans, List<TextRange> words, int length) {
        List<TextRange> within = words.stream()
                .filter(word -> word.end() <= length && word.length() > 0)
                .toList();
        if (within.isEmpty()) {
            return spans;
        }
        StyleSpansBuilder<Collection<String>> underlines = new StyleSpansBuilder<>();
        int done = 0;
        for (TextRange word : within) {
            underlines.add(List.of(), word.start() - done);
            underlines.add(STYLE, word.length());
            done = word.end();
        }
        underlines.add(List.of(), length - done);
        return spans.overlay(
                underlines.create(),
                (look, underline) -> underline.isEmpty()
                        ? look
                        : Stream.concat(look.stream(), underline.stream()).toList());
    }

    /**
     * The words that a change within a line leaves as they are.
     *
     * @param column where the change begins in the line
     */
    static List<TextRange> moved(List<TextRange> words, int column, PlainTextChange change) {
        if (words.isEmpty()) {
            return words;
        }
        int removedTo = column + change.getRemoved().length();
        int by = change.getInserted().length() - change.getRemoved().length();
        List<TextRange> moved = new ArrayList<>();
        for (TextRange word : words) {
            if (word.end() < column) {
                moved.add(word);
            } else if (word.start() > removedTo) {
                moved.add(new TextRange(word.start() + by, word.end() + by));
            }
        }
        return List.copyOf(moved);
    }
}
