package io.github.rapporteur.people;

import io.github.rapporteur.common.time.TimeOrderedId;
import java.util.UUID;

/** Identifies a person in every notebook. */
public record PersonId(UUID value) {
    /** A new identifier. */
    public static PersonId next() {
        return new PersonId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
