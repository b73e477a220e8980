package io.github.rapporteur.schedule.importing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time or both as people and programs write them in one field: 2026-05-04T09:00+02:00, 05/04/2026 3:30 PM,
 * Tuesday 10.00 bis 10.45 Uhr, 1777881600.
 *
 * @param day null when none is written
 * @param time null when none is written
 * @param until the end when the field holds both; else null
 * @param offset null when none is written
 */
record WrittenMoment(
        @Nullable WrittenDay day,
        @Nullable LocalTime time,
        @Nullable LocalTime until,
        @Nullable ZoneOffset offset) {
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    /** Reads the text; null when it is no such thing. */
    static @Nullable WrittenMoment parse(String written, DateOrder order) {
        String text = written.length() > 1_000 ? "" : Words.fold(written);
        if (text.isEmpty() || text.length() > 100) {
            return null;
        }
        IsoMoment iso = IsoMoment.parse(text);
        if (iso != null) {
            return new WrittenMoment(WrittenDay.of(iso.date()), iso.time(), null, iso.offset());
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant = text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            return new WrittenMoment(WrittenDay.of(utc.toLocalDate()), utc.toLocalTime(), null, ZoneOffset.UTC);
        }
        TimeSpan whole = TimeSpan.parse(text);
        if (whole != null) {
            return new WrittenMoment(null, whole.start(), whole.end(), null);
        }
        WrittenDay day = WrittenDay.parse(text, order);
        if (day != null) {
            return new WrittenMoment(day, null, null, null);
        }
        return dayAndTime(text, order);
    }

    private static @Nullable WrittenMoment dayAndTime(String text, DateOrder order) {
        int at = 0;
        while (at < text.length()) {
            TimeSpan span = TimeSpan.find(text.substring(at));
            if (span == null) {
                return null;
            }
            String before = text.substring(0, at + span.from());
            String after = text.substring(at + span.to());
            WrittenDay day = WrittenDay.parse(before + " " + after, order);
            ZoneOffset offset = null;
            if (day == null) {
                offset = IsoMoment.parseOffset(after.strip());
                day = offset == null ? null : WrittenDay.parse(before, order);
            }
            if (day != null) {
                return new WrittenMoment(day, span.start(), span.end(), offset);
            }
            at += span.from() + 1;
        }
        return null;
    }
}
