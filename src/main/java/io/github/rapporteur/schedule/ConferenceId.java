package io.github.rapporteur.schedule;

import io.github.rapporteur.common.time.TimeOrderedId;
import java.util.UUID;

/** Identifies a conference in every notebook. */
public record ConferenceId(UUID value) {
    /** A new identifier. */
    public static ConferenceId next() {
        return new ConferenceId(TimeOrderedId.next());
    }

    /** The identifier that {@code text} spells; throws IllegalArgumentException when it spells none. */
    public static ConferenceId of(String text) {
        return new ConferenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
