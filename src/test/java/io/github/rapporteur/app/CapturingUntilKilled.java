package io.github.rapporteur.app;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The program that {@link KilledCaptureTest} kills: captures one numbered line after another, and says {@code kept} and
 * the number when it has been told so; for ever. Either as {@code rapporteur --capture} does without a window, or as a
 * window does that is handed the lines, with the note open in its editor.
 */
final class CapturingUntilKilled {
    static final String NOTEBOOK = "Talks.notebook";
    static final String LINE = "captured line ";

    private CapturingUntilKilled() {}

    /** Arguments: the folder of the notebook, "window" or "alone", and the number of the first line. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int first = Integer.parseInt(args[2]);
        if (args[1].equals("window")) {
            inWindow(folder, first);
        } else {
            alone(folder, first);
        }
    }

    private static void alone(Path folder, int first) {
        AppPaths paths = new AppPaths(folder.resolve("data"), folder.resolve("config"), folder.resolve("log"));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        for (int number = first; ; number++) {
            int code = new Capture(paths, WindowFixture.DURING_THE_SAMPLE, nowhere, nowhere)
                    .run(Optional.of(folder.resolve(NOTEBOOK)), LINE + number);
            say((code == 0 ? "kept " : "failed ") + number);
        }
    }

    /** Not closed in the end: it is killed. */
    private static void inWindow(Path folder, int first) throws Exception {
        WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> {});
        for (int number = first; ; number++) {
            StartAnswer answer = window.desk.captured(LINE + number);
            say((answer.done() ? "kept " : "failed ") + number + (answer.done() ? "" : " " + answer.words()));
        }
    }

    /** The note the lines go to: on the talk that is on, else on the conference. */
    static String text(OpenNotebook notebook) {
        return notebook
                .notes()
                .notesOf(notebook.schedule().conferences().getFirst().id())
                .stream()
                .filter(note -> note.text().contains(LINE))
                .map(Note::text)
                .collect(Collectors.joining("\n"));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
