package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.ConferenceDay;
import io.github.rapporteur.schedule.Talk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

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

    /** What was typed. */
    static TypedTimes of(TypedTalk typed, ZoneId zone) {
        Optional<LocalTime> start = ClockTime.of(typed.start());
        if (start.isEmpty()) {
            return wrong("Write the start as 10:30.");
        }
        LocalDateTime from = ConferenceDay.at(typed.day(), start.get());
        Instant begin = from.atZone(zone).toInstant();
        String night = ConferenceDay.isNight(start.get()) ? ", in the night after " + Times.longDay(typed.day()) : "";
        if (typed.end().isBlank()) {
            return new TypedTimes(Optional.of(new Span(begin, begin)), "", night.isEmpty() ? "" : night.substring(2));
        }
        Optional<LocalTime> end = ClockTime.of(typed.end());
        if (end.isEmpty()) {
            return wrong("Write the end as 11:15, or leave it empty.");
        }
        if (end.get().equals(start.get())) {
            return wrong("It ends when it starts. Leave the end empty when it is not known.");
        }
        boolean overMidnight = end.get().isBefore(start.get());
        Instant stop = from.toLocalDate()
                .plusDays(overMidnight ? 1 : 0)
                .atTime(end.get())
                .atZone(zone)
                .toInstant();
        Duration length = Duration.between(begin, stop);
        if (length.isNegative() || (overMidnight && length.compareTo(LONGEST_OVER_MIDNIGHT) > 0)) {
            return wrong("The end is before the start.");
        }
        String words = Times.length(length) + (overMidnight ? ", over midnight" : night);
        return new TypedTimes(Optional.of(new Span(begin, stop)), "", words);
    }

    private static TypedTimes wrong(String problem) {
        return new TypedTimes(Optional.empty(), problem, "");
    }
}
