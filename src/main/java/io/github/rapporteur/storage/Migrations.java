package io.github.rapporteur.storage;

import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLSyntaxErrorException;
import java.util.List;

/**
 * Brings a database to the newest schema: numbered files that go one way and are never edited once released. H2 commits
 * at each change of a schema, so a migration is no transaction; {@link NotebookFile} therefore only ever migrates a copy
 * and moves it into place when it is whole.
 */
final class Migrations {
    /** Newest last; the number is the place in the list. */
    private static final List<String> SCRIPTS = List.of(
            "V001__first.sql",
            "V002__by_hand.sql",
            "V003__refresh.sql",
            "V004__line_times.sql",
            "V005__pictures.sql",
            "V006__quotes_people.sql",
            "V007__bin.sql",
            "V008__published_pictures.sql");

    private final List<String> scripts;

    /** The program's own migrations. */
    Migrations() {
        this(SCRIPTS);
    }

    /** Others, from the same folder of the class path; for tests. */
    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** The version that this program writes. */
    int newest() {
        return scripts.size();
    }

    /**
     * The version a database has.
     *
     * @throws NotebookException if it is newer than this program, or has none
     */
    int versionOf(Database database) {
        int version = Math.toIntExact(database.read(rows -> {
            try {
                return rows.number("SELECT MAX(version) FROM schema_version");
            } catch (SQLSyntaxErrorException e) {
                // There is no such table: the file was emptied, or has just been made.
                return 0L;
            }
        }));
        if (version > newest()) {
            throw StoreErrors.of(Kind.TOO_NEW, database.files(), null);
        }
        return version;
    }

    /** Runs what is missing. */
    void bringToNewest(Database database) {
        int version = versionOf(database);
        if (version == 0) {
            database.script(
                    "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL)");
        }
        for (int next = version + 1; next <= newest(); next++) {
            String name = scripts.get(next - 1);
            database.script(read(name));
            if (next == 1) {
                database.script("INSERT INTO notebook VALUES ('" + TimeOrderedId.next() + "', 0, 0)");
            }
            int done = next;
            database.write(handle -> handle.execute("INSERT INTO schema_version VALUES (?, ?)", done, name));
        }
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
