package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ExportOptions;
import io.github.rapporteur.report.export.PlannedExport;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
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
                        "Where to; in a folder the file is named after the report, and - is standard output. Names the folder"
                                + " itself for hugo and --folder, and the site's _posts for jekyll."))
                .addOption(
                        Syntax.option(TITLE, "TITLE", "Its title; \"Notes from\" and the conference when not given."))
                .addOption(ExportPlace.forceOption())
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
        boolean isPrinted = out.equals(STANDARD_OUTPUT);
        if (options.isFolder(format)) {
            refuseFile(call, out, format);
        } else if (isPrinted && !format.isText()) {
            throw call.wrongUsage(format.words() + " cannot be printed; name a file with --out");
        }
        ExportRehearsal.begin(format);
        try (OpenNotebook notebook = call.openNotebook()) {
            Composed composed = composed(call, notebook, shape);
            ReportPictures pictures = new NotebookReport(notebook).pictures(composed.report(), format);
            if (isPrinted) {
                // A folder beside it is nowhere then.
                boolean holdsThem = format == ExportFormat.HTML || options.embedded();
                call.out()
                        .print(format.write(
                                composed.report(), holdsThem ? pictures : ReportPictures.NONE, "", options));
                options.lackingFootnotes(composed.report())
                        .ifPresent(call.console().err()::println);
                return true;
            }
            ExportPlace place = place(call, notebook, composed, out, format.ending());
            PlannedExport export = new PlannedExport(
                    composed.report(), pictures, format, options, target(call, place, composed, format, options));
            place.check(export, notebook);
            export.write();
            place.wrote(export.file());
            tell(call, composed.report(), pictures, export.file(), format.ending());
            export.remarks().forEach(call.console().err()::println);
            return true;
        }
    }

    private static void refuseFile(Call call, String out, ExportFormat format) {
        if (out.equals(STANDARD_OUTPUT)) {
            throw call.wrongUsage("a folder cannot be printed; name one with --out");
        }
        if (Files.isRegularFile(call.path(out)) || out.endsWith("." + format.ending())) {
            throw call.wrongUsage("this kind of export is a folder with the page and its pictures, and \"" + out
                    + "\" is the name of a file; name a folder with --out");
        }
    }

    private static ExportFormat format(Call call) {
        String name = call.option(FORMAT)
                .orElseThrow(() -> call.wrongUsage("say with " + FORMAT + " what to write: md, html, pdf or json"));
        return ExportFormat.named(name)
                .orElseThrow(() -> call.wrongUsage("\"" + name + "\" is no format; there are md, html, pdf and json"));
    }

    /**
     * A report to be exported.
     *
     * @param title what its files are called after
     */
    private record Composed(Report report, SavedReport saved, String title) {}

    private static Composed composed(Call call, OpenNotebook notebook, UnaryOperator<ReportSettings> shape)
            throws CommandException {
        Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
        SavedReport saved = new ReportChoice(call).saved(notebook.reports(), conference);
        UnaryOperator<ReportSettings> date = ExportWishes.date(call);
        Optional<String> title = call.option(TITLE);
        Report report = new NotebookReport(notebook)
                .of(conference, saved, title.orElse(""), settings -> date.apply(shape.apply(settings)));
        List<SavedReport> all = notebook.reports().reports(conference.id());
        return new Composed(
                report,
                saved,
                title.isPresent()
                        ? report.head().title()
                        : ReportExport.fileTitle(report, saved, all.isEmpty() ? saved : all.getFirst()));
    }

    private static boolean byOwnTemplate(Call call, String file, String out) throws CommandException, IOException {
        Optional<String> odd =
                call.option(FORMAT).isPresent() ? Optional.of(FORMAT) : ExportWishes.notForTemplates(call);
        if (odd.isPresent()) {
            throw call.wrongUsage(odd.get() + " does nothing with a template of your own, which says it all itself");
        }
        OwnTemplateExport export = OwnTemplateExport.of(call, file);
        try (OpenNotebook notebook = call.openNotebook()) {
            Composed composed = composed(call, notebook, UnaryOperator.identity());
            Report report = composed.report();
            if (out.equals(STANDARD_OUTPUT)) {
                export.print(report);
                return true;
            }
            ExportPlace place =
                    place(call, notebook, composed, out, export.template().ending());
            Path target = place.file(call.path(out), export.template().fileName(composed.title()));
            place.check(target, notebook);
            export.write(report, target);
            place.wrote(target);
            tell(call, report, ReportPictures.NONE, target, export.template().ending());
            export.template().remarks().forEach(call.console().err()::println);
            return true;
        }
    }

    private static ExportPlace place(Call call, OpenNotebook notebook, Composed composed, String out, String ending) {
        String word = ending + "/" + composed.saved().id() + "/" + new ReportChoice(call).templateName();
        return ExportPlace.of(call, notebook, out, word);
    }

    private static Path target(
            Call call, ExportPlace place, Composed composed, ExportFormat format, ExportOptions options) {
        Path path = call.path(place.out());
        return options.isFolder(format)
                ? path
                : place.file(path, PlannedExport.fileName(composed.report(), composed.title(), format, options));
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
