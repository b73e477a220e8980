package io.github.rapporteur.cli;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.check.Cure;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** {@code proof}: what to look at before the report is published. Never a reason to fail. */
final class ProofCommand implements Command {
    @Override
    public CommandSpec spec() {
        return ReportChoice.namedIn(Syntax.command(
                        "proof",
                        "List what to look at before you publish the report.",
                        "It is a list and no verdict: you can export any time, and whatever is found, this is a success."
                                + " What you keep as it is in the window is not listed.",
                        "proof",
                        "proof --report \"For the team\"",
                        "proof --conference harbour --json")
                .addOption(Syntax.conference()));
    }

    @Override
    public boolean run(Call call) throws CommandException {
        List<Finding> findings;
        try (OpenNotebook notebook = call.openNotebook()) {
            Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
            findings = new NotebookReport(notebook)
                    .findings(conference, new ReportChoice(call).saved(notebook.reports(), conference));
        }
        if (call.wantsJson()) {
            Json.print(call.out(), findings.stream().map(ProofCommand::json).toList());
        } else {
            print(findings, call.out());
        }
        return true;
    }

    private static Json.Fields json(Finding finding) {
        Json.Fields fields = Json.object()
                .with("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("title", finding.title())
                .with("words", finding.words())
                .with("place", finding.place().words());
        if (finding.place() instanceof Place.InNote place) {
            fields.with("note", place.note())
                    .with("subject", place.subject().value())
                    .with("author", place.author())
                    .with("start", place.range().start())
                    .with("end", place.range().end());
        }
        return fields.with("cures", finding.cures().stream().map(Cure::words).toList());
    }

    private static void print(List<Finding> findings, PrintStream out) {
        if (findings.isEmpty()) {
            out.println("Nothing to fix. Read it once more anyway.");
            return;
        }
        String title = "";
        for (Finding finding : findings) {
            if (!finding.title().equals(title)) {
                out.println((title.isEmpty() ? "" : System.lineSeparator()) + finding.title());
                title = finding.title();
            }
            out.println("  " + Table.printable(finding.detail()));
        }
        out.println();
        out.println(Counted.of(findings.size(), "thing") + " to look at. You can export any time.");
    }
}
