package io.github.rapporteur.common.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes folders for what nobody keeps. Blocks; not on the JavaFX thread. */
public final class ScratchFolder {
    private ScratchFolder() {}

    /**
     * A new folder among the system's temporary files, which only the user may read and which goes with the program.
     *
     * @param files what will be in it by then
     * @throws UncheckedIOException if there is no room; the message is a sentence
     */
    public static Path make(String name, List<String> files) {
        try {
            Path folder = Files.createTempDirectory(name);
            folder.toFile().deleteOnExit();
            files.forEach(file -> folder.resolve(file).toFile().deleteOnExit());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for temporary files.", e);
        }
    }
}
