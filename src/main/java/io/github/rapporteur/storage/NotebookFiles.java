package io.github.rapporteur.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that make up a notebook. The user names one, with or without the ending that the database gives it:
 * {@code talks.notebook} and {@code talks.notebook.mv.db} are the same notebook. Beside each other stand
 *
 * <ul>
 *   <li>{@code talks.notebook.mv.db}: the database
 *   <li>{@code talks.notebook.side}: what the database must at least contain
 *   <li>{@code talks.notebook.journal}: typed text on its way into the database
 *   <li>{@code talks.notebook.holder}: which process has it open; only there while one has
 *   <li>{@code talks.notebook.exports}: what the command line exported, see {@link OpenNotebook#exports}
 *   <li>{@code talks.notebook.mirror/}: the notes as plain files, see {@link OpenNotebook#mirror}
 *   <li>{@code talks.notebook.backups/}: proven copies
 *   <li>{@code talks.notebook.rescued/}: texts from the journal that the database does not take; rarely there
 * </ul>
 *
 * @param base absolute path without the database's ending
 */
record NotebookFiles(Path base) {
    private static final String ENDING = ".mv.db";
    private static final String RESCUED = ".rescued";

    /** The files of the notebook that the user calls {@code file}. */
    static NotebookFiles of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        return new NotebookFiles(
                name.endsWith(ENDING) && name.length() > ENDING.length()
                        ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length()))
                        : absolute);
    }

    /** The file name as the user knows it. */
    String name() {
        return String.valueOf(base.getFileName());
    }

    Path folder() {
        return base.resolveSibling("");
    }

    Path database() {
        return beside(ENDING);
    }

    Path side() {
        return beside(".side");
    }

    Path journal() {
        return beside(".journal");
    }

    /**
     * Whether a place is one of these, or in one of these folders, by whatever way it is named.
     *
     * @param other need not be there
     */
    boolean own(Path other) {
        Path absolute = other.toAbsolutePath().normalize();
        Path place = followed(absolute);
        return List.of(
                        database(),
                        side(),
                        journal(),
                        holder(),
                        exports(),
                        mirror(),
                        backups(),
                        beside(RESCUED),
                        beside(".socket"))
                .stream()
                .anyMatch(own -> place.startsWith(own) || place.startsWith(real(own)) || isSame(own, absolute));
    }

    /** With all links in the way to it followed; the last of it may be a link, which a writer replaces. */
    private static Path followed(Path path) {
        Path above = path.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above == null ? path : real(above).resolve(above.relativize(path));
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            return path;
        }
    }

    private static boolean isSame(Path own, Path other) {
        try {
            return Files.exists(other) && Files.exists(own) && Files.isSameFile(own, other);
        } catch (IOException e) {
            return false;
        }
    }

    Path holder() {
        return beside(".holder");
    }

    Path exports() {
        return beside(".exports");
    }

    Path mirror() {
        return beside(".mirror");
    }

    Path backups() {
        return beside(".backups");
    }

    /**
     * Where a text goes that the notebook does not take.
     *
     * @param copy 1, or more when another text has that name
     */
    Path rescued(long sequence, int copy) {
        return beside(RESCUED).resolve(sequence + (copy == 1 ? "" : "-" + copy) + ".md");
    }

    /** A notebook beside this one, for work that must not touch it. */
    NotebookFiles sibling(String ending) {
        return new NotebookFiles(beside("." + ending));
    }

    private Path beside(String ending) {
        return base.resolveSibling(name() + ending);
    }
}
