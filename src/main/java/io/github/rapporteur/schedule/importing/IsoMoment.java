package io.github.rapporteur.schedule.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date with, perhaps, a time and an offset, in the forms of ISO 8601 that schedules use: 2026-03-02,
 * 2026-03-02T9:05, 2026-03-02 09:05:00.000+0100, 2026-03-02T08:05Z.
 *
 * @param time null when only the date is given
 * @param offset null when none is given
 */
record IsoMoment(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    private static final int DATE_LENGTH = 10;

    /** Reads the text; null when it is no such date. */
    static @Nullable IsoMoment parse(String text) {
        LocalDate date = parseDate(text);
        if (date == null) {
            return null;
        }
        String rest = text.substring(DATE_LENGTH).strip();
        if (rest.isEmpty()) {
            return new IsoMoment(date, null, null);
        }
        if (rest.charAt(0) == 'T' || rest.charAt(0) == 't') {
            rest = rest.substring(1);
        }
        int zoneStart = 0;
        while (zoneStart < rest.length() && "+-Zz ".indexOf(rest.charAt(zoneStart)) < 0) {
            zoneStart++;
        }
        LocalTime time = parseTime(rest.substring(0, zoneStart));
        String zone = rest.substring(zoneStart).strip();
        ZoneOffset offset = parseOffset(zone);
        return time == null || (offset == null && !zone.isEmpty()) ? null : new IsoMoment(date, time, offset);
    }

    /** The date at the beginning of the text, YYYY-MM-DD; null when there is none. */
    static @Nullable LocalDate parseDate(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time of day: 9:05, 09:05, 09:05:00, 09:05:00.000; null when it is none. */
    static @Nullable LocalTime parseTime(String text) {
        int point = text.indexOf('.');
        String[] parts = (point < 0 ? text : text.substring(0, point)).split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return null;
        }
        try {
            int seconds = parts.length == 3 ? number(parts[2], 0, parts[2].length()) : 0;
            return LocalTime.of(
                    number(parts[0], 0, parts[0].length()), number(parts[1], 0, parts[1].length()), seconds);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An offset from UTC: Z, +01:00, +0100, +01; null when it is none. */
    static @Nullable ZoneOffset parseOffset(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return ZoneOffset.UTC;
        }
        String digits = text.replace(":", "");
        if ((digits.length() != 5 && digits.length() != 3) || "+-".indexOf(digits.charAt(0)) < 0) {
            return null;
        }
        try {
            int sign = digits.charAt(0) == '-' ? -1 : 1;
            int minutes = digits.length() == 5 ? number(digits, 3, 5) : 0;
            return ZoneOffset.ofHoursMinutes(sign * number(digits, 1, 3), sign * minutes);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        if (to - from > 4 || to == from) {
            throw new DateTimeException("not a number: " + text);
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeException("not a number: " + text);
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
