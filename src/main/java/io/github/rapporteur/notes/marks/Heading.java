package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading of a note.
 *
 * @param level 1 to 6
 * @param words without the signs; empty while there are none yet
 * @param line counted from 0, a line ends with LF
 * @param range the heading's own line, without its line end
 */
public record Heading(int level, String words, int line, TextRange range) {
    /**
     * The headings of a text, from first to last. Those in code blocks and list items are none: they begin no section.
     * Any thread; costs one reading of the text.
     */
    public static List<Heading> of(String text) {
        List<Heading> found = new ArrayList<>();
        if (text.indexOf('#') < 0) {
            return found;
        }
        int line = 0;
        int counted = 0;
        for (NoteLine each : NoteLines.of(text)) {
            if (each.is(NoteLine.Kind.HEADING) && !each.opensItem() && each.indent() < 4) {
                for (; counted < each.start(); counted++) {
                    line += text.charAt(counted) == '\n' ? 1 : 0;
                }
                String words = withoutClosingSigns(text.substring(each.content(), each.end()));
                found.add(new Heading(each.level(), words, line, new TextRange(each.start(), each.end())));
            }
        }
        return found;
    }

    /**
     * The last line of the section that a heading begins: the one before the next heading that is not below it.
     *
     * @param headings all of the text
     * @param lines how many lines the text has
     */
    public int lastLine(List<Heading> headings, int lines) {
        return headings.stream()
                .filter(other -> other.line > line && other.level <= level)
                .mapToInt(other -> other.line - 1)
                .findFirst()
                .orElse(lines - 1);
    }

    /** "## Costs ##" may close with signs, as CommonMark has it. */
    private static String withoutClosingSigns(String words) {
        String plain = words.strip();
        int end = plain.length();
        while (end > 0 && plain.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end == 0 || Character.isWhitespace(plain.charAt(end - 1));
        return closes ? plain.substring(0, end).strip() : plain;
    }
}
