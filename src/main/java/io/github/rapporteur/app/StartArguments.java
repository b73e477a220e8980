package io.github.rapporteur.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the program was started with.
 *
 * @param notebook the notebook to open instead of the last one
 * @param demoFolder where the demo goes when there is no display; empty to do without
 * @param capture a line for the note of the talk that is on; empty to open the window
 * @param command everything, when it is for the command line; empty when the window is meant
 */
record StartArguments(
        Optional<Path> notebook, Optional<Path> demoFolder, Optional<String> capture, List<String> command) {
    /** Adds a line to the note of the talk that is on. */
    static final String CAPTURE = "--capture";

    private static final String NOTEBOOK = "--notebook";
    private static final String OR_DEMO = "--or-demo=";

    /**
     * Sorts the arguments: {@code --notebook FILE} alone means the window, {@code --capture WORDS} a line for the
     * talk that is on, any other word or option the command line.
     */
    static StartArguments of(String... args) {
        Optional<Path> notebook = Optional.empty();
        Optional<Path> demo = Optional.empty();
        Optional<String> capture = Optional.empty();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(NOTEBOOK) && i + 1 < args.length) {
                notebook = Optional.of(Path.of(args[++i]));
            } else if (args[i].startsWith(NOTEBOOK + "=")) {
                notebook = Optional.of(Path.of(args[i].substring(NOTEBOOK.length() + 1)));
            } else if (args[i].equals(CAPTURE) && i + 1 < args.length) {
                capture = Optional.of(args[++i]);
            } else if (args[i].startsWith(CAPTURE + "=")) {
                capture = Optional.of(args[i].substring(CAPTURE.length() + 1));
            } else if (args[i].startsWith(OR_DEMO)) {
                demo = Optional.of(Path.of(args[i].substring(OR_DEMO.length())));
            } else {
                others.add(args[i]);
            }
        }
        return new StartArguments(notebook, demo, capture, others.isEmpty() ? List.of() : List.of(args));
    }
}
