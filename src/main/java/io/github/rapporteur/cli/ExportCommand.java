package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ExportOptions;
import io.github.rapporteur.report.export.PlannedExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;

/** {@code export}: writes the report on a conference. */
final class ExportCommand implements Command {
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String TITLE = "--title";
    private static final String FORCE = "--force";
    private static final String STANDARD_OUTPUT = "-";

    @Override
    public CommandSpec spec() {
        return ReportChoice.in(ExportWishes.in(Syntax.command(
                        "export",
                        "Write the report on a conference.",
                        "What is private or off the record stays in the notebook.",
                        "export --format html --out report.html",
                        "export --format md --out site/content/",
                        "export --format md --front-matter hugo --out site/content/slack-water",
                        "export --format html --folder --style ours.css --out public/report",
                        "export --format html --template trip-report --report \"For the team\" --out trip.html",
                        "export --template quotes-by-person.md.mustache --out quotes.md")
                .addOption(Syntax.option(
                        FORMAT, "FORMAT", "md, html, pdf or json; only a template of your own goes without."))
                .addOption(Syntax.required(
                        OUT,
                        "FILE_OR_FOLDER",
                        "Where to; in a folder it is called report, and - is standard output. Names the folder itself for hugo and"
                                + " --folder."))
                .addOption(
                        Syntax.option(TITLE, "TITLE", "Its title; \"Notes from\" and the conference when not given."))
                .addOption(Syntax.flag(
                        FORCE, "Replace files that are there already and were not exported, or were changed since."))
                .addOption(Syntax.conference())));
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException, CancelledException {
        String out = call.option(OUT).orElse(STANDARD_OUTPUT);
        ReportChoice choice = new ReportChoice(call);
        Optional<String> own = choice.ownTemplate();
        if (own.isPresent()) {
            return byOwnTemplate(call, own.get(), out);
        }
        ExportFormat format = format(call);
        UnaryOperator<ReportSettings> shape = choice.shape();
        ExportOptions options = ExportWishes.of(call, format);
        if (options.isFolder(format) && out.equals(STANDARD_OUTPUT)) {
            throw call.wrongUsage("a folder cannot be printed; name one with --out");
        }
        ExportRehearsal.begin(format);
        Report report;
        ReportPictures pictures;
        try (OpenNotebook notebook = call.openNotebook()) {
            if (!out.equals(STANDARD_OUTPUT)) {
                refuseOwn(notebook, out, target(call, out, format, options));
            }
            report = report(call, notebook, shape);
            pictures = new NotebookReport(notebook).pictures(report, format);
        }
        if (out.equals(STANDARD_OUTPUT)) {
            // A folder beside it is nowhere then.
            if (!format.isText()) {
                throw call.wrongUsage(format.words() + " cannot be printed; name a file with --out");
            }
            boolean holdsThem = format == ExportFormat.HTML || options.embedded();
            call.out().print(format.write(report, holdsThem ? pictures : ReportPictures.NONE, "", options));
            return true;
        }
        PlannedExport export = new PlannedExport(report, pictures, format, options, target(call, out, format, options));
        ExportRecord record = new ExportRecord(call.notebookFile());
        if (!call.has(FORCE)) {
            refuse(export, record);
        }
        export.write();
        record.note(export.file());
        tell(call, report, pictures, export.file(), format.ending());
        export.remarks().forEach(call.console().err()::println);
        return true;
    }

    private static ExportFormat format(Call call) {
        String name = call.option(FORMAT)
                .orElseThrow(() -> call.wrongUsage("say with " + FORMAT + " what to write: md, html, pdf or json"));
        return ExportFormat.named(name)
                .orElseThrow(() -> call.wrongUsage("\"" + name + "\" is no format; there are md, html, pdf and json"));
    }

    private static Report report(Call call, OpenNotebook notebook, UnaryOperator<ReportSettings> shape)
            throws CommandException {
        Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
        SavedReport saved = new ReportChoice(call).saved(notebook.reports(), conference);
        UnaryOperator<ReportSettings> date = ExportWishes.date(call);
        return new NotebookReport(notebook)
                .of(conference, saved, call.option(TITLE).orElse(""), settings -> date.apply(shape.apply(settings)));
    }

    private static boolean byOwnTemplate(Call call, String file, String out) throws CommandException, IOException {
        Optional<String> odd =
                call.option(FORMAT).isPresent() ? Optional.of(FORMAT) : ExportWishes.notForTemplates(call);
        if (odd.isPresent()) {
            throw call.wrongUsage(odd.get() + " does nothing with a template of your own, which says it all itself");
        }
        OwnTemplateExport export = OwnTemplateExport.of(call, file);
        Report report;
        try (OpenNotebook notebook = call.openNotebook()) {
            if (!out.equals(STANDARD_OUTPUT)) {
                refuseOwn(notebook, out, export.target(out));
            }
            report = report(call, notebook, UnaryOperator.identity());
        }
        if (out.equals(STANDARD_OUTPUT)) {
            export.print(report);
            return true;
        }
        Path target = export.target(out);
        export.write(report, target, call.has(FORCE));
        tell(call, report, ReportPictures.NONE, target, export.template().ending());
        export.template().remarks().forEach(call.console().err()::println);
        return true;
    }

    private static void refuseOwn(OpenNotebook notebook, String out, Path target) throws CommandException {
        if (notebook.owns(target)) {
            throw new CommandException(out + ": this is a part of the notebook. Choose another file.");
        }
    }

    /** What is said of a file that is somebody's. */
    static CommandException inTheWay(Path there) {
        return new CommandException(there + ": this file was not exported from this notebook, or was changed since."
                + " Nothing was written. Choose another place, or replace it with " + FORCE + ".");
    }

    private static void refuse(PlannedExport export, ExportRecord record) throws CommandException, IOException {
        for (Path there : export.inTheWay()) {
            if (!there.equals(export.file()) || !record.wrote(there)) {
                throw inTheWay(there);
            }
        }
    }

    private static Path target(Call call, String out, ExportFormat format, ExportOptions options) {
        Path path = call.path(out);
        if (options.isFolder(format)) {
            if (Files.isRegularFile(path) || out.endsWith("." + format.ending())) {
                throw call.wrongUsage(
                        out + " is no folder; this kind of export is one, with the page and its pictures");
            }
            return path;
        }
        boolean folder = out.endsWith("/") || out.endsWith(File.separator) || Files.isDirectory(path);
        return folder ? path.resolve("report." + format.ending()) : path;
    }

    private static void tell(Call call, Report report, ReportPictures pictures, Path file, String format) {
        Report.Counts counts = report.counts();
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("file", file.toAbsolutePath())
                            .with("format", format)
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
