package io.github.rapporteur.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes moments as they are on the clocks of a conference. */
record ConferenceTimes(ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    /** "2026-11-23T09:00:00+01:00" (ISO 8601, RFC 3339). */
    String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }

    /** "09:00". */
    String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** "2026-11-23 09:00". */
    String dateAndClock(Instant moment) {
        return moment.atZone(zone).toLocalDate() + " " + clock(moment);
    }

    /** "Monday 23 November 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Europe/Berlin (CET)": the zone with the short name it has at that moment. */
    String zoneAt(Instant moment) {
        String id = zone.getId();
        String shortName = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(moment.atZone(zone));
        String full = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return shortName.equals(id) || full.equals(id) ? id : id + " (" + shortName + ")";
    }
}
