package io.github.rapporteur.storage;

import io.github.rapporteur.notes.NoteChanges;
import io.github.rapporteur.notes.NoteId;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Changes of one stored note. */
final class H2NoteChanges implements NoteChanges {
    private final Database database;
    private final Clock clock;

    H2NoteChanges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean change(NoteId note, UnaryOperator<String> change) {
        return database.write(
                handle -> new NoteRewriting(handle, clock).one(note, stored -> change.apply(stored.text())));
    }
}
