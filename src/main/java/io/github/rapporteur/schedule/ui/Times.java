package io.github.rapporteur.schedule.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are written: "10:42", "Fri 11", "Fri 11 Sep", "Europe/Copenhagen (UTC+2)". */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Times() {}

    /** "10:42", 24 h, in that zone. */
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** "Fri 11". */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** "Fri 11 Sep". */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** "33 min", "2 h 5 min", "3 days"; rounded up, so that a minute that has begun counts. */
    public static String length(Duration length) {
        long minutes = Math.ceilDiv(length.toSeconds(), 60);
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 24 * 60) {
            return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
        }
        long days = Math.ceilDiv(minutes, 24 * 60);
        return days + (days == 1 ? " day" : " days");
    }

    /**
     * The zone of the times on screen, and what that means to the user: "Europe/Copenhagen (UTC+2), also your zone", or
     * "…, 09:42 for you".
     */
    public static String zone(ZoneId zone, ZoneId users, Instant now) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        String name = zone instanceof ZoneOffset || zone.getId().equals(utc(offset))
                ? utc(offset)
                : zone + " (" + utc(offset) + ")";
        return offset.equals(users.getRules().getOffset(now))
                ? name + ", also your zone"
                : name + ", " + time(now, users) + " for you";
    }

    /** Whether the clocks of both zones show the same at that moment. */
    static boolean isSameClock(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /**
     * The zone of the times on screen when that is the user's: "America/New_York (UTC−4), your zone", with what the
     * conference's clocks show where they differ: "…, your zone, 15:42 there".
     */
    static String ownZone(ZoneId conferences, ZoneId users, Instant now) {
        ZoneOffset offset = users.getRules().getOffset(now);
        String name = users instanceof ZoneOffset ? utc(offset) : users + " (" + utc(offset) + ")";
        return isSameClock(conferences, users, now)
                ? name + ", also the conference's zone"
                : name + ", your zone, " + time(now, conferences) + " there";
    }

    private static String utc(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = minutes < 0 ? "−" : "+";
        int size = Math.abs(minutes);
        String rest = size % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", size % 60);
        return "UTC" + sign + size / 60 + rest;
    }
}
