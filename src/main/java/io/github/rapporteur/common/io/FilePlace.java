package io.github.rapporteur.common.io;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The place where a file is to be written, and what is there now: the same for the window and the command line. Made by
 * {@link #of}, which blocks.
 *
 * @param isTaken whether anything is there, also a link that leads nowhere
 * @param isOfNotebook whether it is a part of the notebook, which nothing may be written over
 */
public record FilePlace(Path file, boolean isTaken, boolean isOfNotebook) {
    /**
     * Looks at a place.
     *
     * @param owns whether a file is a part of the notebook
     */
    public static FilePlace of(Path file, Predicate<? super Path> owns) {
        return new FilePlace(file, isTaken(file), owns.test(file));
    }

    /** Whether anything is there, also a link that leads nowhere. */
    public static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Why nothing may be written there, whoever agrees, as sentences; empty when something may. */
    public Optional<String> refusal() {
        return isOfNotebook
                ? Optional.of(file + ": this is a part of the notebook. Choose another file.")
                : Optional.empty();
    }
}
