package io.github.rapporteur.storage;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * The names the user had before, for as long as the journal may have texts typed under them: a text that comes to the
 * tables after its author's new name belongs to the note that went with it, now and after a crash. Each method works
 * inside its caller's transaction.
 */
final class FormerNames {
    private static final String ROW = "me.before ";
    private static final String ALL = "setting WHERE name LIKE '" + ROW + "%'";

    private FormerNames() {}

    /** The user is called otherwise from now on. */
    static void change(Handle handle, String before, String now) {
        handle.execute("MERGE INTO setting VALUES (?, '')", ROW + before);
        handle.execute("DELETE FROM setting WHERE name = ?", ROW + now);
    }

    /** Whether the user had this name and may have typed under it since the notebook was opened. */
    static boolean has(Rows rows, String name) throws SQLException {
        return rows.number("SELECT COUNT(*) FROM setting WHERE name = ?", ROW + name) > 0;
    }

    /** Whether there are any. */
    static boolean isAny(Rows rows) throws SQLException {
        return rows.number("SELECT COUNT(*) FROM " + ALL) > 0;
    }

    /** Forgets them: the journal has no text any more. */
    static int forget(Handle handle) {
        return handle.execute("DELETE FROM " + ALL);
    }
}
