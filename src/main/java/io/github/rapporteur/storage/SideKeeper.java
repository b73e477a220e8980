package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Compares a notebook with its side file when it is opened, and keeps the side file up to date afterwards. */
final class SideKeeper {
    private final NotebookFiles files;
    private volatile long compacted;

    SideKeeper(NotebookFiles files) {
        this.files = files;
    }

    /** Refuses to make a new notebook where one has been: an empty one must never stand in for it. */
    void refuseToReplaceALostOne() throws IOException {
        Optional<SideFile> side = SideFile.read(files.side());
        if (side.isPresent()) {
            throw new NotebookException(
                    Kind.MISSING,
                    "The notebook " + files.database() + " is gone; it had "
                            + Counted.of(side.get().counts().notes(), "note")
                            + ". " + StoreErrors.cure(files) + " To start an empty one, delete " + files.side()
                            + ".",
                    null);
        }
    }

    /** Refuses a database that lacks what the side file knows of. */
    void compare(NotebookState state) throws IOException {
        Optional<SideFile> side = SideFile.read(files.side());
        if (side.isPresent() && !state.has(side.get())) {
            throw StoreErrors.of(Kind.OLDER_THAN_SIDE_FILE, files, null);
        }
        compacted = side.map(SideFile::compacted).orElse(0L);
    }

    /**
     * Writes the side file; one that could not be written is only older than it might be. One writer at a time: two would
     * share the half-written part, and the older state could come last.
     */
    synchronized void keep(Database database) {
        write(database.read(NotebookState::read));
    }

    synchronized void write(NotebookState state) {
        try {
            Optional<SideFile> old = SideFile.read(files.side());
            SideFile side = state.side(compacted);
            if (old.isEmpty() || !old.get().equals(side)) {
                side.write(files.side());
            }
        } catch (IOException e) {
            System.getLogger(SideKeeper.class.getName())
                    .log(System.Logger.Level.WARNING, "The side file could not be written.", e);
        }
    }

    /** Whether the closed file has grown so much that rewriting it is worth the time. */
    boolean isWorthCompacting() throws IOException {
        return Files.size(files.database()) > Compaction.growthAllowed(compacted);
    }

    /** Says that the file has just been rewritten. */
    void compacted(NotebookState state) throws IOException {
        compacted = Files.size(files.database());
        write(state);
    }
}
