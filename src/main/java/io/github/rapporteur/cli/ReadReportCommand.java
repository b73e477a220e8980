package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.export.ExportedFile;
import io.github.rapporteur.report.export.ReadBack;
import io.github.rapporteur.report.export.ReadReport;
import io.github.rapporteur.report.export.ReportInstall;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code read-report}: takes an exported report into a notebook again. */
final class ReadReportCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "read-report",
                        "Take an exported report into a notebook as a conference with its notes.",
                        "Reads JSON, and Markdown that was exported with --read-back, with its pictures (JSON has none)."
                                + " All of it comes in or, when something goes wrong, nothing. What was private was not exported"
                                + " and does not come back. Who liked or disliked how a talk was given is in no report unless"
                                + " you wished it: that comes back in the conference note.",
                        "read-report report.json --notebook other.notebook")
                .addPositional(Syntax.argument(0, "FILE", "The exported report."));
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException {
        Path file = call.path(call.argument(0));
        try {
            ReadBack read = ExportedFile.read(file, call.argument(0), WorkMonitor.none());
            try (OpenNotebook notebook = call.openOrMakeNotebook()) {
                new ReportInstall(notebook.schedule(), notebook.reportStore()).install(read, WorkMonitor.none());
            }
            tell(call, read);
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        } catch (CancelledException e) {
            throw new IllegalStateException("Nobody can cancel this.", e);
        }
        return true;
    }

    private static void tell(Call call, ReadBack read) {
        ReadReport report = read.report();
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("conference", report.head().conference())
                            .with("talks", report.talks().size())
                            .with("notes", report.noteCount())
                            .with("pictures", read.pictures().size())
                            .with("warnings", read.remarks()));
            return;
        }
        call.out()
                .println("Read: " + Table.printable(report.head().conference()) + ", "
                        + Counted.of(report.talks().size(), "talk") + ", "
                        + Counted.of(report.noteCount(), "note")
                        + (read.pictures().isEmpty()
                                ? ""
                                : ", " + Counted.of(read.pictures().size(), "picture"))
                        + ".");
        read.remarks().forEach(remark -> call.out().println(Table.printable(remark)));
    }
}
