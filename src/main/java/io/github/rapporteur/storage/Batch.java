package io.github.rapporteur.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows for one statement, sent together. Only on the database thread. */
final class Batch implements AutoCloseable {
    private final PreparedStatement statement;
    private boolean filled;

    Batch(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    /** Adds a row. */
    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        filled = true;
    }

    /** Writes the rows. */
    void flush() throws SQLException {
        if (filled) {
            statement.executeBatch();
            filled = false;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
