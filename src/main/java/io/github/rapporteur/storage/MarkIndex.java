package io.github.rapporteur.storage;

import io.github.rapporteur.notes.marks.MarkReader;
import java.sql.SQLException;

/**
 * Keeps the index of marks in step with the rules they are read by: the notebook remembers which rules made its index.
 * Touches nothing but the index; the texts, their history and their hashes stay as they are.
 */
final class MarkIndex {
    private static final String MADE_BY = "marks.version";

    private final Database database;

    MarkIndex(Database database) {
        this.database = database;
    }

    /** Whether the index was made by the rules of today. Blocks. */
    boolean isFresh() {
        return database.read(MarkIndex::isFresh);
    }

    /**
     * Reads the marks of all notes anew if the index was made by other rules; otherwise does nothing. Blocks: a thousand
     * notes take about a second.
     *
     * @return whether the index was made anew
     */
    boolean refresh() {
        return !isFresh()
                && database.write(handle -> {
                    new MarkWriter(handle.getConnection()).rewriteAll();
                    handle.execute("MERGE INTO setting VALUES (?, ?)", MADE_BY, Integer.toString(MarkReader.VERSION));
                    return true;
                });
    }

    /** The notebook is new, and its index with it. */
    void begin() {
        database.script("INSERT INTO setting VALUES ('" + MADE_BY + "', '" + MarkReader.VERSION + "')");
    }

    /** The same, as seen inside a transaction. */
    static boolean isFresh(Rows rows) throws SQLException {
        return rows.first("SELECT content FROM setting WHERE name = ?", row -> row.getString(1), MADE_BY)
                .filter(Integer.toString(MarkReader.VERSION)::equals)
                .isPresent();
    }
}
