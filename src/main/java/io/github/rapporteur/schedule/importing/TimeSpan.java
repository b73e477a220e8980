package io.github.rapporteur.schedule.importing;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, or two of them, as people write them: 9:05, 10.30 Uhr, 14h30, 3:30 PM, 10:00–10:45, 10.00 bis 10.45 Uhr,
 * 9 - 10:30 AM.
 *
 * @param end null when only a start is written
 * @param from where in the text it begins
 * @param to where in the text it ends
 */
record TimeSpan(LocalTime start, @Nullable LocalTime end, int from, int to) {
    private static final String TIME =
            "(?<!\\d)(\\d{1,2})(?:[:.hH](\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?)?(?!\\d|[.:]\\d)"
                    + "(?:\\s*([aApP]\\.?[mM]\\b\\.?|[uU]hr\\b|[hH](?:rs|ours|eures?)?\\b))?";
    private static final String UNTIL = "\\s*(?:-|–|—|−|→|~|\\bto\\b|\\bbis\\b|\\buntil\\b|\\btill\\b|à|\\bau?\\b"
            + "|\\bjusqu'à|\\bhasta\\b)\\s*(?:las?\\s+)?";
    private static final Pattern SPAN = Pattern.compile(
            "(?:(?:\\b(?:from|von|de|ab|at|um|a)|à)\\s+(?:las?\\s+)?)?" + TIME + "(?:" + UNTIL + TIME + ")?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(?:\\s?[-–]\\s?(\\d{2})(\\d{2}))?");

    /** The time or times that the whole text is; null when it is anything else. */
    static @Nullable TimeSpan parse(String text) {
        String folded = Words.fold(text);
        Matcher digits = DIGITS.matcher(folded);
        if (digits.matches()) {
            LocalTime start = time(digits.group(1), digits.group(2), "");
            LocalTime end = digits.group(3) == null ? null : time(digits.group(3), digits.group(4), "");
            return start == null ? null : new TimeSpan(start, end, 0, folded.length());
        }
        TimeSpan span = find(folded);
        return span != null && span.from == 0 && span.to == folded.length() ? span : null;
    }

    /** The first time or times in the text; null when there are none. */
    static @Nullable TimeSpan find(String text) {
        Matcher found = SPAN.matcher(text);
        int at = 0;
        while (at <= text.length() && found.find(at)) {
            TimeSpan span = of(found);
            if (span != null) {
                return span;
            }
            at = Math.max(at + 1, found.end(1));
        }
        return null;
    }

    private static @Nullable TimeSpan of(Matcher found) {
        String firstMark = mark(found.group(3));
        String secondMark = mark(found.group(6));
        boolean two = found.group(4) != null;
        boolean firstIsTime = found.group(2) != null || !firstMark.isEmpty();
        boolean secondIsTime = two && (found.group(5) != null || !secondMark.isEmpty());
        if (!firstIsTime && !secondIsTime) {
            return null;
        }
        if (!secondIsTime) {
            LocalTime start = time(found.group(1), found.group(2), firstMark);
            int end = !two ? found.end() : found.group(3) == null ? found.end(2) : found.end(3);
            return start == null ? null : new TimeSpan(start, null, found.start(), end);
        }
        LocalTime end = time(found.group(4), found.group(5), secondMark);
        boolean inherits = firstMark.isEmpty() && (secondMark.equals("am") || secondMark.equals("pm"));
        LocalTime start = time(found.group(1), found.group(2), inherits ? secondMark : firstMark);
        if (inherits && (start == null || (end != null && start.isAfter(end)))) {
            start = time(found.group(1), found.group(2), secondMark.equals("pm") ? "am" : "");
        }
        return start == null || end == null ? null : new TimeSpan(start, end, found.start(), found.end());
    }

    private static String mark(@Nullable String written) {
        return written == null ? "" : written.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static @Nullable LocalTime time(String hour, @Nullable String minute, String mark) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (mark.equals("am") || mark.equals("pm")) {
            if (hours > 12) {
                return minute == null || hours > 23 || minutes > 59 ? null : LocalTime.of(hours, minutes);
            }
            hours = hours % 12 + (mark.equals("pm") ? 12 : 0);
        }
        if (hours == 24 && minutes == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hours > 23 || minutes > 59 ? null : LocalTime.of(hours, minutes);
    }
}
