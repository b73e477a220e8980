package io.github.rapporteur.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows, straight through JDBC: the first screen is read with it, and loading Jdbi for that would take longer than
 * opening the database (see src/docs/decisions/0001-h2-settings.md). Only on the database thread.
 */
final class Rows {
    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Visitor {
        void row(ResultSet row) throws SQLException;
    }

    /** All rows, in the query's order; parameters stand for its question marks. */
    <T> List<T> list(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reader.read(row)), parameters);
        return all;
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        List<T> all = list(sql, reader, parameters);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** The number in the first column of the first row; 0 when there is none. */
    long number(String sql, Object... parameters) throws SQLException {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Shows every row to a visitor. */
    void each(String sql, Visitor visitor, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.row(rows);
                }
            }
        }
    }

    /** The identifier in a column that is never empty. */
    static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The identifier in a column that may be empty. */
    static @Nullable UUID idOrNull(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The moment in a column of milliseconds. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
