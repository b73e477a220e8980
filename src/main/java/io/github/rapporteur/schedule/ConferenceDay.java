package io.github.rapporteur.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Which day of a conference a moment belongs to. A day lasts until four in the morning: a talk at half past midnight
 * belongs to the evening before. For talks by hand; a schedule says the days of its talks itself.
 */
public final class ConferenceDay {
    private static final LocalTime NIGHT_ENDS = LocalTime.of(4, 0);

    private ConferenceDay() {}

    /** The day that a moment belongs to. */
    public static LocalDate of(LocalDateTime at) {
        return isNight(at.toLocalTime()) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    }

    /** The moment of a time on a day of the conference. */
    public static LocalDateTime at(LocalDate day, LocalTime time) {
        return day.plusDays(isNight(time) ? 1 : 0).atTime(time);
    }

    /** Whether a time belongs to the day before. */
    public static boolean isNight(LocalTime time) {
        return time.isBefore(NIGHT_ENDS);
    }
}
