package io.github.rapporteur.report;

import io.github.rapporteur.report.NoteStructure.HeadingAt;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Fits a note's own Markdown into a report: its headings go below the talk's, those within a list, a quote or an answer
 * are words in bold, no fence stays open, and a piece that was cut out of a list does not turn into code.
 */
final class ProseText {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,300})]\\([^()]{0,2000}\\)");
    private static final Pattern ENTITY = Pattern.compile("&[#A-Za-z][A-Za-z0-9]{0,31};");
    private static final Pattern EMPHASIS = Pattern.compile("\\\\(\\p{Punct})|\\*|`|~~|(?<!\\w)_|_(?!\\w)|\\\\");
    private static final Pattern SIGNS = Pattern.compile("[*_\\\\]");

    private final int top;
    private final List<Integer> levels;
    private final Anchors anchors;

    private ProseText(int top, List<Integer> levels, Anchors anchors) {
        this.top = top;
        this.levels = levels;
        this.anchors = anchors;
    }

    /**
     * For the pieces of one note.
     *
     * @param note the whole note, which decides what its highest heading is
     * @param top level that the note's highest heading gets
     */
    static ProseText of(String note, int top, Anchors anchors) {
        TreeSet<Integer> found = new TreeSet<>();
        NoteStructure.of(note).headings().stream()
                .filter(heading -> !heading.isWithin())
                .forEach(heading -> found.add(heading.level()));
        return new ProseText(top, List.copyOf(found), anchors);
    }

    /** A piece of the note as the report has it. */
    Block.Prose fit(String piece) {
        List<String> fragments = new ArrayList<>();
        String markdown = rewritten(piece, heading -> {
            if (heading.isWithin()) {
                return bold(heading);
            }
            fragments.add(anchors.next(plain(heading.text())));
            int below = Math.max(0, levels.indexOf(heading.level()));
            return "#".repeat(Math.min(6, top + below)) + " " + heading.text();
        });
        return new Block.Prose(markdown.stripTrailing(), fragments);
    }

    /** The words of a mark: without headings, and with all fences closed. */
    static String closed(String text) {
        return rewritten(text, ProseText::bold);
    }

    private static String rewritten(String text, Function<HeadingAt, String> write) {
        NoteStructure structure = NoteStructure.of(text);
        if (structure.headings().isEmpty() && structure.openFence().isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        for (HeadingAt heading : structure.headings()) {
            out.append(text, from, heading.start()).append(write.apply(heading));
            from = heading.end();
        }
        out.append(text, from, text.length());
        if (!structure.openFence().isEmpty()) {
            out.append(text.endsWith("\n") ? "" : "\n").append(structure.openFence());
        }
        return out.toString();
    }

    private static String bold(HeadingAt heading) {
        boolean isPlain = !SIGNS.matcher(heading.text()).find();
        String words = isPlain && !heading.text().isEmpty() ? "**" + heading.text() + "**" : heading.text();
        return heading.goesOn() && !words.isEmpty() ? words + "\\" : words;
    }

    /** A heading's words without the signs of Markdown. */
    static String plain(String heading) {
        String words = ENTITY.matcher(LINK.matcher(heading).replaceAll("$1"))
                .replaceAll(found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), false)));
        return EMPHASIS.matcher(words).replaceAll("$1");
    }

    /**
     * Moves a piece to the left margin when it begins indented because what it belonged to was taken out.
     *
     * @return the piece without blank lines around it
     */
    static String atMargin(String piece) {
        String text = piece.stripTrailing();
        int start = 0;
        for (int end = text.indexOf('\n');
                end >= 0 && text.substring(start, end).isBlank(); ) {
            start = end + 1;
            end = text.indexOf('\n', start);
        }
        text = text.substring(start);
        int indent = indentOf(text);
        if (indent == 0) {
            return text;
        }
        StringBuilder moved = new StringBuilder();
        boolean moving = true;
        for (String line : text.split("\n", -1)) {
            int own = indentOf(line);
            moving &= own > 0 || line.isBlank();
            moved.append(moving ? line.substring(Math.min(indent, own)) : line).append('\n');
        }
        return moved.toString().stripTrailing();
    }

    private static int indentOf(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }
}
