package io.github.rapporteur.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the user is told of a talk they want to sit in: a while before it begins, and when it begins. Pure, any thread.
 *
 * @param at the moment to tell
 * @param talks all that are told of then, must before maybe
 * @param begins whether they begin at that moment; else {@link #BEFORE} later
 */
public record Reminders(Instant at, List<Talk> talks, boolean begins) {
    /** How long before a talk begins. */
    public static final Duration BEFORE = Duration.ofMinutes(5);

    /** Keeps its own list. */
    public Reminders {
        talks = List.copyOf(talks);
    }

    /**
     * The first reminder after a moment; empty when nothing that the user wants to sit in begins later. What begins goes
     * before what is to begin soon.
     */
    public static Optional<Reminders> after(Instant moment, Collection<Talk> talks, Map<TalkId, TalkState> states) {
        List<Talk> wanted = talks.stream()
                .filter(talk -> Clashes.isWanted(talk, states))
                .filter(talk -> talk.start().isAfter(moment))
                .toList();
        Optional<Instant> begin = wanted.stream().map(Talk::start).min(Comparator.naturalOrder());
        Optional<Instant> soon = wanted.stream()
                .map(talk -> talk.start().minus(BEFORE))
                .filter(moment::isBefore)
                .min(Comparator.naturalOrder());
        return begin.map(first -> {
            boolean begins = soon.isEmpty() || !soon.get().isBefore(first);
            Instant start = begins ? first : soon.get().plus(BEFORE);
            List<Talk> together = wanted.stream()
                    .filter(talk -> talk.start().equals(start))
                    .sorted(Comparator.comparing(talk ->
                            states.getOrDefault(talk.id(), TalkState.NONE).star()))
                    .toList();
            return new Reminders(begins ? start : start.minus(BEFORE), together, begins);
        });
    }
}
