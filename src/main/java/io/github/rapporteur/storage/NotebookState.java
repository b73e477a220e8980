package io.github.rapporteur.storage;

import java.sql.SQLException;
import java.util.UUID;

/**
 * How far a database is: what its side file is compared with.
 *
 * @param change the number of transactions that ever wrote to it
 * @param lastSequence the highest number of a journal's text that it has had
 */
record NotebookState(UUID notebook, int schemaVersion, long change, long lastSequence, SideFile.Counts counts) {
    /** Reads it; one query, because the window waits for it. */
    static NotebookState read(Rows rows) throws SQLException {
        return rows.first(
                        "SELECT id, (SELECT MAX(version) FROM schema_version), change_number, last_sequence,"
                                + " (SELECT COUNT(*) FROM conference), (SELECT COUNT(*) FROM talk),"
                                + " (SELECT COUNT(*) FROM note), (SELECT COUNT(*) FROM note_version) FROM notebook",
                        row -> new NotebookState(
                                Rows.id(row, 1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getLong(4),
                                new SideFile.Counts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8))))
                .orElseThrow(() -> new SQLException("the table notebook is empty"));
    }

    /** Whether everything that a side file knows of is here. */
    boolean has(SideFile side) {
        if (!side.notebook().equals(notebook)) {
            return true;
        }
        return change > side.change() || (change == side.change() && counts.equals(side.counts()));
    }

    /** The side file for this state. */
    SideFile side(long compacted) {
        return new SideFile(notebook, schemaVersion, change, counts, compacted);
    }
}
