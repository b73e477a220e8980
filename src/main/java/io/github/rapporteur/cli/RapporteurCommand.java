package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Every failure is a sentence on the error stream: what, where, what to do.
 *
 * <p>Blocks; not on the JavaFX thread.
 */
public final class RapporteurCommand {
    /** All is well. */
    public static final int DONE = 0;

    /** What was asked for failed. */
    public static final int FAILED = 1;

    /** The words were not understood. */
    public static final int WRONG_USAGE = 2;

    private static final String VERSION = "--version";

    private final Path usualNotebook;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    /**
     * @param usualNotebook the notebook that is meant when none is named
     * @param picture draws the window for the demo
     */
    public RapporteurCommand(Path usualNotebook, WindowPicture picture) {
        this.usualNotebook = usualNotebook;
        commands.put("demo", new DemoCommand(picture));
        commands.put("import", new ImportCommand());
        commands.put("refresh", new RefreshCommand());
        commands.put("conferences", new ConferencesCommand());
        commands.put("talks", new TalksCommand());
        commands.put("talk", new TalkCommand());
        commands.put("note", new NoteCommand());
        commands.put("quotes", new QuotesCommand());
        commands.put("star", new StarCommand());
        commands.put("rate", new RateCommand());
        commands.put("proof", new ProofCommand());
        commands.put("export", new ExportCommand());
        commands.put("read-report", new ReadReportCommand());
        commands.put("backup", new BackupCommand());
        commands.put("restore", new RestoreCommand());
        commands.put("check", new CheckCommand());
    }

    /**
     * Runs one command.
     *
     * @param out gets the outcome
     * @param err gets what went wrong
     * @param in where a note's text comes from
     * @return {@link #DONE}, {@link #FAILED} or {@link #WRONG_USAGE}
     */
    public int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        try {
            return run(words(args), new Console(out, err, in));
        } catch (ParameterException e) {
            err.println(e.getMessage());
            err.println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return WRONG_USAGE;
        }
    }

    /** Describing all commands to the parser takes a tenth of a second; most words need one of them. */
    private ParseResult words(String[] args) {
        List<String> named = Stream.of(args).filter(commands::containsKey).toList();
        if (!named.isEmpty()) {
            try {
                ParseResult words = line(named).parseArgs(args);
                if (words.hasSubcommand()) {
                    return words;
                }
            } catch (ParameterException e) {
                // What is wrong is said by a parser that knows all commands.
            }
        }
        return line(commands.keySet()).parseArgs(args);
    }

    private CommandLine line(Collection<String> known) {
        CommandSpec spec = program();
        commands.forEach((name, command) -> {
            if (known.contains(name)) {
                spec.addSubcommand(name, command.spec());
            }
        });
        return new CommandLine(spec).setExpandAtFiles(false);
    }

    private int run(ParseResult words, Console console) {
        ParseResult last = words.hasSubcommand() ? words.subcommand() : words;
        if (words.isVersionHelpRequested()) {
            console.out().println("Rapporteur " + version());
            return DONE;
        }
        if (words.isUsageHelpRequested() || last.isUsageHelpRequested()) {
            last.commandSpec().commandLine().usage(console.out(), Ansi.OFF);
            return DONE;
        }
        Command command = commands.get(last.commandSpec().name());
        if (command == null) {
            throw new ParameterException(words.commandSpec().commandLine(), "Which command? None was given.");
        }
        return run(command, new Call(words, last, usualNotebook, console));
    }

    private static int run(Command command, Call call) {
        try {
            return command.run(call) ? DONE : FAILED;
        } catch (CommandException | FileFormatException | StoreException | CancelledException e) {
            return failed(call, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(call, sentence(e));
        } catch (UncheckedIOException e) {
            return failed(call, String.valueOf(e.getMessage()));
        }
    }

    private static int failed(Call call, String message) {
        call.console().err().println(message);
        return FAILED;
    }

    /** What the system said about a file, as sentences; its own message is often only the file's name. */
    private static String sentence(IOException e) {
        return DiskProblem.isKnown(e) ? DiskProblem.sentence(e) : String.valueOf(e.getMessage());
    }

    private static CommandSpec program() {
        CommandSpec spec = Syntax.command(
                "rapporteur",
                "Take notes in conference talks, quote who said what, come home with a report.",
                "Without a command the window opens; with --capture \"WORDS\" alone a line is added to the note of the talk"
                        + " that is on, in the window if it is open.",
                "import https://conference.example/schedule.xml",
                "talks --starred",
                "--capture \"Retry budgets, look them up\"",
                "export --format html --out report.html");
        spec.addOption(OptionSpec.builder("-V", VERSION)
                .versionHelp(true)
                .type(boolean.class)
                .description("Show the version.")
                .build());
        spec.usageMessage().synopsisSubcommandLabel("[COMMAND]").commandListHeading("%nCommands:%n");
        return spec;
    }

    private static String version() {
        String version = RapporteurCommand.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
