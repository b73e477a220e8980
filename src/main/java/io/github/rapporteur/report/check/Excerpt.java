package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.CleanText;
import java.util.regex.Pattern;

/** Words of a note for a line of the list: without the signs of Markdown, and not too many. Pure. */
final class Excerpt {
    private static final int LONGEST = 90;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern SIGNS =
            Pattern.compile("^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)]|#{1,6})[ \\t]+)?", Pattern.MULTILINE);
    private static final Pattern EMPHASIS = Pattern.compile("\\*+|`+|(?<!\\w)_+|_+(?!\\w)");

    private Excerpt() {}

    /** One line, at most 90 signs. */
    static String plain(String markdown) {
        String head = markdown.length() > 4 * LONGEST ? markdown.substring(0, 4 * LONGEST) : markdown;
        String words = EMPHASIS.matcher(SIGNS.matcher(head).replaceAll("")).replaceAll("");
        return cut(CleanText.line(words));
    }

    /** The same in quotation marks. */
    static String quoted(String markdown) {
        return "“" + plain(markdown) + "”";
    }

    /** A talk's title as the report shortens it, at its colon. */
    static String title(String title) {
        int colon = title.indexOf(':');
        return cut(title.length() > LONGEST_TITLE && colon > 0 ? title.substring(0, colon) : title);
    }

    /** Not longer than a line takes. */
    static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        int at = end > LONGEST / 2 ? end : LONGEST;
        at -= Character.isHighSurrogate(words.charAt(at - 1)) ? 1 : 0;
        return words.substring(0, at) + "…";
    }
}
