package io.github.rapporteur.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Where a text has headings, and the fence that it leaves open: CommonMark sections 4.2, 4.3 and 4.5.
 *
 * @param headings in their order
 * @param openFence the signs that close the code block at the text's end; empty when there is none, or when it ends with
 *     the list or quote that it stands in
 */
record NoteStructure(List<HeadingAt> headings, String openFence) {
    private static final Pattern OPENING = Pattern.compile("^#{1,6}");
    private static final Pattern CLOSING = Pattern.compile("(?:^|(?<=[ \t]))#+$");
    private static final NoteStructure NONE = new NoteStructure(List.of(), "");

    /**
     * A heading.
     *
     * @param start where its first sign stands
     * @param end behind its last sign, or its underline
     * @param level 1 to 6
     * @param text in one line
     * @param isWithin whether it stands in a list or a quote
     * @param goesOn whether words follow without a blank line between
     */
    record HeadingAt(int start, int end, int level, String text, boolean isWithin, boolean goesOn) {}

    /** That of a text. */
    static NoteStructure of(String markdown) {
        if (!mayHaveAny(markdown)) {
            return NONE;
        }
        Node document = NoteMarkdown.parseBlocks(markdown);
        List<HeadingAt> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                found.add(headingAt(heading, markdown));
            }
        });
        boolean isOpen =
                document.getLastChild() instanceof FencedCodeBlock code && code.getClosingFenceLength() == null;
        return new NoteStructure(
                List.copyOf(found),
                isOpen && document.getLastChild() instanceof FencedCodeBlock code
                        ? code.getFenceCharacter().repeat(code.getOpeningFenceLength())
                        : "");
    }

    private static boolean mayHaveAny(String text) {
        return text.indexOf('#') >= 0
                || text.indexOf('=') >= 0
                || text.contains("--")
                || text.contains("-\n")
                || text.endsWith("-")
                || text.contains("```")
                || text.contains("~~~");
    }

    private static HeadingAt headingAt(Heading heading, String markdown) {
        List<SourceSpan> lines = heading.getSourceSpans();
        List<String> words = new ArrayList<>();
        for (SourceSpan line : lines) {
            words.add(markdown.substring(line.getInputIndex(), line.getInputIndex() + line.getLength())
                    .strip());
        }
        String first = words.getFirst();
        boolean isUnderlined = words.size() > 1;
        if (isUnderlined) {
            words.removeLast();
        } else {
            words.set(
                    0,
                    CLOSING.matcher(OPENING.matcher(first).replaceFirst("").strip())
                            .replaceFirst("")
                            .strip());
        }
        SourceSpan last = lines.getLast();
        int end = last.getInputIndex() + last.getLength();
        boolean goesOn = heading.getNext() instanceof Paragraph next
                && next.getSourceSpans().getFirst().getLineIndex() == last.getLineIndex() + 1;
        return new HeadingAt(
                lines.getFirst().getInputIndex(),
                end,
                heading.getLevel(),
                String.join(" ", words),
                !(heading.getParent() instanceof Document),
                goesOn);
    }
}
