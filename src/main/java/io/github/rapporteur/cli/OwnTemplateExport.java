package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.export.OwnTemplate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a user's own template makes of a report. */
record OwnTemplateExport(Call call, OwnTemplate template) {
    /** Reads and checks the template, before anything else is done. */
    static OwnTemplateExport of(Call call, String file) throws CommandException, IOException {
        try {
            return new OwnTemplateExport(call, OwnTemplate.read(call.path(file)));
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    /** The file that is meant; in a folder it is called report. */
    Path target(String out) {
        Path path = call.path(out);
        boolean folder = out.endsWith("/") || out.endsWith(File.separator) || Files.isDirectory(path);
        return folder ? path.resolve("report." + template.ending()) : path;
    }

    /** Prints it. */
    void print(Report report) throws CommandException {
        call.out().print(made(report));
        template.remarks().forEach(call.console().err()::println);
    }

    /**
     * Writes it.
     *
     * @param force whether a file may be replaced that was not exported
     */
    void write(Report report, Path file, boolean force) throws CommandException, IOException {
        String text = made(report);
        ExportRecord record = new ExportRecord(call.notebookFile());
        if (!force && Files.exists(file) && !record.wrote(file)) {
            throw ExportCommand.inTheWay(file);
        }
        SafeFile.write(file, text);
        record.note(file);
    }

    private String made(Report report) throws CommandException {
        try {
            return template.write(report);
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
