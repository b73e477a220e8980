package io.github.rapporteur.schedule.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time zone that a calendar defines itself (VTIMEZONE, RFC 5545 section 3.6.5), for names that nobody else knows. Reads
 * the rules that calendar programs write: a fixed offset, or two that begin on the nth weekday of a month.
 */
final class CustomZone {
    private record Observance(
            LocalDateTime first,
            ZoneOffset offset,
            int month,
            int nth,
            @Nullable DayOfWeek weekday) {
        /** When it begins in the year, or when it began for good. */
        LocalDateTime onset(int year) {
            if (weekday == null || year < first.getYear()) {
                return first;
            }
            return first.withYear(year)
                    .withDayOfMonth(1)
                    .withMonth(month)
                    .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        }
    }

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final List<Observance> observances = new ArrayList<>(2);
    private String location = "";

    /** Takes a line between BEGIN:VTIMEZONE and its END that is not in an observance. */
    void property(ContentLine line) {
        if (line.name().equals("X-LIC-LOCATION")) {
            location = line.value();
        }
    }

    /** Takes the lines of a STANDARD or DAYLIGHT part. */
    void observance(List<ContentLine> lines) {
        CalendarTime first = null;
        ZoneOffset offset = null;
        String rule = "";
        for (ContentLine line : lines) {
            switch (line.name()) {
                case "DTSTART" -> first = CalendarTime.of(line);
                case "TZOFFSETTO" -> offset = IsoMoment.parseOffset(line.value());
                case "RRULE" -> rule = line.value().toUpperCase(Locale.ROOT);
                default -> {
                    // Names and comments.
                }
            }
        }
        if (offset == null) {
            return;
        }
        LocalDateTime from = first == null ? LocalDateTime.of(1601, 1, 1, 0, 0) : first.local();
        String day = part(rule, "BYDAY");
        int weekday = day.length() < 3 ? -1 : DAYS.indexOf(day.substring(day.length() - 2));
        try {
            int nth = weekday < 0
                    ? 0
                    : Integer.parseInt(day.substring(0, day.length() - 2).replace("+", ""));
            int month = weekday < 0 ? 0 : Integer.parseInt(part(rule, "BYMONTH"));
            boolean usable = weekday >= 0 && month >= 1 && month <= 12 && Math.abs(nth) <= 5 && nth != 0;
            observances.add(new Observance(from, offset, month, nth, usable ? DayOfWeek.of(weekday + 1) : null));
        } catch (NumberFormatException | DateTimeException e) {
            observances.add(new Observance(from, offset, 0, 0, null));
        }
    }

    /** The zone of the tz database that the definition says it is; empty when it does not. */
    String location() {
        return location;
    }

    /** The offset at a wall time, or the computed fixed offset as a zone; null when the definition has none. */
    @Nullable
    ZoneId at(LocalDateTime local) {
        Observance latest = null;
        LocalDateTime latestOnset = LocalDateTime.MIN;
        for (Observance observance : observances) {
            for (int year = local.getYear() - 1; year <= local.getYear(); year++) {
                LocalDateTime onset = observance.onset(year);
                if (!onset.isAfter(local) && (latest == null || onset.isAfter(latestOnset))) {
                    latest = observance;
                    latestOnset = onset;
                }
            }
        }
        if (latest == null && !observances.isEmpty()) {
            latest = observances.getFirst();
        }
        return latest == null ? null : latest.offset();
    }

    private static String part(String rule, String name) {
        for (String part : rule.split(";")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1).strip();
            }
        }
        return "";
    }
}
