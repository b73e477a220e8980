package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Writes dates as the report's English has them. Own tables: locale data costs more than the rest of an export. */
final class Dates {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private Dates() {}

    /** "18 September 2026"; empty for an empty one. */
    static String date(String iso) {
        return iso.isEmpty() ? "" : date(LocalDate.parse(iso));
    }

    private static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
    }

    /** "14 to 15 September 2026", naming no more than needed; empty when not known. */
    static String span(Report.DateSpan span) {
        if (span.first().isEmpty() || span.first().equals(span.last())) {
            return date(span.first());
        }
        LocalDate first = LocalDate.parse(span.first());
        LocalDate last = LocalDate.parse(span.last());
        String from;
        if (first.getYear() != last.getYear()) {
            from = date(first);
        } else if (first.getMonth() != last.getMonth()) {
            from = first.getDayOfMonth() + " " + month(first);
        } else {
            from = Integer.toString(first.getDayOfMonth());
        }
        return from + " to " + date(last);
    }

    /** "Monday 14 September". */
    static String day(LocalDate date) {
        return DAYS[date.getDayOfWeek().getValue() - 1] + " " + date.getDayOfMonth() + " " + month(date);
    }

    /** "Mon 14 Sep, 09:30". */
    static String time(ZonedDateTime time) {
        return DAYS[time.getDayOfWeek().getValue() - 1].substring(0, 3) + " " + time.getDayOfMonth() + " "
                + MONTHS[time.getMonthValue() - 1].substring(0, 3) + ", " + clock(time.getHour()) + ":"
                + clock(time.getMinute());
    }

    /** "18 September 2026, 12:00 UTC". */
    static String moment(ZonedDateTime time) {
        return date(time.toLocalDate()) + ", " + clock(time.getHour()) + ":" + clock(time.getMinute()) + " "
                + (time.getOffset().getTotalSeconds() == 0 ? "UTC" : time.getOffset());
    }

    private static String clock(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String month(LocalDate date) {
        return MONTHS[date.getMonthValue() - 1];
    }
}
