package io.github.rapporteur.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What there is when a notebook does not open.
 *
 * @param backups the newest first
 * @param mirror the folder of the readable copy of its notes, if there is one
 */
public record Rescue(List<Backup> backups, Optional<Path> mirror) {
    /** Nothing at all. */
    public static final Rescue NOTHING = new Rescue(List.of(), Optional.empty());

    /** Keeps its own list. */
    public Rescue {
        backups = List.copyOf(backups);
    }

    /**
     * Looks for it. Blocks for the disk.
     *
     * @param notebook as the user names it
     * @throws NotebookException if the folder of the backups cannot be read
     */
    public static Rescue of(Path notebook) {
        Path mirror = NotebookFiles.of(notebook).mirror();
        return new Rescue(Backups.list(notebook), Files.isDirectory(mirror) ? Optional.of(mirror) : Optional.empty());
    }
}
