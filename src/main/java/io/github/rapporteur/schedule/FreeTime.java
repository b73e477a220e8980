package io.github.rapporteur.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A gap between two talks of one day that the user wants to sit in.
 *
 * @param from when the user is free
 * @param to when the next wanted talk begins; after {@code from}
 * @param fitting talks that lie whole in the gap, by start; none of those the user wants to sit in, no breaks
 */
public record FreeTime(Instant from, Instant to, List<Talk> fitting) {
    /** Keeps its own list. */
    public FreeTime {
        fitting = List.copyOf(fitting);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /**
     * The gaps of one day, in order. A wanted talk without a known end ends a gap where it starts, and the next gap
     * begins at once.
     *
     * @param day the talks of one conference day, in any order
     * @param states the stars; talks without an entry have none
     * @param shortest shorter gaps are passed over; positive
     */
    public static List<FreeTime> between(Collection<Talk> day, Map<TalkId, TalkState> states, Duration shortest) {
        List<Talk> byStart =
                day.stream().sorted(Comparator.comparing(Talk::start)).toList();
        List<FreeTime> gaps = new ArrayList<>();
        Instant free = null;
        for (Talk talk : byStart) {
            if (!Clashes.isWanted(talk, states)) {
                continue;
            }
            if (free != null && Duration.between(free, talk.start()).compareTo(shortest) >= 0) {
                gaps.add(new FreeTime(free, talk.start(), fitting(byStart, states, free, talk.start())));
            }
            free = free == null || talk.end().isAfter(free) ? talk.end() : free;
        }
        return List.copyOf(gaps);
    }

    private static List<Talk> fitting(List<Talk> day, Map<TalkId, TalkState> states, Instant from, Instant to) {
        return day.stream()
                .filter(talk -> talk.kind() != TalkKind.BREAK && !talk.withdrawn())
                .filter(talk -> !Clashes.isWanted(talk, states))
                .filter(talk -> talk.end().isAfter(talk.start()))
                .filter(talk -> !talk.start().isBefore(from) && !talk.end().isAfter(to))
                .toList();
    }
}
