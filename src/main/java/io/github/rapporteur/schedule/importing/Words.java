package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Short texts of a schedule (titles, names, rooms) as the notebook keeps them. */
final class Words {
    private Words() {}

    /** White space at the ends removed, inside made single spaces; the same object when nothing is to do. */
    static String fold(String text) {
        boolean clean = true;
        char before = ' ';
        for (int i = 0; i < text.length() && clean; i++) {
            char c = text.charAt(i);
            clean = c == ' ' ? before != ' ' : !isSpace(c);
            before = c;
        }
        if (text.isEmpty() || (clean && before != ' ')) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = !folded.isEmpty();
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The words in lower case: runs of letters and digits. */
    static List<String> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** The first text that is not blank; empty when none is. */
    static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate;
            }
        }
        return "";
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || "\u00A0\u200B\uFEFF".indexOf(c) >= 0 || (c > '\u007F' && Character.isWhitespace(c));
    }
}
