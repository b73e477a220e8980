package io.github.rapporteur.pictures;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the talk that a picture was taken in. Of several at that moment it is the one with notes, then one the user was
 * at, then the one with the higher star, then one that is no break; two that are alike in all this are none. When nothing
 * was on, a talk that ended up to 10 minutes before, then one that began up to 5 minutes after.
 */
public final class TalkByTime {
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final List<Talk> talks;
    private final Map<TalkId, TalkState> states;

    /**
     * @param talks of one conference
     * @param states what the user has on them
     */
    public TalkByTime(List<Talk> talks, Map<TalkId, TalkState> states) {
        this.talks = List.copyOf(talks);
        this.states = Map.copyOf(states);
    }

    /** The talk of that moment; empty when there was none, or nothing tells which. */
    public Optional<Talk> at(Instant moment) {
        return likeliest(near(moment));
    }

    /** How many talks it may have been. */
    public int count(Instant moment) {
        return near(moment).size();
    }

    private List<Talk> near(Instant moment) {
        List<Talk> on = during(talk -> talk.isOnAt(moment));
        if (on.isEmpty()) {
            on = during(talk ->
                    !moment.isBefore(talk.end()) && moment.isBefore(talk.end().plus(AFTER)));
        }
        if (on.isEmpty()) {
            on = during(talk -> moment.isBefore(talk.start())
                    && !moment.isBefore(talk.start().minus(BEFORE)));
        }
        return on;
    }

    private List<Talk> during(Predicate<Talk> when) {
        return talks.stream()
                .filter(talk -> !talk.withdrawn() || state(talk).notes() > 0)
                .filter(when)
                .toList();
    }

    private Optional<Talk> likeliest(List<Talk> on) {
        List<Talk> best = on.stream()
                .sorted(Comparator.comparingInt(this::likelihood).reversed())
                .toList();
        boolean isClear = best.size() == 1 || (best.size() > 1 && likelihood(best.get(0)) > likelihood(best.get(1)));
        return isClear ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private int likelihood(Talk talk) {
        TalkState state = state(talk);
        int star = switch (state.star()) {
            case MUST -> 3;
            case MAYBE -> 2;
            case LATER -> 1;
            case NONE -> 0;
        };
        return (state.notes() > 0 ? 16 : 0)
                + (state.attended() ? 8 : 0)
                + 2 * star
                + (talk.kind() == TalkKind.BREAK ? 0 : 1);
    }

    private TalkState state(Talk talk) {
        return states.getOrDefault(talk.id(), TalkState.NONE);
    }
}
