package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What stands at the caret when nothing is selected: a paragraph, or the text of a list item. A label at the start of a
 * line begins a new passage.
 *
 * @param range the text without indentation and list signs in front of its first line
 * @param lines the whole lines
 * @param indent what a further line needs in front to stay in the same list item; empty outside of lists
 * @param item whether it is the whole text of a list item
 * @param last whether nothing follows that is nested in the same list item or goes on with it
 */
public record Passage(TextRange range, TextRange lines, String indent, boolean item, boolean last) {
    /**
     * The passage at a caret; empty on a blank line, in code and in a quote.
     *
     * @param begins whether a line, given by the offset of its text, begins a passage of its own, as one does in which
     *     somebody else speaks
     */
    public static Optional<Passage> at(String text, int caret, IntPredicate begins) {
        List<NoteLine> lines = NoteLines.of(text);
        int index = indexAt(lines, caret);
        if (index < 0 || !lines.get(index).is(NoteLine.Kind.TEXT)) {
            return Optional.empty();
        }
        Passages passages = new Passages(text, lines);
        int first = index;
        while (lines.get(first).continues() && !beginsAt(passages, lines, first, begins)) {
            first--;
        }
        int end = first;
        while (end + 1 < lines.size()
                && lines.get(end + 1).continues()
                && !beginsAt(passages, lines, end + 1, begins)) {
            end++;
        }
        return Optional.of(of(lines, first, end));
    }

    private static Passage of(List<NoteLine> lines, int first, int end) {
        NoteLine start = lines.get(first);
        int opener = first;
        while (lines.get(opener).continues()) {
            opener--;
        }
        NoteLine paragraph = lines.get(opener);
        boolean inList = paragraph.opensItem() || paragraph.indent() > 1;
        int next = end + 1;
        boolean goesOn = next < lines.size() && lines.get(next).continues();
        while (next < lines.size() && lines.get(next).is(NoteLine.Kind.BLANK)) {
            next++;
        }
        boolean nested = inList && next < lines.size() && lines.get(next).indent() > Math.max(0, paragraph.marker());
        return new Passage(
                new TextRange(start.content(), lines.get(end).end()),
                new TextRange(start.start(), lines.get(end).end()),
                inList ? " ".repeat(paragraph.column()) : "",
                start.opensItem(),
                !goesOn && !nested);
    }

    private static boolean beginsAt(Passages passages, List<NoteLine> lines, int index, IntPredicate begins) {
        return passages.label(index) != null || begins.test(lines.get(index).content());
    }

    private static int indexAt(List<NoteLine> lines, int caret) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            NoteLine line = lines.get(middle);
            if (caret < line.start()) {
                high = middle - 1;
            } else if (caret > line.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
