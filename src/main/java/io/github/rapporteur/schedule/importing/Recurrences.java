package io.github.rapporteur.schedule.importing;

import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The wall times at which a recurring entry takes place (RRULE, RFC 5545 section 3.8.5.3). Bounded, because a rule of one
 * line can mean more entries than there is memory for: rules by the second or minute are refused, a rule without an end
 * goes as far as the calendar's other entries do, and nothing goes on after a thousand.
 */
final class Recurrences {
    /** Most entries that the rules of one calendar may make. */
    static final int MOST = 1000;

    /** Most minutes of an hour: a rule can ask for all its times of a year to be gone through, a thousand years long. */
    private static final int MOST_MINUTES = 4;

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Recurrences() {}

    /**
     * The starts, the first included.
     *
     * @param rule value of RRULE
     * @param horizon where a rule without an end is left
     * @param most how many are wanted at most
     * @throws IllegalArgumentException with the reason, completing "its repetition was left out:", if the rule is refused
     */
    static List<LocalDateTime> starts(
            String rule, CalendarTime first, CalendarZones zones, LocalDateTime horizon, int most) {
        StringBuilder kept = new StringBuilder();
        CalendarTime until = null;
        boolean counted = false;
        for (String part : rule.toUpperCase(Locale.ROOT).split(";")) {
            String clean = part.strip();
            if (clean.startsWith("UNTIL=")) {
                until = CalendarTime.parse(clean.substring("UNTIL=".length()), first.zoneName());
                continue;
            }
            refuse(clean);
            counted |= clean.startsWith("COUNT=");
            kept.append(kept.isEmpty() ? "" : ";").append(clean);
        }
        LocalDateTime end = until == null ? horizon : untilLocal(until, first, zones);
        boolean bounded = until != null || !counted;
        DateIterator iterator = recurrence(kept.toString())
                .getDateIterator(Date.from(first.local().toInstant(ZoneOffset.UTC)), UTC);
        List<LocalDateTime> starts = new ArrayList<>();
        starts.add(first.local());
        while (iterator.hasNext() && starts.size() < most) {
            LocalDateTime start = LocalDateTime.ofInstant(iterator.next().toInstant(), ZoneOffset.UTC);
            if (bounded && start.isAfter(end)) {
                break;
            }
            if (start.isAfter(first.local())) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Whether the rule has neither COUNT nor UNTIL. */
    static boolean isEndless(String rule) {
        String upper = rule.toUpperCase(Locale.ROOT);
        return !upper.contains("COUNT=") && !upper.contains("UNTIL=");
    }

    private static void refuse(String part) {
        if (part.equals("FREQ=SECONDLY") || part.equals("FREQ=MINUTELY")) {
            throw new IllegalArgumentException("it repeats by the minute or faster");
        }
        boolean manyMinutes = part.startsWith("BYMINUTE=") && part.split(",").length > MOST_MINUTES;
        if (manyMinutes || (part.startsWith("BYSECOND=") && part.indexOf(',') >= 0)) {
            throw new IllegalArgumentException("it repeats every few minutes or faster");
        }
        String interval = part.startsWith("INTERVAL=") ? part.substring("INTERVAL=".length()) : "1";
        if (interval.startsWith("-") || interval.replace("0", "").isEmpty()) {
            throw new IllegalArgumentException("its interval is less than one");
        }
    }

    private static Recurrence recurrence(String rule) {
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            Recurrence recurrence = new RecurrenceRuleScribe()
                    .parseText(rule, null, new ICalParameters(), context)
                    .getValue();
            if (recurrence == null || recurrence.getFrequency() == null) {
                throw new IllegalArgumentException("the rule \"" + rule + "\" cannot be read");
            }
            return recurrence;
        } catch (CannotParseException e) {
            throw new IllegalArgumentException("the rule \"" + rule + "\" cannot be read", e);
        }
    }

    /** UNTIL as wall time of the entry: the last start may be equal to it; a date means the whole day. */
    private static LocalDateTime untilLocal(CalendarTime until, CalendarTime first, CalendarZones zones) {
        if (until.wholeDay()) {
            return until.local().plusDays(1).minusSeconds(1);
        }
        if (until.offset() == null) {
            return until.local();
        }
        Instant moment = zones.instant(until);
        return LocalDateTime.ofInstant(moment, first.zone(zones));
    }
}
