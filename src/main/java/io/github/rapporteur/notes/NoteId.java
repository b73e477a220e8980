package io.github.rapporteur.notes;

import io.github.rapporteur.common.time.TimeOrderedId;
import java.util.UUID;

/** Identifies a note in every notebook. */
public record NoteId(UUID value) {
    /** A new identifier. */
    public static NoteId next() {
        return new NoteId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
