package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.DatabaseThread;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The open database file and the one thread that speaks to it. Whatever {@link #write} returned from is on the disk.
 * Callable from any thread but the JavaFX thread; failures come out as {@link StoreException}.
 *
 * <p>After a failure that made H2 close the file (a full disk does), the next call opens it again.
 */
final class Database implements AutoCloseable {
    private final NotebookFiles files;
    private final DatabaseThread thread;
    private @Nullable Connection connection;
    private @Nullable Handle handle;

    private Database(NotebookFiles files, Connection connection, DatabaseThread thread) {
        this.files = files;
        this.thread = thread;
        this.connection = connection;
    }

    /** Reads with plain JDBC. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Rows rows) throws SQLException;
    }

    /** Writes inside a transaction, with Jdbi. */
    @FunctionalInterface
    interface Writing<T> {
        T with(Handle handle) throws SQLException;
    }

    /** Opens an existing database file; an empty or missing one must have been refused before. */
    static Database open(NotebookFiles files) {
        return start(files, ";IFEXISTS=TRUE");
    }

    /** Makes a new database file. */
    static Database create(NotebookFiles files) {
        return start(files, "");
    }

    private static Database start(NotebookFiles files, String existing) {
        DatabaseThread thread = new DatabaseThread("notebook");
        try {
            return new Database(files, thread.call(() -> connect(files, existing)), thread);
        } catch (StoreException e) {
            thread.close();
            throw e;
        }
    }

    private static Connection connect(NotebookFiles files, String existing) {
        String url = "jdbc:h2:file:async:" + files.base() + existing
                + ";WRITE_DELAY=0;CACHE_SIZE=65536;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
        try {
            return new Driver().connect(url, new Properties());
        } catch (SQLException e) {
            throw StoreErrors.translate(files, e);
        }
    }

    NotebookFiles files() {
        return files;
    }

    /** Reads; nothing may be written. */
    <T> T read(Reading<T> reading) {
        return thread.call(() -> {
            try {
                return reading.from(rows());
            } catch (SQLException e) {
                throw failed(e);
            }
        });
    }

    /** Writes in one transaction, counts it, and brings it to the disk before it returns. */
    <T> T write(Writing<T> writing) {
        return thread.call(() -> {
            try {
                Handle open = handle();
                T result = open.inTransaction(inside -> {
                    T written = writing.with(inside);
                    inside.execute("UPDATE notebook SET change_number = change_number + 1");
                    return written;
                });
                open.execute("CHECKPOINT SYNC");
                return result;
            } catch (SQLException | JdbiException e) {
                throw failed(e);
            }
        });
    }

    /**
     * Writes in one transaction what can be made anew out of the rest: it is no change of the notebook's, so that no backup
     * is made for it, and comes to the disk some time.
     */
    void keep(Writing<?> writing) {
        thread.run(() -> {
            try {
                handle().inTransaction(writing::with);
            } catch (SQLException | JdbiException e) {
                throw failed(e);
            }
        });
    }

    /** Runs statements outside any transaction, as changes of the schema are in H2 whatever one asks for. */
    void script(String sql) {
        thread.run(() -> {
            try (Statement statement = current().createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw failed(e);
            }
        });
    }

    /**
     * Copies everything into a zip file that must not exist yet, and says what it holds.
     *
     * @param name what the user calls it
     */
    NotebookState copyTo(Path zip, Path name) {
        return thread.call(() -> {
            try (Statement statement = current().createStatement()) {
                NotebookState state = NotebookState.read(rows());
                statement.execute("BACKUP TO '" + zip.toString().replace("'", "''") + "'");
                return state;
            } catch (SQLException e) {
                // Most likely the fault of the place the copy goes to; but the notebook's disk may be the same one.
                throw StoreErrors.isClosed(e) ? failed(e) : StoreErrors.ofBackup(name, e);
            }
        });
    }

    private Rows rows() throws SQLException {
        return new Rows(current());
    }

    private Handle handle() throws SQLException {
        Connection open = current();
        Handle made = handle;
        if (made == null) {
            made = Sql.plain(Jdbi.create(open)).open();
            handle = made;
        }
        return made;
    }

    private Connection current() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = connect(files, ";IFEXISTS=TRUE");
            connection = open;
            handle = null;
        }
        return open;
    }

    /** Translates, and lets go of a connection whose database is not usable any more. */
    private NotebookException failed(Exception problem) {
        NotebookException translated = StoreErrors.translate(files, problem);
        if (translated.kind() != NotebookException.Kind.OTHER || StoreErrors.isClosed(problem)) {
            disconnect();
        }
        return translated;
    }

    private void disconnect() {
        Connection old = connection;
        connection = null;
        handle = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                // The file is closed already, which is why the connection is given up.
                System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "closing after a failure", e);
            }
        }
    }

    /** Waits for what is going on, closes the file and ends the thread. */
    @Override
    public void close() {
        try {
            thread.run(() -> {
                try {
                    Connection open = connection;
                    if (open != null) {
                        open.close();
                    }
                } catch (SQLException e) {
                    throw StoreErrors.translate(files, e);
                } finally {
                    connection = null;
                    handle = null;
                }
            });
        } finally {
            thread.close();
        }
    }
}
