package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the command line. */
interface Command {
    /** Its name, options and arguments. */
    CommandSpec spec();

    /**
     * Does what was asked and prints the outcome; whatever is thrown has a message for the user. Returns whether all is
     * well, which decides the exit code.
     */
    boolean run(Call call) throws CommandException, FileFormatException, IOException, CancelledException;
}
