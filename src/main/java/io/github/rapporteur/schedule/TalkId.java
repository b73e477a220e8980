package io.github.rapporteur.schedule;

import io.github.rapporteur.common.time.TimeOrderedId;
import java.util.UUID;

/** Identifies a talk in every notebook. */
public record TalkId(UUID value) {
    /** A new identifier. */
    public static TalkId next() {
        return new TalkId(TimeOrderedId.next());
    }

    /** The identifier that {@code text} spells; throws IllegalArgumentException when it spells none. */
    public static TalkId of(String text) {
        return new TalkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
