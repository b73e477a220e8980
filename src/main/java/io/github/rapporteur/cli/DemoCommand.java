package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code demo --out DIR}: the whole main job on the invented sample conference, without a display. */
final class DemoCommand implements Command {
    private static final String OUT = "--out";
    private static final String NOTEBOOK = "sample.notebook";

    private final WindowPicture picture;

    DemoCommand(WindowPicture picture) {
        this.picture = picture;
    }

    /** The files that the demo writes. */
    private record Written(Path notebook, Path markdown, Path html, Path window) {}

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "demo",
                        "Do the whole main job on an invented conference.",
                        "Imports its schedule, stores notes and quotes, writes both reports and a picture of the window. Needs no display.",
                        "demo --out demo")
                .addOption(Syntax.required(OUT, "FOLDER", "Where everything is written, the notebook too."))
                .addOption(ExportPlace.forceOption());
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException, CancelledException {
        Path folder = call.path(call.option(OUT).orElse("demo"));
        Files.createDirectories(folder);
        Written files = new Written(
                call.has(Syntax.NOTEBOOK) ? call.notebookFile() : folder.resolve(NOTEBOOK),
                folder.resolve("report.md"),
                folder.resolve("report.html"),
                folder.resolve("window.png"));
        List<Path> all = List.of(files.markdown(), files.html(), files.window());
        if (!OpenNotebook.exists(files.notebook())) {
            ExportPlace.checkWithoutNotebook(call, all);
        }
        Report report;
        try (OpenNotebook notebook = OpenNotebook.open(files.notebook(), true)) {
            ExportPlace place = ExportPlace.of(call, notebook, folder.toString(), "demo");
            for (Path file : all) {
                place.check(file, notebook);
            }
            report = report(notebook);
            write(notebook, report, ExportFormat.MARKDOWN, files.markdown());
            write(notebook, report, ExportFormat.HTML, files.html());
            picture.write(notebook, files.window());
            for (Path file : all) {
                place.wrote(file);
            }
        }
        tell(call, report, files);
        return true;
    }

    private static void write(OpenNotebook notebook, Report report, ExportFormat format, Path file)
            throws IOException, CancelledException {
        ReportExport.write(report, new NotebookReport(notebook).pictures(report, format), format, file);
    }

    private static Report report(OpenNotebook notebook) throws IOException, CancelledException {
        SampleConference sample = SampleConference.load();
        ImportedSchedule schedule = sample.read(WorkMonitor.none());
        if (notebook.schedule().conferences().isEmpty()) {
            // In a notebook of the user's own the notes are to be the user's.
            notebook.people().setMe(sample.author());
        }
        ConferenceId id = sample.install(schedule, notebook.schedule(), notebook.notes(), notebook.people());
        Conference conference = notebook.schedule().findConference(id).orElseThrow();
        return new NotebookReport(notebook).of(conference);
    }

    private static void tell(Call call, Report report, Written files) {
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("notebook", files.notebook().toAbsolutePath())
                            .with("markdown", files.markdown().toAbsolutePath())
                            .with("html", files.html().toAbsolutePath())
                            .with("window", files.window().toAbsolutePath())
                            .with("talks", report.counts().talks())
                            .with("quotes", report.counts().quotes()));
            return;
        }
        call.out()
                .println("An invented conference, imported, noted on and reported: "
                        + Counted.of(report.counts().talks(), "talk") + " with notes, "
                        + Counted.of(report.counts().quotes(), "quote") + ", "
                        + Counted.of(report.counts().quips(), "quip") + ".");
        Table table = new Table();
        table.row("  report, Markdown", files.markdown().toString());
        table.row("  report, HTML", files.html().toString());
        table.row("  the window", files.window().toString());
        table.row("  the notebook", files.notebook().toString());
        table.print(call.out());
    }
}
