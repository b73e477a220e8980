package io.github.rapporteur.schedule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of an imported talk the user can correct, each by itself. Start, end and day are one thing: the time. */
public enum TalkField {
    TITLE,
    SUBTITLE,
    KIND,
    TIME,
    ROOM,
    TRACK,
    LANGUAGE,
    URL,
    SPEAKERS;

    /** Whether two talks say the same there. Speakers are told by their names, as printed. */
    public boolean isSame(Talk one, Talk other) {
        return of(one).equals(of(other));
    }

    private Object of(Talk talk) {
        return switch (this) {
            case TITLE -> talk.title();
            case SUBTITLE -> talk.subtitle();
            case KIND -> talk.kind();
            case TIME -> List.of(talk.start(), talk.end(), talk.day());
            case ROOM -> talk.room();
            case TRACK -> talk.track();
            case LANGUAGE -> talk.language();
            case URL -> talk.url();
            case SPEAKERS -> talk.speakers().stream().map(Speaker::name).toList();
        };
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
