package io.github.rapporteur.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which talk the user sits in, as far as schedule, stars and the open note tell. Any thread. */
public final class TalkBeingHeard {
    /** Talks overrun: this long after its end a talk whose note is open still counts as heard. */
    public static final Duration OVERRUN = Duration.ofMinutes(15);

    private static final List<Star> IMPORTANCE = List.of(Star.MUST, Star.MAYBE, Star.LATER, Star.NONE);

    private TalkBeingHeard() {}

    /**
     * The talk whose note is open, while it is on and shortly after; else the one that is on, see {@link #onNow}.
     *
     * @param states what the user has on each talk
     * @param open the talk whose note is open; empty when none is, or that of the conference
     * @return empty between talks
     */
    public static Optional<Talk> of(
            List<Talk> talks, Function<TalkId, TalkState> states, Optional<TalkId> open, Instant now) {
        return talks.stream()
                .filter(talk -> open.filter(talk.id()::equals).isPresent())
                .filter(talk ->
                        !now.isBefore(talk.start()) && now.isBefore(talk.end().plus(OVERRUN)))
                .findFirst()
                .or(() -> onNow(talks, states, now));
    }

    /** The talk that is on: of several the most starred one, then the one that began last. No breaks, none withdrawn. */
    public static Optional<Talk> onNow(List<Talk> talks, Function<TalkId, TalkState> states, Instant now) {
        Comparator<Talk> byStar = Comparator.comparingInt(
                talk -> IMPORTANCE.indexOf(states.apply(talk.id()).star()));
        return talks.stream()
                .filter(talk -> talk.kind() != TalkKind.BREAK && !talk.withdrawn() && talk.isOnAt(now))
                .min(byStar.thenComparing(Talk::start, Comparator.reverseOrder()));
    }
}
