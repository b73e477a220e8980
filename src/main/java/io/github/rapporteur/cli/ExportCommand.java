package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export}: writes the report on a conference. */
final class ExportCommand implements Command {
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String TEMPLATE = "--template";
    private static final String TITLE = "--title";
    private static final String ONLY_TEMPLATE = "report";
    private static final String STANDARD_OUTPUT = "-";

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "export",
                        "Write the report on a conference.",
                        "What is private or off the record stays in the notebook.",
                        "export --format html --out report.html",
                        "export --format md --out site/content/")
                .addOption(Syntax.required(FORMAT, "FORMAT", "md, html or json."))
                .addOption(Syntax.required(
                        OUT, "FILE_OR_FOLDER", "Where to; in a folder it is called report, and - is standard output."))
                .addOption(Syntax.option(TEMPLATE, "NAME", "What it is made from: report, the only one so far."))
                .addOption(
                        Syntax.option(TITLE, "TITLE", "Its title; \"Notes from\" and the conference when not given."))
                .addOption(Syntax.conference());
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException, CancelledException {
        ExportFormat format = ExportFormat.named(call.option(FORMAT).orElse(""))
                .orElseThrow(() -> call.wrongUsage(
                        "\"" + call.option(FORMAT).orElse("") + "\" is no format; there are md, html and json"));
        String template = call.option(TEMPLATE).orElse(ONLY_TEMPLATE);
        if (!template.equals(ONLY_TEMPLATE)) {
            throw call.wrongUsage("\"" + template + "\" is no template; there is " + ONLY_TEMPLATE);
        }
        String out = call.option(OUT).orElse(STANDARD_OUTPUT);
        ExportRehearsal.begin(format);
        Report report;
        ReportPictures pictures;
        try (OpenNotebook notebook = call.openNotebook()) {
            if (!out.equals(STANDARD_OUTPUT) && notebook.owns(file(call, out, format))) {
                throw new CommandException(out + ": this is a part of the notebook. Choose another file.");
            }
            Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
            NotebookReport composing = new NotebookReport(notebook);
            report = composing.of(conference, call.option(TITLE).orElse(""));
            pictures = composing.pictures(report, format);
        }
        if (out.equals(STANDARD_OUTPUT)) {
            // A folder beside it is nowhere then.
            boolean holdsThem = format == ExportFormat.HTML;
            call.out().print(format.write(report, holdsThem ? pictures : ReportPictures.NONE, ""));
            return true;
        }
        Path file = file(call, out, format);
        ReportExport.write(report, pictures, format, file);
        tell(call, report, pictures, file, format);
        return true;
    }

    private static Path file(Call call, String out, ExportFormat format) {
        Path path = call.path(out);
        boolean folder = out.endsWith("/") || out.endsWith(File.separator) || Files.isDirectory(path);
        return folder ? path.resolve("report." + format.ending()) : path;
    }

    private static void tell(Call call, Report report, ReportPictures pictures, Path file, ExportFormat format) {
        Report.Counts counts = report.counts();
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("file", file.toAbsolutePath())
                            .with("format", format.ending())
                            .with("talks", counts.talks())
                            .with("quotes", counts.quotes())
                            .with("quips", counts.quips())
                            .with("pictures", pictures.count())
                            .with("missingPictures", pictures.missing())
                            .with("keptPrivate", counts.privatePassages())
                            .with("waiting", counts.waiting())
                            .with("checks", counts.checks()));
            return;
        }
        call.out().println(file);
        call.out()
                .println(Counted.of(counts.talks(), "talk") + ", " + Counted.of(counts.quotes(), "quote") + ", "
                        + Counted.of(counts.quips(), "quip")
                        + (pictures.count() == 0 ? "" : ", " + Counted.of(pictures.count(), "picture")) + ".");
        List<String> remarks = new ArrayList<>();
        if (counts.privatePassages() > 0) {
            remarks.add(counts.keptWords() + " stayed in the notebook.");
        }
        if (counts.waiting() > 0) {
            remarks.add(Counted.of(counts.waiting(), "quote") + " without a name: see rapporteur quotes.");
        }
        if (counts.checks() > 0) {
            remarks.add(Counted.of(counts.checks(), "figure") + " marked (?) to check before you publish.");
        }
        remarks.addAll(pictures.remarks());
        remarks.forEach(call.out()::println);
    }
}
