package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of a notebook. What is left when it is stopped at some step:
 *
 * <ol>
 *   <li>unpack the backup beside the notebook and check everything in it: the notebook as it was
 *   <li>move the readable copy aside, then the notebook: no notebook, but its side file, so that no empty one is made
 *       in its place; the old one under its new name, whole
 *   <li>move the restored one into place: the restored notebook, which its side file calls too old
 *   <li>write the side file
 * </ol>
 *
 * In every case the restore can be repeated.
 */
final class Restore {
    private final Path backup;
    private final NotebookFiles files;
    private final NotebookFiles fresh;
    private final NotebookFiles aside;

    Restore(Path backup, NotebookFiles files, Clock clock) {
        this.backup = backup;
        this.files = files;
        this.fresh = files.sibling("restoring");
        this.aside = free(files, "before-restore-" + Backup.time(clock.instant()));
    }

    private static NotebookFiles free(NotebookFiles files, String ending) {
        NotebookFiles name = files.sibling(ending);
        for (int i = 2; Files.exists(name.database()) || Files.exists(name.mirror()); i++) {
            name = files.sibling(ending + "-" + i);
        }
        return name;
    }

    Optional<Path> run(WorkMonitor monitor) throws CancelledException {
        try {
            Files.createDirectories(files.folder());
            try (HeldFile held = holdIfThere()) {
                BackupFile.unpack(backup, fresh.database());
                NotebookState state = prove(monitor);
                monitor.stopIfCancelled();
                if (held != null) {
                    moveMirrorAside();
                    held.moveTo(aside.database());
                }
                SafeFile.moveInto(fresh.database(), files.database());
                state.side(0).write(files.side());
                return held == null ? Optional.empty() : Optional.of(aside.database());
            } finally {
                Files.deleteIfExists(fresh.database());
            }
        } catch (IOException e) {
            throw StoreErrors.translate(files, e);
        }
    }

    private @Nullable HeldFile holdIfThere() throws IOException {
        return Files.exists(files.database()) ? HeldFile.of(files) : null;
    }

    private NotebookState prove(WorkMonitor monitor) throws CancelledException {
        try (Database database = openFresh()) {
            NotebookCheck check = Checker.run(database, monitor);
            if (check.isDamaged()) {
                throw damaged(String.join(" ", check.damages()), null);
            }
            return database.read(NotebookState::read);
        }
    }

    private Database openFresh() {
        try {
            return new NotebookFile(fresh, new Migrations(), new SideKeeper(fresh)).open(false);
        } catch (NotebookException e) {
            throw e.kind() == Kind.DAMAGED ? damaged("It cannot be opened.", e) : e;
        }
    }

    private NotebookException damaged(String why, @Nullable Throwable cause) {
        return new NotebookException(
                Kind.DAMAGED,
                "The backup " + backup + " is damaged, so it was not restored. Nothing was changed; choose another"
                        + " backup. " + why,
                cause);
    }

    /** It may hold texts that the damaged notebook has lost and the backup never had; a new one is made by itself. */
    private void moveMirrorAside() throws IOException {
        if (Files.isDirectory(files.mirror())) {
            Files.move(files.mirror(), aside.mirror(), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
