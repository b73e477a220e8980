package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes one backup: as a draft under the name {@code DRAFT.part}, opened and checked in the folder {@code
 * DRAFT.proving}, and only then moved into its place. Stopped anywhere before, it leaves those two behind, which the next
 * writing of the same draft takes away: a draft's name is nobody else's.
 */
final class BackupWriter {
    private final Database database;
    private final WorkMonitor monitor;

    BackupWriter(Database database, WorkMonitor monitor) {
        this.database = database;
        this.monitor = monitor;
    }

    /**
     * Writes it.
     *
     * @param asked what the user knows it by
     * @param draft what it is called while it is made, on the disk where it goes
     * @param name where it goes, by what it holds; replaced if it exists
     * @return where it is now
     */
    Path write(Path asked, Path draft, Function<NotebookState, Path> name) throws CancelledException {
        Path part = part(draft);
        NotebookFiles copy = copy(draft);
        try {
            Files.createDirectories(part.resolveSibling(""));
            try {
                deleteTraces(draft);
                monitor.report(new Progress(0, 0, "Writing the backup"));
                NotebookState state = database.copyTo(part, asked);
                monitor.stopIfCancelled();
                prove(part, state, copy);
                Path file = name.apply(state);
                SafeFile.moveInto(part, file);
                return file;
            } finally {
                deleteTraces(draft);
            }
        } catch (IOException e) {
            throw StoreErrors.ofBackup(asked, e);
        }
    }

    /** Opens it and compares everything in it with what it must be. */
    private void prove(Path part, NotebookState expected, NotebookFiles copy) throws IOException, CancelledException {
        Files.createDirectories(copy.folder());
        BackupFile.unpack(part, copy.database());
        try (Database opened = Database.open(copy)) {
            NotebookState state = opened.read(NotebookState::read);
            NotebookCheck check = Checker.run(opened, monitor);
            if (check.isDamaged()) {
                throw notSound(String.join(" ", check.damages()));
            }
            if (!state.equals(expected)) {
                throw notSound("It is not the same as the notebook.");
            }
        }
    }

    private static NotebookException notSound(String why) {
        return new NotebookException(
                Kind.DAMAGED,
                "The backup was not kept, because it is not sound: " + why
                        + " `rapporteur check` tells whether the notebook itself is damaged.",
                null);
    }

    private static Path part(Path draft) {
        return draft.resolveSibling(draft.getFileName() + ".part");
    }

    private static NotebookFiles copy(Path draft) {
        return NotebookFiles.of(
                draft.resolveSibling(draft.getFileName() + ".proving").resolve("copy"));
    }

    /** Takes away what a draft left behind. */
    static void deleteTraces(Path draft) throws IOException {
        NotebookFiles copy = copy(draft);
        Files.deleteIfExists(part(draft));
        if (!Files.isDirectory(copy.folder())) {
            return;
        }
        try (Stream<Path> inside = Files.list(copy.folder())) {
            for (Path file : inside.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(copy.folder());
    }
}
