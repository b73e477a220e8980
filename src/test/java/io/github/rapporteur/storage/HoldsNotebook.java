package io.github.rapporteur.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that opens a notebook and keeps it until it is killed. */
final class HoldsNotebook {
    private HoldsNotebook() {}

    public static void main(String[] arguments) throws IOException {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(arguments[0]), false)) {
            System.out.println("open");
            System.out.flush();
            int end = System.in.read();
            System.out.println(notebook.file() + " " + end);
        }
    }
}
