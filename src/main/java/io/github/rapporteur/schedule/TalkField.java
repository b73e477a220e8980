package io.github.rapporteur.schedule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What of an imported talk the user can correct, each by itself. Start, end and day are one thing: the time. */
public enum TalkField {
    TITLE(Talk::title),
    SUBTITLE(Talk::subtitle),
    KIND(Talk::kind),
    TIME(talk -> List.of(talk.start(), talk.end(), talk.day())),
    ROOM(Talk::room),
    TRACK(Talk::track),
    LANGUAGE(Talk::language),
    URL(Talk::url),
    SPEAKERS(talk -> talk.speakers().stream().map(Speaker::name).toList());

    private final Function<Talk, Object> value;

    TalkField(Function<Talk, Object> value) {
        this.value = value;
    }

    /** Whether two talks say the same there. Speakers are told by their names, as printed. */
    public boolean isSame(Talk one, Talk other) {
        return value.apply(one).equals(value.apply(other));
    }

    /** All in which two talks differ, in order; empty when there is nothing. */
    public static Set<TalkField> differing(Talk one, Talk other) {
        Set<TalkField> differing = EnumSet.noneOf(TalkField.class);
        for (TalkField field : values()) {
            if (!field.isSame(one, other)) {
                differing.add(field);
            }
        }
        return differing;
    }
}
