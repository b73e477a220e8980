package io.github.rapporteur.app;

import io.github.rapporteur.cli.RapporteurCommand;
import io.github.rapporteur.notes.sample.SampleConference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the command line through the invented sample conference, so that Java can record which classes it needs: the
 * build makes the packaged program's AOT cache of that (see src/docs/decisions/0004-aot-cache.md). Not for users.
 */
public final class CommandLineTraining {
    private static final String NOTE = """
            ## A heading with a [link](https://example.org/)

            > Words *off the cuff*.
            > — somebody #tag (from memory)

            | a | b |
            |---|---|
            | c | ~~d~~ |

            1. one
               - two (?)

            Q: why?
            A: `because`
            """;

    private final Path notebook;
    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private CommandLineTraining(Path notebook) {
        this.notebook = notebook;
    }

    /**
     * Ends the process, as the command line does.
     *
     * @param args a folder to work in, empty
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path notebook = folder.resolve("sample.notebook");
        Path schedule = folder.resolve("schedule.xml");
        Files.write(schedule, SampleConference.load().schedule());
        CommandLineTraining training = new CommandLineTraining(notebook);
        training.run("", "demo", "--out", folder.toString());
        training.run("", "import", schedule.toString());
        for (String format : new String[] {"json", "md", "html"}) {
            training.run("", "export", "--format", format, "--out", folder.toString());
        }
        training.run("", "conferences");
        training.run("", "talks");
        training.run("", "talks", "--json");
        training.run("", "quotes");
        training.run(NOTE, "note", "One clock", "--author", "Ada");
        training.run("", "star", "One clock");
        training.run("", "rate", "One clock", "5", "Worth it");
        training.run("", "check");
        training.run("", "backup", folder.resolve("backup").toString());
        Launcher.main(new String[] {
            "export", "--notebook", notebook.toString(), "--format", "html", "--out", folder.toString()
        });
    }

    /** One command; how it ends does not matter, what it loads does. */
    private void run(String typed, String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--notebook";
        all[words.length + 1] = notebook.toString();
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        new RapporteurCommand(notebook, (open, file) -> {}).run(all, nowhere, nowhere, in);
    }
}
