package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses and telephone numbers in a text. Numbers only as people write them for others: with a plus, with a
 * zero in front, or in the North American groups; not dates, times, sums and versions. Reads a text once. Pure.
 */
final class Contacts {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_NAME = 64;
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}\\.\\p{L}{2,24}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,:;/#=+@€$£%_-])"
            + "(?:(?:\\+|00)[1-9][0-9 ()/.\u00a0-]{5,22}[0-9]"
            + "|\\(?0[1-9][0-9 ()/.\u00a0-]{4,18}[0-9]"
            + "|\\(?[2-9][0-9]{2}\\)?[ .-][2-9][0-9]{2}[.-][0-9]{4})(?![\\p{L}\\p{N}:%_@-]|[.,][0-9])");
    private static final Pattern DATE_OR_TIME = Pattern.compile(
            "[0-9]{1,2}[./ -][0-9]{1,2}[./ -](?:[0-9]{2}){1,2}(?:\\D.*)?|[0-9]{1,2}\\.[0-9]{2}\\s*-\\s*[0-9]{1,2}\\.[0-9]{2}");

    private Contacts() {}

    /** Where they stand, in order. */
    static List<TextRange> in(String text) {
        List<TextRange> found = new ArrayList<>();
        addresses(text, found);
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            long digits = number.group().chars().filter(Character::isDigit).count();
            boolean fits = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
            if (fits && !DATE_OR_TIME.matcher(number.group()).matches()) {
                found.add(new TextRange(number.start(), number.end()));
            }
        }
        found.sort(Comparator.comparingInt(TextRange::start));
        return found;
    }

    private static void addresses(String text, List<TextRange> found) {
        Matcher domain = DOMAIN.matcher(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_NAME && isNameSign(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && text.charAt(start) == '.') {
                start++;
            }
            if (start < at && domain.region(at + 1, text.length()).lookingAt()) {
                found.add(new TextRange(start, domain.end()));
            }
        }
    }

    private static boolean isNameSign(char sign) {
        return Character.isLetterOrDigit(sign) || "._%+-".indexOf(sign) >= 0;
    }
}
