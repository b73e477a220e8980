package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.NoteMarkdown;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;

/**
 * Whether one block of a report, written directly below another, would be read as more of it. What stood between them in
 * the note is not in the report, or not here.
 */
final class GoingOn {
    /** An answer of which more is to come. */
    private static final Pattern OPEN = Pattern.compile("(?s).*[:：]\\s*");

    private GoingOn() {}

    static boolean isFrom(Block above, Block below) {
        if (!(below instanceof Block.Prose prose)) {
            return false;
        }
        return switch (above) {
            case Block.Prose text -> endsWithList(text.markdown()) && beginsWithList(prose.markdown());
            case Block.Question question ->
                !question.answers().isEmpty()
                        && takes(question.answers().getLast().markdown(), prose.markdown());
            case Block.Quotation quotation -> false;
            case Block.Takeaway takeaway -> false;
        };
    }

    private static boolean takes(String answer, String below) {
        return answer.isBlank() || OPEN.matcher(answer).matches() || (endsWithList(answer) && beginsWithList(below));
    }

    private static boolean endsWithList(String markdown) {
        return NoteMarkdown.parseBlocks(markdown).getLastChild() instanceof ListBlock;
    }

    private static boolean beginsWithList(String markdown) {
        return NoteMarkdown.parseBlocks(markdown).getFirstChild() instanceof ListBlock;
    }
}
