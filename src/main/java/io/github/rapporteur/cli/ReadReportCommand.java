package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.export.ReadReport;
import io.github.rapporteur.report.export.ReportInstall;
import io.github.rapporteur.report.export.ReportReader;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code read-report}: takes an exported report into a notebook again. */
final class ReadReportCommand implements Command {
    private static final long MOST_BYTES = 64L << 20;

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "read-report",
                        "Take an exported report into a notebook as a conference with its notes.",
                        "Reads JSON, and Markdown that was exported with --read-back. What was private was not exported and"
                                + " does not come back; nor do pictures.",
                        "read-report report.json --notebook other.notebook")
                .addPositional(Syntax.argument(0, "FILE", "The exported report."));
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException {
        Path file = call.path(call.argument(0));
        try {
            ReadReport report = ReportReader.read(call.argument(0), text(file));
            try (OpenNotebook notebook = call.openOrMakeNotebook()) {
                new ReportInstall(notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports())
                        .install(call.argument(0), report);
            }
            tell(call, report);
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
        return true;
    }

    private static String text(Path file) throws IOException, FileFormatException {
        if (Files.size(file) > MOST_BYTES) {
            throw new FileFormatException(file.toString(), "", "longer than any report", "Choose an exported report.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileFormatException(file.toString(), "", "no text in UTF-8", "Choose an exported report.", e);
        }
    }

    private static void tell(Call call, ReadReport report) {
        int notes = report.notes().size()
                + report.talks().stream().mapToInt(talk -> talk.notes().size()).sum();
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("conference", report.head().conference())
                            .with("talks", report.talks().size())
                            .with("notes", notes));
            return;
        }
        call.out()
                .println("Read: " + Table.printable(report.head().conference()) + ", "
                        + Counted.of(report.talks().size(), "talk") + ", " + Counted.of(notes, "note") + ".");
    }
}
