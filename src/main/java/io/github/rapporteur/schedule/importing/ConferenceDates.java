package io.github.rapporteur.schedule.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of days that are written without a year, or as a weekday or number only. A missing year is the user's, else
 * one in which the weekdays beside the dates are right, else the one nearest today.
 */
final class ConferenceDates {
    /** Weekdays come back on the same dates after at most so many years. */
    private static final int YEARS_AROUND = 11;

    private final int year;
    private final boolean overNewYear;
    private final LocalDate first;
    private final Optional<Year> unwritten;

    private ConferenceDates(int year, boolean overNewYear, LocalDate first, Optional<Year> unwritten) {
        this.unwritten = unwritten;
        this.year = year;
        this.overNewYear = overNewYear;
        this.first = first;
    }

    /**
     * Looks at all days of a programme.
     *
     * @param saidYear the year that the user gave
     * @param today what a proposed year is to be near to
     */
    static ConferenceDates of(List<WrittenDay> days, Optional<Year> saidYear, LocalDate today, Warnings warnings) {
        int writtenYear = 0;
        List<WrittenDay> yearless = new ArrayList<>();
        for (WrittenDay day : days) {
            if (day.date() != null && day.year() > 0) {
                writtenYear = writtenYear == 0 ? day.year() : Math.min(writtenYear, day.year());
            } else if (day.date() != null) {
                yearless.add(day);
            }
        }
        int year = writtenYear;
        if (year == 0 && saidYear.isPresent()) {
            year = saidYear.get().getValue();
        } else if (year == 0 && !yearless.isEmpty()) {
            year = proposedYear(yearless, today);
            warnings.add("The schedule's dates have no year; they were read as dates of " + year
                    + ". If that is wrong, import again and say the year (--year on the command line).");
        }
        Optional<Year> unwritten =
                writtenYear == 0 && !yearless.isEmpty() ? Optional.of(Year.of(year)) : Optional.empty();
        boolean december = yearless.stream().anyMatch(day -> isIn(day, Month.DECEMBER));
        boolean january = yearless.stream().anyMatch(day -> isIn(day, Month.JANUARY));
        return new ConferenceDates(year, december && january, firstDate(days, year, today, warnings), unwritten);
    }

    /** The year of dates that have none, proposed or the user's; empty when the programme says it, or has no dates. */
    Optional<Year> unwritten() {
        return unwritten;
    }

    /** The date of a day. */
    LocalDate of(WrittenDay day) {
        MonthDay date = day.date();
        if (date != null && day.year() > 0) {
            return date.atYear(day.year());
        } else if (date != null) {
            return date.atYear(overNewYear && date.getMonth() == Month.JANUARY ? year + 1 : year);
        } else if (day.number() > 0) {
            return first.plusDays(day.number() - 1L);
        }
        DayOfWeek weekday = day.weekday();
        return weekday == null ? first : first.with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** The first day: written, or worked out from a weekday or a day's number beside a date, or else near today. */
    private static LocalDate firstDate(List<WrittenDay> days, int year, LocalDate today, Warnings warnings) {
        LocalDate earliest = null;
        DayOfWeek weekday = null;
        for (WrittenDay day : days) {
            MonthDay written = day.date();
            if (written != null) {
                LocalDate date = written.atYear(day.year() > 0 ? day.year() : year);
                date = day.number() > 0 ? date.minusDays(day.number() - 1L) : date;
                earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
            } else if (weekday == null) {
                weekday = day.weekday();
            }
        }
        if (earliest != null) {
            return earliest;
        }
        LocalDate proposed = weekday == null ? today : today.with(TemporalAdjusters.nextOrSame(weekday));
        warnings.add("The schedule says no date; its first day was taken to be " + proposed
                + ". If that is wrong, write the date into it and import it again.");
        return proposed;
    }

    private static int proposedYear(List<WrittenDay> days, LocalDate today) {
        @Nullable Integer matching = null;
        for (int distance = 0; distance <= YEARS_AROUND && matching == null; distance++) {
            int later = today.getYear() + distance;
            int earlier = today.getYear() - distance;
            boolean laterFits = weekdaysFit(days, later);
            boolean earlierFits = weekdaysFit(days, earlier);
            if (laterFits && earlierFits) {
                matching = nearer(days, today, earlier, later);
            } else if (laterFits || earlierFits) {
                matching = laterFits ? later : earlier;
            }
        }
        if (matching != null && days.stream().anyMatch(day -> day.weekday() != null)) {
            return matching;
        }
        int nearest = nearer(days, today, today.getYear() - 1, today.getYear());
        return nearer(days, today, nearest, today.getYear() + 1);
    }

    private static int nearer(List<WrittenDay> days, LocalDate today, int one, int other) {
        MonthDay date = days.getFirst().date();
        if (date == null) {
            return one;
        }
        long toOne = Math.abs(ChronoUnit.DAYS.between(today, date.atYear(one)));
        long toOther = Math.abs(ChronoUnit.DAYS.between(today, date.atYear(other)));
        return toOne <= toOther ? one : other;
    }

    private static boolean weekdaysFit(List<WrittenDay> days, int year) {
        for (WrittenDay day : days) {
            MonthDay date = day.date();
            if (date != null && day.weekday() != null && date.atYear(year).getDayOfWeek() != day.weekday()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(WrittenDay day, Month month) {
        return day.date() != null && day.date().getMonth() == month;
    }
}
