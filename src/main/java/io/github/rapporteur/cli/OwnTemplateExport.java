package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.export.OwnTemplate;
import java.io.IOException;
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

    /** Prints it. */
    void print(Report report) throws CommandException {
        try {
            call.out().print(template.write(report));
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
        template.remarks().forEach(call.console().err()::println);
    }

    /** Writes it to a file that nothing stands in the way of. */
    void write(Report report, Path file) throws CommandException, IOException {
        try {
            template.write(report, file);
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }
}
