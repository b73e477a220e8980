package io.github.rapporteur.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which talks the user wants to sit in overlap. Only must and maybe count: what is watched later, withdrawn or a break
 * clashes with nothing. Back to back is no clash. Immutable, any thread.
 */
public final class Clashes {
    /** No talk clashes. */
    public static final Clashes NONE = new Clashes(Map.of());

    private final Map<TalkId, List<Talk>> others;

    private Clashes(Map<TalkId, List<Talk>> others) {
        this.others = others;
    }

    /**
     * Finds the clashes.
     *
     * @param talks in any order
     * @param states the stars; talks without an entry have none
     */
    public static Clashes of(Collection<Talk> talks, Map<TalkId, TalkState> states) {
        List<Talk> wanted = talks.stream()
                .filter(talk -> isWanted(talk, states))
                .sorted(Comparator.comparing(Talk::start).thenComparing(Talk::title))
                .toList();
        Map<TalkId, List<Talk>> found = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Talk one = wanted.get(i);
            for (int j = i + 1; j < wanted.size() && overlap(one, wanted.get(j)); j++) {
                Talk other = wanted.get(j);
                found.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(other);
                found.computeIfAbsent(other.id(), id -> new ArrayList<>()).add(one);
            }
        }
        found.replaceAll((id, all) ->
                all.stream().sorted(Comparator.comparing(Talk::start)).toList());
        return found.isEmpty() ? NONE : new Clashes(found);
    }

    /** The talks that a talk clashes with, by start; empty when there are none. */
    public List<Talk> with(TalkId talk) {
        return others.getOrDefault(talk, List.of());
    }

    /** Whether nobody can hear both from start to end. A talk without a known end counts as its start only. */
    public static boolean overlap(Talk one, Talk other) {
        boolean oneIsFirst = !one.start().isAfter(other.start());
        Talk first = oneIsFirst ? one : other;
        Talk second = oneIsFirst ? other : one;
        return first.start().equals(second.start()) || first.end().isAfter(second.start());
    }

    /** How long both go on at once; zero when they do not, or when an end is not known. */
    public static Duration overlapTime(Talk one, Talk other) {
        Instant from = one.start().isAfter(other.start()) ? one.start() : other.start();
        Instant to = one.end().isBefore(other.end()) ? one.end() : other.end();
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Whether the user wants to sit in a talk: must or maybe, and it takes place. */
    static boolean isWanted(Talk talk, Map<TalkId, TalkState> states) {
        Star star = states.getOrDefault(talk.id(), TalkState.NONE).star();
        return (star == Star.MUST || star == Star.MAYBE) && !talk.withdrawn() && talk.kind() != TalkKind.BREAK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clashes clashes && clashes.others.equals(others);
    }

    @Override
    public int hashCode() {
        return others.hashCode();
    }
}
