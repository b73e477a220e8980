package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FilePlace;
import io.github.rapporteur.report.export.PlannedExport;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an export goes, and what may not be written over there. Blocks.
 *
 * @param out as the user named it
 * @param report what is exported, in a word: format, report and template; or format and conference
 * @param record what was exported before
 * @param force whether the user agrees that somebody's files are replaced
 */
record ExportPlace(String out, String report, ExportRecord record, boolean force) {
    private static final String FORCE = "--force";
    private static final String NOT_OURS = "this file was not exported from this notebook, or was changed since";

    /** The option for replacing files. */
    static OptionSpec forceOption() {
        return Syntax.flag(
                FORCE,
                "Replace files that are there already and were not exported, are of another report, or were"
                        + " changed since.");
    }

    /** Where a command of the user's exports to. */
    static ExportPlace of(Call call, OpenNotebook notebook, String out, String report) {
        return new ExportPlace(out, report, new ExportRecord(notebook.exports()), call.has(FORCE));
    }

    /**
     * The file that is meant.
     *
     * @param path what was named
     * @param name of the file in a folder
     */
    Path file(Path path, String name) {
        boolean isFolder = out.endsWith("/") || out.endsWith(File.separator) || Files.isDirectory(path);
        return isFolder ? path.resolve(name) : path;
    }

    /** Fails when an export would write over the notebook, or over a file that is somebody's. */
    void check(PlannedExport export, OpenNotebook notebook) throws CommandException, IOException {
        for (Path file : export.files()) {
            refuseNotebook(file, notebook);
        }
        if (!force) {
            for (Path there : export.inTheWay()) {
                if (export.isOfAnotherReport(there)) {
                    throw ofAnother(there);
                }
                if (!there.equals(export.file()) || !record.wrote(there, report)) {
                    throw inTheWay(there);
                }
            }
        }
    }

    /** The same before there is a notebook: it has exported nothing, and is not made when this fails. */
    static void checkWithoutNotebook(Call call, List<Path> files) throws CommandException {
        for (Path file : files) {
            if (!call.has(FORCE) && FilePlace.isTaken(file)) {
                throw refused(file, NOT_OURS);
            }
        }
    }

    /** The same for a single file. */
    void check(Path file, OpenNotebook notebook) throws CommandException, IOException {
        refuseNotebook(file, notebook);
        if (!force && FilePlace.isTaken(file) && !record.wrote(file, report)) {
            throw inTheWay(file);
        }
    }

    /** Fails when a file is a part of the notebook. */
    private static void refuseNotebook(Path file, OpenNotebook notebook) throws CommandException {
        Optional<String> refusal = FilePlace.of(file, notebook::owns).refusal();
        if (refusal.isPresent()) {
            throw new CommandException(refusal.get());
        }
    }

    /** Notes a file that is written now. */
    void wrote(Path file) throws IOException {
        record.note(file, report);
    }

    private CommandException inTheWay(Path there) throws IOException {
        return record.wroteOfAnother(there, report) ? ofAnother(there) : refused(there, NOT_OURS);
    }

    private static CommandException ofAnother(Path there) {
        return refused(there, "something else was exported to this place");
    }

    private static CommandException refused(Path there, String why) {
        return new CommandException(
                there + ": " + why + ". Nothing was written. Choose another place, or replace it with " + FORCE + ".");
    }
}
