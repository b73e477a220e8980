package io.github.rapporteur.cli;

import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;

/** Draws the program's window without showing it. The command line knows no window; who starts it hands this in. */
@FunctionalInterface
public interface WindowPicture {
    /**
     * Draws the window on a notebook into a PNG file.
     *
     * @throws IOException if the file cannot be written; the message is a sentence for the user
     */
    void write(OpenNotebook notebook, Path file) throws IOException;
}
