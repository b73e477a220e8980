package io.github.rapporteur.storage;

import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
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
    private final SideKeeper side;

    NotebookFile(NotebookFiles files, Migrations migrations, SideKeeper side) {
        this.files = files;
        this.migrations = migrations;
        this.side = side;
    }

    /** Opens it; makes it first if it is missing and {@code create} is set. */
    Database open(boolean create) {
        if (files.base().toString().indexOf(';') >= 0) {
            throw new NotebookException(
                    Kind.OTHER,
                    "The notebook " + files.base()
                            + " cannot be used: the database takes no semicolon in the name of a file or its folders.",
                    null);
        }
        try {
            if (Files.notExists(files.database())) {
                if (!create) {
                    throw StoreErrors.of(Kind.MISSING, files, null);
                }
                side.refuseToReplaceALostOne();
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
        try {
            if (Files.exists(fresh.database())) {
                HeldFile.of(fresh).close();
                Files.delete(fresh.database());
            }
            try (Database database = Database.create(fresh)) {
                migrations.bringToNewest(database);
                new MarkIndex(database).begin();
            }
        } catch (NotebookException e) {
            // Another start is making this notebook at this moment.
            throw e.kind() == Kind.IN_USE ? StoreErrors.of(Kind.IN_USE, files, e) : e;
        }
        HeldFile.force(fresh.database());
        place(fresh.database(), files.database());
    }

    /** Gives a new database its name, unless another start has made one meanwhile: that one may hold notes already. */
    static void place(Path fresh, Path target) throws IOException {
        try {
            // A link is the one way to take a name that fails when the name is taken.
            Files.createLink(target, fresh);
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (Files.notExists(target)) {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.deleteIfExists(fresh);
    }

    private Database openNewest() throws IOException {
        Database database = Database.open(files);
        boolean isNewest;
        try {
            isNewest = check(database);
        } catch (IOException | NotebookException e) {
            database.close();
            throw e;
        }
        if (isNewest) {
            return database;
        }
        database.close();
        migrate();
        return Database.open(files);
    }

    /** Whether its schema is the newest; refuses a database that cannot be trusted. */
    private boolean check(Database database) throws IOException {
        int version = migrations.versionOf(database);
        if (version == 0) {
            throw StoreErrors.of(Kind.DAMAGED, files, null);
        }
        side.compare(database.read(NotebookState::read));
        return version == migrations.newest();
    }

    private void migrate() throws IOException {
        NotebookFiles copy = files.sibling("migrating");
        try (HeldFile held = HeldFile.of(files)) {
            held.copyTo(copy.database());
            try (Database database = Database.open(copy)) {
                migrations.bringToNewest(database);
            }
            Files.createDirectories(files.backups());
            held.copyTo(files.backups().resolve("before-version-" + migrations.newest() + ".mv.db"));
            held.replaceBy(copy.database());
        } finally {
            Files.deleteIfExists(copy.database());
        }
    }
}
