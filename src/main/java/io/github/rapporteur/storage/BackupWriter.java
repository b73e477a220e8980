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
 * Writes one backup: beside its place under the name {@code NAME.part}, opened and checked in the folder {@code
 * NAME.proving}, and only then moved into its place. Stopped anywhere before, it leaves those two behind, which the next
 * writing of the same name takes away.
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
     * @param draft what it is called while it is made
     * @param name where it goes, by what it holds; replaced if it exists
     * @return where it is now
     */
    Path write(Path draft, Function<NotebookState, Path> name) throws CancelledException {
        Path part = draft.resolveSibling(draft.getFileName() + ".part");
        NotebookFiles copy = NotebookFiles.of(
                draft.resolveSibling(draft.getFileName() + ".proving").resolve("copy"));
        try {
            Files.createDirectories(part.resolveSibling(""));
            try {
                deleteTraces(part, copy);
                monitor.report(new Progress(0, 0, "Writing the backup"));
                NotebookState state = database.copyTo(part, draft);
                monitor.stopIfCancelled();
                prove(part, state, copy);
                Path file = name.apply(state);
                SafeFile.moveInto(part, file);
                return file;
            } finally {
                deleteTraces(part, copy);
            }
        } catch (IOException e) {
            throw StoreErrors.ofBackup(draft, e);
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

    private static void deleteTraces(Path part, NotebookFiles copy) throws IOException {
        Files.deleteIfExists(part);
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
