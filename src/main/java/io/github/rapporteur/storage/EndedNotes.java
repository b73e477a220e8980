package io.github.rapporteur.storage;

import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Up to which number the journal's texts are of a note that was deleted, for as long as the journal may have them: after
 * a crash they must not make it anew. Each method works inside its caller's transaction.
 */
final class EndedNotes {
    private EndedNotes() {}

    /** A note ends with the text of this number. */
    static void end(Handle handle, UUID subject, String author, long sequence) throws SQLException {
        long last = Math.max(sequence, last(new Rows(handle.getConnection()), subject, author));
        handle.execute(
                "MERGE INTO note_ended (subject, author, sequence) KEY (subject, author) VALUES (?, ?, ?)",
                subject,
                author,
                last);
    }

    /** The number of the last text that was deleted; 0 when none was. */
    static long last(Rows rows, UUID subject, String author) throws SQLException {
        return rows.first(
                        "SELECT sequence FROM note_ended WHERE subject = ? AND author = ?",
                        row -> row.getLong(1),
                        subject,
                        author)
                .orElse(0L);
    }

    /** Whether there are any. */
    static boolean isAny(Rows rows) throws SQLException {
        return rows.number("SELECT COUNT(*) FROM note_ended") > 0;
    }

    /** Forgets them: the journal has no text any more. */
    static int forget(Handle handle) {
        return handle.execute("DELETE FROM note_ended");
    }
}
