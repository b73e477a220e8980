package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * All that narrows the list of talks besides day and words. Immutable.
 *
 * @param parts in the order in which the user chose them
 */
public record Narrowing(List<Narrow> parts) {
    /** Every talk stays. */
    public static final Narrowing NONE = new Narrowing(List.of());

    /** Keeps its own list. */
    public Narrowing {
        parts = List.copyOf(parts);
    }

    /** Whether every talk stays. */
    public boolean isNone() {
        return parts.isEmpty();
    }

    /** Whether only talks with some star stay. */
    public boolean isStarredOnly() {
        return parts.stream().anyMatch(part -> "Star".equals(part.group()));
    }

    /** Tells of each talk whether it stays: one of each group must let it. */
    BiPredicate<Talk, TalkState> lets() {
        Collection<List<Narrow>> groups =
                parts.stream().collect(Collectors.groupingBy(Narrow::group)).values();
        return (talk, state) ->
                groups.stream().allMatch(group -> group.stream().anyMatch(part -> part.lets(talk, state)));
    }

    /** With a part that was not in it, without one that was. A single kind of star takes the place of any star. */
    public Narrowing toggled(Narrow part) {
        List<Narrow> changed = new ArrayList<>(parts);
        if (!changed.remove(part)) {
            if (part instanceof Narrow.AnyStar) {
                changed.removeIf(Narrow.Starred.class::isInstance);
            } else if (part instanceof Narrow.Starred) {
                changed.removeIf(Narrow.AnyStar.class::isInstance);
            }
            changed.add(part);
        }
        return new Narrowing(changed);
    }

    /** Only to starred talks, or to those without regard to stars. */
    Narrowing starredOnly(boolean only) {
        List<Narrow> changed = new ArrayList<>(parts);
        changed.removeIf(part -> "Star".equals(part.group()));
        if (only) {
            changed.add(new Narrow.AnyStar());
        }
        return new Narrowing(changed);
    }

    /** Without what this conference does not have. */
    Narrowing only(Collection<Narrow> possible) {
        return new Narrowing(parts.stream()
                .filter(part -> part instanceof Narrow.AnyStar || possible.contains(part))
                .toList());
    }

    /** A text that {@link #read} understands; empty for NONE. */
    String written() {
        return parts.stream().map(Narrow::written).collect(Collectors.joining("\n"));
    }

    /** What {@link #written} has made; lines that are none are passed over. */
    static Narrowing read(String written) {
        return new Narrowing(
                written.lines().map(Narrow::read).flatMap(Optional::stream).toList());
    }
}
