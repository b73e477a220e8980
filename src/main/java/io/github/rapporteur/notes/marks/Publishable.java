package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.util.List;

/**
 * What of a note may leave the notebook. Everything that exports, copies or shares goes through here first and reads
 * marks only out of the text that is left. Any thread.
 *
 * @param text the note without private passages and quotes off the record, whole lines removed
 * @param kept how many passages stay in the notebook
 * @param quotesKept how many of these are quotes off the record
 */
public record Publishable(String text, int kept, int quotesKept) {
    /** Takes out what is private. */
    public static Publishable of(String text) {
        String left = text;
        int kept = 0;
        int quotes = 0;
        List<Mark> secrets = secretsIn(left);
        // Taking lines out may join others to a passage that is private in turn, so look again.
        while (!secrets.isEmpty()) {
            kept += secrets.size();
            quotes +=
                    (int) secrets.stream().filter(Mark.Quote.class::isInstance).count();
            left = without(left, secrets);
            secrets = secretsIn(left);
        }
        return new Publishable(left, kept, quotes);
    }

    private static List<Mark> secretsIn(String text) {
        return MarkReader.read(text).stream().filter(Mark::isPrivate).toList();
    }

    private static String without(String text, List<Mark> secrets) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Mark secret : secrets) {
            TextRange range = secret.range();
            left.append(text, from, range.start());
            from = behindLineEnd(text, range.end());
            if (endsBlank(left)) {
                from = behindBlankLines(text, from);
            }
        }
        return left.append(text, from, text.length()).toString();
    }

    /** Whether a paragraph could begin here without a blank line before it. */
    private static boolean endsBlank(StringBuilder text) {
        int length = text.length();
        return length == 0 || (length >= 2 && text.charAt(length - 1) == '\n' && isLineEnd(text.charAt(length - 2)));
    }

    private static int behindBlankLines(String text, int from) {
        int at = from;
        while (at < text.length() && isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int behindLineEnd(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        boolean feed = at < text.length() && text.charAt(at) == '\n';
        return feed ? at + 1 : at;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
