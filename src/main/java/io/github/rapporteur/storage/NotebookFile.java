package io.github.rapporteur.storage;

import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Opens the database file of a notebook, makes it when that is asked for, and brings an older one to the newest schema.
 * New and migrated files are made beside the notebook and moved into place whole, so that a crash leaves the old state
 * or the new one.
 */
final class NotebookFile {
    private final NotebookFiles files;
    private final Migrations migrations;

    NotebookFile(NotebookFiles files, Migrations migrations) {
        this.files = files;
        this.migrations = migrations;
    }

    /** Opens it; makes it first if it is missing and {@code create} is set. */
    Database open(boolean create) {
        try {
            if (Files.notExists(files.database())) {
                if (!create) {
                    throw StoreErrors.of(Kind.MISSING, files, null);
                }
                make();
            }
            if (Files.size(files.database()) == 0) {
                // H2 would take it for a new, empty database.
                throw StoreErrors.of(Kind.DAMAGED, files, null);
            }
            return openNewest();
        } catch (IOException e) {
            throw StoreErrors.translate(files, e);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(files.folder());
        NotebookFiles fresh = files.sibling("new");
        Files.deleteIfExists(fresh.database());
        try (Database database = Database.create(fresh)) {
            migrations.bringToNewest(database);
        }
        Files.move(fresh.database(), files.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Database openNewest() throws IOException {
        Database database = Database.open(files);
        int version;
        try {
            version = migrations.versionOf(database);
            if (version == 0) {
                throw StoreErrors.of(Kind.DAMAGED, files, null);
            }
        } catch (NotebookException e) {
            database.close();
            throw e;
        }
        if (version == migrations.newest()) {
            return database;
        }
        database.close();
        migrate(version);
        return Database.open(files);
    }

    private void migrate(int from) throws IOException {
        NotebookFiles copy = files.sibling("migrating");
        Files.copy(files.database(), copy.database(), StandardCopyOption.REPLACE_EXISTING);
        try (Database database = Database.open(copy)) {
            migrations.bringToNewest(database);
        }
        Files.createDirectories(files.backups());
        Path kept = files.backups().resolve("before-version-" + (from + 1) + ".mv.db");
        Files.copy(files.database(), kept, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy.database(), files.database(), StandardCopyOption.ATOMIC_MOVE);
    }
}
