package io.github.rapporteur.notes.ui;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words about a talk's time and place in its header. */
final class TalkWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TalkWords() {}

    /**
     * "Operations · Fri 11 Sep, 10:30–11:15 · Quay Hall". The zone follows the time where the user's own clock would
     * show another one.
     */
    static String meta(Talk talk, Conference conference, ZoneId own) {
        List<String> parts = new ArrayList<>();
        if (!talk.track().isEmpty()) {
            parts.add(talk.track());
        }
        String zone = isSameClock(talk.start(), conference.zone(), own) ? "" : " " + conference.zone();
        parts.add(time(talk, conference.zone()) + zone);
        if (!talk.room().isEmpty()) {
            parts.add(talk.room());
        }
        return String.join(" · ", parts);
    }

    /** "Fri 11 Sep, 10:30–11:15, Europe/Copenhagen", and the user's own time where it differs. */
    static String whenExactly(Talk talk, Conference conference, Clock clock) {
        String there = time(talk, conference.zone()) + ", " + conference.zone();
        return isSameClock(talk.start(), conference.zone(), clock.getZone())
                ? there + ", also your zone"
                : there + "; " + time(talk, clock.getZone()) + " for you";
    }

    /** "Clashes with TITLE until 14:30", of several the first two; empty for none. */
    static String clashes(List<Talk> others, ZoneId zone) {
        if (others.isEmpty()) {
            return "";
        }
        List<String> named = others.stream()
                .limit(2)
                .map(talk -> talk.end().isAfter(talk.start())
                        ? talk.title() + " until " + TIME.format(talk.end().atZone(zone))
                        : talk.title() + " at " + TIME.format(talk.start().atZone(zone)))
                .toList();
        int more = others.size() - named.size();
        return "Clashes with " + String.join(more == 0 ? " and " : ", ", named)
                + (more == 0 ? "" : " and " + more + " more");
    }

    private static String time(Talk talk, ZoneId zone) {
        ZonedDateTime start = talk.start().atZone(zone);
        String begin = DAY.format(start) + ", " + TIME.format(start);
        return talk.end().isAfter(talk.start())
                ? begin + "–" + TIME.format(talk.end().atZone(zone))
                : begin;
    }

    private static boolean isSameClock(Instant at, ZoneId one, ZoneId other) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }
}
