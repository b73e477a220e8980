package io.github.rapporteur.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the user is reminded of a talk they want to sit in. Pure, any thread.
 *
 * @param at the moment to remind
 * @param talks all that begin {@link #BEFORE} later, must before maybe
 */
public record Reminders(Instant at, List<Talk> talks) {
    /** How long before a talk begins. */
    public static final Duration BEFORE = Duration.ofMinutes(5);

    /** Keeps its own list. */
    public Reminders {
        talks = List.copyOf(talks);
    }

    /** The first reminder after a moment; empty when nothing that the user wants to sit in begins later. */
    public static Optional<Reminders> after(Instant moment, Collection<Talk> talks, Map<TalkId, TalkState> states) {
        List<Talk> wanted = talks.stream()
                .filter(talk -> Clashes.isWanted(talk, states))
                .filter(talk -> talk.start().minus(BEFORE).isAfter(moment))
                .toList();
        return wanted.stream().map(Talk::start).min(Comparator.naturalOrder()).map(first -> {
            List<Talk> together = wanted.stream()
                    .filter(talk -> talk.start().equals(first))
                    .sorted(Comparator.comparing(talk ->
                            states.getOrDefault(talk.id(), TalkState.NONE).star()))
                    .toList();
            return new Reminders(first.minus(BEFORE), together);
        });
    }
}
