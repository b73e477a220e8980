package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.WrittenTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When each line of the open note was written: as the notebook knows it, and gone on with while one types. JavaFX thread
 * only.
 */
final class LineTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Talks begin early and overrun. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    private static final Duration LATE = Duration.ofMinutes(60);

    private final List<Optional<Instant>> times = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable Instant talkStart;
    private @Nullable Instant talkEnd;
    private boolean minutes;

    /** Begins anew with that many lines of unknown time. */
    void reset(int lines) {
        times.clear();
        times.addAll(Collections.nCopies(lines, Optional.empty()));
    }

    /** The lines of a note that was opened. */
    void show(OpenedNote note, int lines) {
        zone = note.conference().zone();
        talkStart = note.talk() == null ? null : note.talk().start();
        talkEnd = note.talk() == null ? null : note.talk().end();
        times.clear();
        IntStream.range(0, lines).forEach(line -> times.add(note.times().of(line)));
    }

    /**
     * Some lines became others.
     *
     * @param line the first one
     * @param before all of these lines, as they were
     * @param after and as they are now
     */
    void changed(int line, String before, String after, Instant now) {
        int from = Math.min(line, times.size());
        int to = Math.min(times.size(), line + LineBounds.count(before) + 1);
        List<Optional<Instant>> old = times.subList(from, to);
        WrittenTimes carried = WrittenTimes.of(old).carried(before, after, now);
        old.clear();
        int lines = LineBounds.count(after) + 1;
        times.addAll(from, IntStream.range(0, lines).mapToObj(carried::of).toList());
    }

    /** Whether {@link #words} tells minutes into the talk. */
    void useMinutes(boolean areWanted) {
        minutes = areWanted;
    }

    /** When the line was written, in the conference's zone; empty when that is not known. */
    Optional<LocalTime> of(int line) {
        return at(line).map(this::inZone);
    }

    /** The moment in the conference's zone. */
    LocalTime inZone(Instant moment) {
        return moment.atZone(zone).toLocalTime();
    }

    /** As {@link #of}, if somebody may have been saying it then: empty when it was written long before or after the talk. */
    Optional<LocalTime> duringTalk(int line) {
        Instant start = talkStart;
        Instant end = talkEnd;
        return at(line).filter(time -> start == null
                        || end == null
                        || (!time.isBefore(start.minus(EARLY)) && !time.isAfter(end.plus(LATE))))
                .map(this::inZone);
    }

    /** "10:42", or "+12 min" for minutes into the talk, whichever is wanted; empty when it is not known. */
    Optional<String> words(int line) {
        Instant start = talkStart;
        return at(line).map(time -> minutes && start != null
                ? String.format(
                        Locale.ROOT, "%+d min", Duration.between(start, time).toMinutes())
                : TIME.format(time.atZone(zone)));
    }

    /** How far into the talk the line was written; empty when that is not known, or there is no talk. */
    Optional<Duration> intoTalk(int line) {
        Instant start = talkStart;
        return start == null ? Optional.empty() : at(line).map(time -> Duration.between(start, time));
    }

    private Optional<Instant> at(int line) {
        return line < times.size() ? times.get(line) : Optional.empty();
    }
}
