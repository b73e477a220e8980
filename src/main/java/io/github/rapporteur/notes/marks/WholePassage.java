package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a note that a paragraph put into its middle would break: a paragraph, the first paragraph of a list item,
 * a table, a block quote with its name line, a block of code. A blank line is one too.
 *
 * @param lines its whole lines
 * @param indent what a paragraph below it needs in front to stay in the same list item; empty outside of lists
 */
public record WholePassage(TextRange lines, String indent) {
    /** The passage of the caret, then those behind it in order; without the blank lines between them. Any text. */
    public static List<WholePassage> from(String text, int caret) {
        List<NoteLine> lines = NoteLines.of(text);
        Passages passages = new Passages(text, lines);
        List<WholePassage> found = new ArrayList<>();
        for (int first = 0; first < lines.size(); ) {
            int last = end(text, lines, passages, first);
            boolean isCaret = lines.get(last).end() >= caret && found.isEmpty();
            if (isCaret || (!found.isEmpty() && !lines.get(first).is(Kind.BLANK))) {
                found.add(of(lines, first, last));
            }
            first = last + 1;
        }
        return found;
    }

    /** Whether what stands at the caret stays in the notebook: it is private, off the record or within a comment. */
    public static boolean isKept(String text, int caret) {
        return MarkReader.read(text).stream()
                        .filter(Mark::isPrivate)
                        .anyMatch(mark -> mark.range().touches(caret))
                || Comments.in(text).stream().anyMatch(comment -> comment.start() < caret && caret <= comment.end());
    }

    private static WholePassage of(List<NoteLine> lines, int first, int last) {
        NoteLine line = lines.get(first);
        boolean inList = !line.is(Kind.BLANK) && !line.is(Kind.INDENTED) && (line.opensItem() || line.indent() > 1);
        return new WholePassage(
                new TextRange(line.start(), lines.get(last).end()), inList ? " ".repeat(line.column()) : "");
    }

    private static int end(String text, List<NoteLine> lines, Passages passages, int first) {
        return switch (lines.get(first).kind()) {
            case BLANK, RULE, HEADING -> first;
            case QUOTE -> QuoteReader.read(text, lines, first).next() - 1;
            case FENCED -> passages.fenceEnd(first);
            case TEXT -> passages.paragraphEnd(first);
            case INDENTED -> indentedEnd(lines, first);
        };
    }

    private static int indentedEnd(List<NoteLine> lines, int first) {
        int last = first;
        while (last + 1 < lines.size() && lines.get(last + 1).is(Kind.INDENTED)) {
            last++;
        }
        return last;
    }
}
