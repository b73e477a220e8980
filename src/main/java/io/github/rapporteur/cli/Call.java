package io.github.rapporteur.cli;

import io.github.rapporteur.storage.OpenNotebook;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One use of a command: what the user typed and where the answer goes.
 *
 * @param whole the words before the command, which may hold the options that all commands have
 * @param command the command's own words
 */
record Call(ParseResult whole, ParseResult command, Path usualNotebook, Console console) {
    /** Where the outcome is printed. */
    PrintStream out() {
        return console.out();
    }

    /** The value of an option. */
    Optional<String> option(String name) {
        Optional<String> own = valueIn(command, name);
        return own.isPresent() ? own : valueIn(whole, name);
    }

    /** All values of an option that may be given several times; empty when it was not. */
    List<String> options(String name) {
        return command.matchedOptionValue(name, List.of());
    }

    /** Whether an option without a value was given. */
    boolean has(String name) {
        return command.hasMatchedOption(name) || whole.hasMatchedOption(name);
    }

    /** Whether the outcome is to be JSON. */
    boolean wantsJson() {
        return has(Syntax.JSON);
    }

    /** An argument that the command cannot do without. */
    String argument(int index) {
        return findArgument(index).orElseThrow(() -> wrongUsage("argument " + (index + 1) + " is missing"));
    }

    /** An argument that may have been left out. */
    Optional<String> findArgument(int index) {
        @Nullable String value = command.matchedPositionalValue(index, null);
        return Optional.ofNullable(value);
    }

    /** All arguments of a command that takes any number. */
    List<String> arguments() {
        return command.matchedPositionalValue(0, List.of());
    }

    /** The file that some word names. */
    Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw wrongUsage("\"" + word + "\" cannot be a file: " + e.getReason());
        }
    }

    /** The notebook file that the user means. */
    Path notebookFile() {
        return option(Syntax.NOTEBOOK).map(this::path).orElse(usualNotebook);
    }

    /** Opens the notebook, which must be there. */
    OpenNotebook openNotebook() {
        return OpenNotebook.open(notebookFile(), false);
    }

    /** Opens the notebook; makes it when it is not there. */
    OpenNotebook openOrMakeNotebook() {
        return OpenNotebook.open(notebookFile(), true);
    }

    /** The error for words that the command does not understand. */
    ParameterException wrongUsage(String problem) {
        CommandSpec spec = command.commandSpec();
        return new ParameterException(spec.commandLine(), capitalised(problem) + ".");
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Optional<String> valueIn(ParseResult words, String name) {
        @Nullable String value = words.matchedOptionValue(name, null);
        return Optional.ofNullable(value);
    }
}
