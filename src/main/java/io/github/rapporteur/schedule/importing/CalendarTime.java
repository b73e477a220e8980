package io.github.rapporteur.schedule.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5): in UTC, with a zone's name, floating, or a whole day. The
 * value decides, not the VALUE parameter, which programs often get wrong.
 *
 * @param local wall time; midnight for a whole day
 * @param offset when the value carries one, as UTC's Z does; else null
 * @param zoneName the TZID parameter; empty when there is none
 * @param wholeDay whether only a date is given
 */
record CalendarTime(LocalDateTime local, @Nullable ZoneOffset offset, String zoneName, boolean wholeDay) {
    /** The first time in the property's value; null when it is none. */
    static @Nullable CalendarTime of(ContentLine line) {
        List<CalendarTime> all = allOf(line);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** All times in the value, as EXDATE and RDATE list them; of a period the start. */
    static List<CalendarTime> allOf(ContentLine line) {
        List<CalendarTime> times = new ArrayList<>(1);
        for (String part : line.value().split(",")) {
            int slash = part.indexOf('/');
            CalendarTime time = parse((slash < 0 ? part : part.substring(0, slash)).strip(), line.parameter("TZID"));
            if (time != null) {
                times.add(time);
            }
        }
        return times;
    }

    /** The moment, with {@code zones} to look the zone up in. */
    ZoneId zone(CalendarZones zones) {
        return offset != null ? offset : zones.zone(zoneName, local);
    }

    /** Reads one value, basic form (20260302T090500Z) or extended (2026-03-02T09:05:00); null when it is none. */
    static @Nullable CalendarTime parse(String value, String zoneName) {
        if (value.length() >= 10 && value.charAt(4) == '-') {
            IsoMoment moment = IsoMoment.parse(value);
            if (moment == null) {
                return null;
            }
            boolean wholeDay = moment.time() == null;
            LocalDateTime local =
                    wholeDay ? moment.date().atStartOfDay() : moment.date().atTime(moment.time());
            return new CalendarTime(local, moment.offset(), zoneName, wholeDay);
        }
        try {
            LocalDate date = LocalDate.of(number(value, 0, 4), number(value, 4, 6), number(value, 6, 8));
            if (value.length() == 8) {
                return new CalendarTime(date.atStartOfDay(), null, zoneName, true);
            }
            int seconds = value.length() >= 15 && Character.isDigit(value.charAt(13)) ? number(value, 13, 15) : 0;
            LocalDateTime local = date.atTime(number(value, 9, 11), number(value, 11, 13), Math.min(seconds, 59));
            String rest = value.substring(value.length() >= 15 && Character.isDigit(value.charAt(13)) ? 15 : 13);
            ZoneOffset offset = IsoMoment.parseOffset(rest.strip());
            return rest.isBlank() || offset != null ? new CalendarTime(local, offset, zoneName, false) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        if (text.length() < to) {
            throw new DateTimeException("too short: " + text);
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a number: " + text);
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
