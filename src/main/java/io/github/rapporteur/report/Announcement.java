package io.github.rapporteur.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with a colon at its end, which says that something follows. When that has gone to another part of the
 * report, the sentence would announce nothing.
 */
final class Announcement {
    private static final Pattern LIST_SIGN = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’)*_]*\\s+");

    private static final Pattern COLON = Pattern.compile("[:：][*_]*$");
    private static final String NO_SENTENCE = "#>|";

    /** "What we want to do about it when we are back:" */
    private static final int LONGEST = 48;

    /** A figure, a link, code, words in brackets: whoever wrote that said something. */
    private static final Pattern SAYS_MORE = Pattern.compile("[\\d\\[(`“\"]|://");

    private Announcement() {}

    /**
     * Whether the last words of a text announce something. A heading or a quote announces nothing.
     *
     * @param apart whether a blank line may stand behind them
     */
    static boolean endsIn(StringBuilder text, boolean apart) {
        int end = text.length();
        int lineEnds = 0;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            lineEnds += text.charAt(--end) == '\n' ? 1 : 0;
        }
        String line = text.substring(Math.min(text.lastIndexOf("\n", end - 1) + 1, end), end)
                .strip();
        return (apart || lineEnds < 2) && COLON.matcher(line).find() && NO_SENTENCE.indexOf(line.charAt(0)) < 0;
    }

    /** Whether a text goes on with the list that was announced. */
    static boolean isGoneOnBy(String text) {
        return LIST_SIGN.matcher(text).matches();
    }

    /** Takes the announcement at the end away; sentences before it stay, and so does one that says more than that. */
    static void dropFrom(StringBuilder text) {
        String words = text.toString().stripTrailing();
        int start = startOfParagraph(words);
        Matcher end = SENTENCE_END.matcher(words).region(start, words.length());
        while (end.find()) {
            start = end.end();
        }
        String sentence = words.substring(start);
        if (sentence.strip().length() <= LONGEST && !SAYS_MORE.matcher(sentence).find()) {
            text.setLength(words.substring(0, start).stripTrailing().length());
        }
    }

    private static int startOfParagraph(String words) {
        int start = words.lastIndexOf('\n') + 1;
        while (start > 0 && !LIST_SIGN.matcher(words.substring(start)).matches()) {
            int before = words.lastIndexOf('\n', start - 2) + 1;
            String line = words.substring(before, start - 1).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(">")) {
                break;
            }
            start = before;
        }
        return start;
    }
}
