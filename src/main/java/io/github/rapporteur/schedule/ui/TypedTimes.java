package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.ConferenceDay;
import io.github.rapporteur.schedule.Talk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Day, start and end as typed, and the moments that they mean. An end before the start is on the next day, if that makes
 * a talk of a length that talks have.
 *
 * @param span empty when something is wrong
 * @param problem a sentence; empty when nothing is wrong
 * @param words "45 min, over midnight"; empty when something is wrong, or the end is not known
 */
record TypedTimes(Optional<Span> span, String problem, String words) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration LONGEST_OVER_MIDNIGHT = Duration.ofHours(8);

    /** From when to when; the end is the start when it is not known. */
    record Span(Instant start, Instant end) {}

    /** "10:30". */
    static String words(LocalTime time) {
        return TIME.format(time);
    }

    /** The times of a talk, which nobody has touched. */
    static TypedTimes asIn(Talk talk) {
        Duration length = Duration.between(talk.start(), talk.end());
        return new TypedTimes(
                Optional.of(new Span(talk.start(), talk.end())), "", length.isZero() ? "" : Times.length(length));
    }

    /**
     * What was typed.
     *
     * @param like the talk that is changed, whose dates may be others than its day says: a schedule lists a talk at half
     *     past four under the evening before, or runs over several days; null for a new one
     */
    static TypedTimes of(TypedTalk typed, ZoneId zone, @Nullable Talk like) {
        Optional<LocalTime> start = ClockTime.of(typed.start());
        if (start.isEmpty()) {
            return wrong("Write the start as 10:30.");
        }
        LocalDateTime from = begin(typed.day(), start.get(), zone, like);
        Instant begin = from.atZone(zone).toInstant();
        String date = dateWords(from, typed.day());
        if (typed.end().isBlank()) {
            return new TypedTimes(Optional.of(new Span(begin, begin)), "", date.isEmpty() ? "" : date.substring(2));
        }
        Optional<LocalTime> end = ClockTime.of(typed.end());
        if (end.isEmpty()) {
            return wrong("Write the end as 11:15, or leave it empty.");
        }
        long daysLong = daysLong(zone, like);
        if (daysLong == 0 && end.get().equals(start.get())) {
            return wrong("It ends when it starts. Leave the end empty when it is not known.");
        }
        boolean overMidnight = daysLong == 0 && end.get().isBefore(start.get());
        LocalDate last = from.toLocalDate().plusDays(overMidnight ? 1 : daysLong);
        Instant stop = last.atTime(end.get()).atZone(zone).toInstant();
        Duration length = Duration.between(begin, stop);
        if (length.isNegative() || (overMidnight && length.compareTo(LONGEST_OVER_MIDNIGHT) > 0)) {
            return wrong("The end is before the start.");
        }
        String until = daysLong > 0 ? ", until " + Times.longDay(last) : date;
        String words = Times.length(length) + (overMidnight ? ", over midnight" : until);
        return new TypedTimes(Optional.of(new Span(begin, stop)), "", words);
    }

    /** By the rule of the conference's days, or as many days from its day as before: where the talk moves less. */
    private static LocalDateTime begin(LocalDate day, LocalTime time, ZoneId zone, @Nullable Talk like) {
        LocalDateTime byRule = ConferenceDay.at(day, time);
        if (like == null) {
            return byRule;
        }
        LocalDateTime before = LocalDateTime.ofInstant(like.start(), zone);
        LocalDateTime moved = before.plusDays(ChronoUnit.DAYS.between(like.day(), day));
        LocalDateTime asFar = moved.toLocalDate().atTime(time);
        boolean isNearer = distance(asFar, moved).compareTo(distance(byRule, moved)) <= 0;
        return isNearer ? asFar : byRule;
    }

    private static Duration distance(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs();
    }

    /** How many days after its start a talk ends that goes on for longer than over one midnight; else 0. */
    private static long daysLong(ZoneId zone, @Nullable Talk like) {
        if (like == null || Duration.between(like.start(), like.end()).compareTo(LONGEST_OVER_MIDNIGHT) <= 0) {
            return 0;
        }
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(like.start(), zone), LocalDate.ofInstant(like.end(), zone));
    }

    /** Says the date where the day alone may mislead: ", in the night after Fri 11 Sep"; mostly empty. */
    private static String dateWords(LocalDateTime from, LocalDate day) {
        LocalDate date = from.toLocalDate();
        boolean isNight = ConferenceDay.isNight(from.toLocalTime());
        if (date.equals(day)) {
            return isNight ? ", early on " + Times.longDay(day) : "";
        }
        return isNight && date.equals(day.plusDays(1))
                ? ", in the night after " + Times.longDay(day)
                : ", on " + Times.longDay(date);
    }

    private static TypedTimes wrong(String problem) {
        return new TypedTimes(Optional.empty(), problem, "");
    }
}
