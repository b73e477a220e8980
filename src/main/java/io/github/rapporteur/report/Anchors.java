package io.github.rapporteur.report;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives headings the fragments that code hosts give them, so that one link works in Markdown and in HTML: lower case,
 * punctuation dropped, a hyphen for a blank, {@code -1} behind the first repeat.
 */
final class Anchors {
    private final Set<String> used = new LinkedHashSet<>();

    /** The fragment of the document's next heading. */
    String next(String heading) {
        String plain = slug(heading);
        String slug = plain;
        for (int repeat = 1; !used.add(slug); repeat++) {
            slug = plain + "-" + repeat;
        }
        return slug;
    }

    /** All fragments given so far. */
    Set<String> used() {
        return used;
    }

    private static String slug(String heading) {
        StringBuilder slug = new StringBuilder(heading.length());
        heading.toLowerCase(Locale.ROOT).strip().codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c) || isMark(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.isEmpty() ? "section" : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }
}
