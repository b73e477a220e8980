package io.github.rapporteur.cli;

import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that holds a notebook open until its standard input ends. */
public final class HoldsNotebook {
    private HoldsNotebook() {}

    /** Starts the process and returns when it holds the notebook. */
    public static Process start(Path notebook) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsNotebook.class.getName(),
                        notebook.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != 'h') {
            throw new IOException("the other process could not open the notebook");
        }
        return process;
    }

    /** Lets the process go and waits until it has. */
    public static void end(Process process) throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Opens the notebook, says so, waits. */
    public static void main(String[] args) throws IOException {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false)) {
            System.out.write('h');
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until the end.
            }
            notebook.file();
        }
    }
}
