package io.github.rapporteur.storage;

import io.github.rapporteur.report.check.KeptFindings;
import io.github.rapporteur.schedule.ConferenceId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a writer keeps as it is, among the notebook's settings: one entry a conference, keys with blanks between. */
final class H2KeptFindings implements KeptFindings {
    private final Database database;

    H2KeptFindings(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> kept(ConferenceId conference) {
        return database.read(rows -> read(rows, conference));
    }

    @Override
    public void keep(ConferenceId conference, String key, boolean kept) {
        database.write(handle -> {
            Set<String> keys = new TreeSet<>(read(new Rows(handle.getConnection()), conference));
            boolean changed = kept ? keys.add(key) : keys.remove(key);
            if (changed) {
                handle.execute("MERGE INTO setting VALUES (?, ?)", name(conference), String.join(" ", keys));
            }
            return changed;
        });
    }

    /** Forgets what was kept of a conference that goes, inside the caller's transaction. */
    static void forget(Handle handle, ConferenceId conference) {
        handle.execute("DELETE FROM setting WHERE name = ?", name(conference));
    }

    private static Set<String> read(Rows rows, ConferenceId conference) throws SQLException {
        return rows.first("SELECT content FROM setting WHERE name = ?", row -> row.getString(1), name(conference))
                .map(content -> Arrays.stream(content.split(" "))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static String name(ConferenceId conference) {
        return "kept." + conference;
    }
}
