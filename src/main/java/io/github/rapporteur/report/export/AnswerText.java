package io.github.rapporteur.report.export;

import io.github.rapporteur.report.NoteMarkdown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The words of an answer as they stand in a file: what is read back must end where it ended. One blank line at most stands
 * outside of code, and none between the first words and the list below them.
 */
final class AnswerText {
    private final List<String> lines;
    private final BitSet code = new BitSet();
    private final Node root;

    private AnswerText(List<String> lines) {
        this.lines = lines;
        root = NoteMarkdown.parseBlocks(String.join("\n", lines));
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                code.set(firstLine(block), lastLine(block) + 1);
            }

            @Override
            public void visit(IndentedCodeBlock block) {
                code.set(firstLine(block), lastLine(block) + 1);
            }
        });
    }

    /** The text of an answer, so written. */
    static String of(String markdown) {
        if (!markdown.contains("\n\n") && !markdown.contains("\n ")) {
            return markdown;
        }
        List<String> closed = new AnswerText(List.of(markdown.split("\n", -1))).withSingleBlankLines();
        return String.join("\n", new AnswerText(closed).withListBelow());
    }

    private List<String> withSingleBlankLines() {
        List<String> kept = new ArrayList<>();
        boolean behindBlank = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean blank = lines.get(i).isBlank() && !code.get(i);
            if (!blank || !behindBlank) {
                kept.add(lines.get(i));
            }
            behindBlank = blank;
        }
        return kept;
    }

    private List<String> withListBelow() {
        if (!(root.getFirstChild() instanceof Paragraph words) || !(words.getNext() instanceof ListBlock list)) {
            return lines;
        }
        int from = lastLine(words) + 1;
        int to = firstLine(list);
        List<String> joined = new ArrayList<>(lines.subList(0, from));
        joined.addAll(lines.subList(to, lines.size()));
        // An empty item, or one that is not the first, would become part of the words.
        Node now = new AnswerText(joined).root.getFirstChild();
        boolean same = now instanceof Paragraph read
                && lastLine(read) == from - 1
                && read.getNext() instanceof ListBlock below
                && items(below) == items(list);
        return same ? joined : lines;
    }

    private static int items(ListBlock list) {
        int items = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items++;
        }
        return items;
    }

    private static int firstLine(Block block) {
        return block.getSourceSpans().getFirst().getLineIndex();
    }

    private static int lastLine(Block block) {
        return block.getSourceSpans().getLast().getLineIndex();
    }
}
