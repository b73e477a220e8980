package io.github.rapporteur.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Fits a note's own Markdown into a report: its headings go below the talk's, no fence stays open, and a piece that
 * was cut out of a list does not turn into code.
 */
final class ProseText {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})([ \t].*)?");
    private static final Pattern CLOSING = Pattern.compile("(?:^|(?<=[ \t]))#+$");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern NOT_A_PARAGRAPH = Pattern.compile("(?: {4}|\t).*|\\s*(?:[>|#*+-]|\\d+[.)]\\s).*|\\s*");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,300})]\\([^()]{0,2000}\\)");
    private static final Pattern ENTITY = Pattern.compile("&[#A-Za-z][A-Za-z0-9]{0,31};");
    private static final Pattern EMPHASIS = Pattern.compile("\\\\(\\p{Punct})|\\*|`|~~|(?<!\\w)_|_(?!\\w)|\\\\");

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
        if (note.contains("#") || note.contains("\n==") || note.contains("\n--")) {
            scan(note, (level, text) -> {
                found.add(level);
                return "";
            });
        }
        return new ProseText(top, List.copyOf(found), anchors);
    }

    /** A piece of the note as the report has it. */
    Block.Prose fit(String piece) {
        List<String> fragments = new ArrayList<>();
        String markdown = levels.isEmpty() && !piece.contains("```") && !piece.contains("~~~")
                ? piece
                : scan(piece, (level, text) -> {
                    fragments.add(anchors.next(plain(text)));
                    int below = Math.max(0, levels.indexOf(level));
                    return "#".repeat(Math.min(6, top + below)) + " " + text;
                });
        return new Block.Prose(markdown.stripTrailing(), fragments);
    }

    /** A text whose fences are all closed. */
    static String closed(String text) {
        return text.contains("```") || text.contains("~~~")
                ? scan(text, (level, heading) -> "#".repeat(level) + " " + heading)
                : text;
    }

    /** A heading's words without the signs of Markdown. */
    static String plain(String heading) {
        String words = ENTITY.matcher(LINK.matcher(heading).replaceAll("$1"))
                .replaceAll(found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), false)));
        return EMPHASIS.matcher(words).replaceAll("$1");
    }

    private interface HeadingLine {
        String write(int level, String text);
    }

    private static String scan(String piece, HeadingLine heading) {
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : piece.split("\n", -1)) {
            Matcher opening = FENCE.matcher(line);
            if (!fence.isEmpty()) {
                if (closes(line, fence)) {
                    fence = "";
                }
                lines.add(line);
            } else if (opening.matches()) {
                fence = opening.group(1);
                lines.add(line);
            } else {
                addLine(lines, line, heading);
            }
        }
        if (!fence.isEmpty()) {
            lines.add(fence);
        }
        return String.join("\n", lines);
    }

    private static void addLine(List<String> lines, String line, HeadingLine heading) {
        Matcher atx = HEADING.matcher(line);
        if (atx.matches()) {
            String text = atx.group(2) == null ? "" : atx.group(2).strip();
            lines.add(heading.write(
                    atx.group(1).length(),
                    CLOSING.matcher(text).replaceFirst("").strip()));
            return;
        }
        Matcher underline = UNDERLINE.matcher(line);
        boolean paragraphAbove =
                !lines.isEmpty() && !NOT_A_PARAGRAPH.matcher(lines.getLast()).matches();
        if (paragraphAbove && underline.matches()) {
            StringBuilder text = new StringBuilder(lines.removeLast().strip());
            while (!lines.isEmpty() && !NOT_A_PARAGRAPH.matcher(lines.getLast()).matches()) {
                text.insert(0, lines.removeLast().strip() + " ");
            }
            lines.add(heading.write(underline.group(1).startsWith("=") ? 1 : 2, text.toString()));
        } else {
            lines.add(line);
        }
    }

    private static boolean closes(String line, String fence) {
        String end = line.strip();
        return end.length() >= fence.length() && end.chars().allMatch(c -> c == fence.charAt(0));
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
