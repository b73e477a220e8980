package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.common.io.FilePlace;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.report.export.CopiedReport;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ExportOptions;
import io.github.rapporteur.report.export.OwnTemplate;
import io.github.rapporteur.report.export.PlannedExport;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.report.export.WrittenReport;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** From a wish for a file to the file: asks where, saves what is typed, writes, says how it went. JavaFX thread. */
final class ReportFiles {
    private static final FileKind TEMPLATES = FileKind.of("Templates in Mustache", "*" + OwnTemplate.ENDING);

    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final ReportView.Ways ways;
    private final ReportStrip strip;
    private final ExportOptionsPane options;

    ReportFiles(
            ReportViewModel model,
            Dialogs dialogs,
            ReportView.Ways ways,
            ReportStrip strip,
            ExportOptionsPane options) {
        this.options = options;
        this.model = model;
        this.dialogs = dialogs;
        this.ways = ways;
        this.strip = strip;
    }

    /** Asks for a file and writes the report to it. */
    void export(ExportFormat format) {
        ReportContent content = model.contentProperty().get();
        if (content == null || content.isEmpty()) {
            strip.said("There is nothing to export yet.");
            return;
        }
        strip.hide();
        options.show(format, choices -> choosePlace(content, format, choices));
    }

    private void choosePlace(ReportContent content, ExportFormat format, ExportChoices choices) {
        String title = "Export the report as " + format.words();
        if (choices.isFolder(format)) {
            String name = ReportExport.fileName(content.fileTitle(), format);
            String own = name.substring(0, name.length() - format.ending().length() - 1);
            dialogs.chooseFolder(title + ": where its folder is to be")
                    .ifPresent(chosen -> export(format, choices, chosen.resolve(own), false));
            return;
        }
        String name = PlannedExport.fileName(content.report(), content.fileTitle(), format, choices.named());
        FileKind kind = FileKind.of(format.words() + ", " + format.purpose(), "*." + format.ending());
        dialogs.chooseTarget(title, name, kind).ifPresent(chosen -> {
            Path file = hasEnding(chosen, format) ? chosen : withEnding(chosen, format.ending());
            // Whoever chose the file was asked about that name only.
            export(format, choices, file, file.equals(chosen));
        });
    }

    /** Asks for a template of the user's own and a file, and writes what the one makes of the report to the other. */
    void exportByTemplate() {
        ReportContent content = model.contentProperty().get();
        if (content == null || content.isEmpty()) {
            strip.said("There is nothing to export yet.");
            return;
        }
        strip.hide();
        dialogs.chooseFile("By a template of your own", TEMPLATES)
                .ifPresent(chosen -> model.work(
                        "Reading " + chosen.getFileName(),
                        monitor -> OwnTemplate.read(chosen),
                        template -> choosePlace(content, template, chosen),
                        problem -> strip.failed(sentence(chosen, false, problem))));
    }

    private void choosePlace(ReportContent content, OwnTemplate template, Path from) {
        String ending = template.ending();
        FileKind kind = FileKind.of("What the template makes", "*." + ending);
        dialogs.chooseTarget("Export the report by " + from.getFileName(), template.fileName(content.fileTitle()), kind)
                .ifPresent(chosen -> {
                    if (chosen.equals(from)) {
                        strip.failed("Report not written: " + from.getFileName()
                                + " is the template itself. Choose another name.");
                        return;
                    }
                    boolean has = low(chosen).endsWith("." + ending.toLowerCase(Locale.ROOT));
                    Path target = has ? chosen : withEnding(chosen, ending);
                    model.work(
                            "Looking for " + target.getFileName(),
                            monitor -> FilePlace.of(target, ways.isOfNotebook()),
                            place -> export(template, place, target.equals(chosen)),
                            problem -> strip.failed(sentence(target, false, problem)));
                });
    }

    private void export(OwnTemplate template, FilePlace place, boolean asked) {
        Path target = place.file();
        if (place.refusal().isPresent()) {
            strip.failed("Report not written: " + place.refusal().get());
        } else if (place.isTaken() && !asked && !dialogs.confirm(replace(List.of(target), false))) {
            strip.said("Nothing was written. " + target.getFileName() + " is as it was.");
        } else {
            saved(
                    withoutNewest("Export", "Write nothing"),
                    "Nothing was written.",
                    () -> model.make(
                            "Writing " + target.getFileName(),
                            (composed, export, monitor) -> template.write(composed, target),
                            done -> written(done, template.remarks()),
                            problem -> strip.failed(sentence(target, place.isTaken(), problem))));
        }
    }

    /** An export that can be written, and what it would replace that is nobody's but the user's. */
    private record Ready(PlannedExport export, List<Path> others, boolean ofAnother, Optional<FilePlace> notebooks) {}

    private void export(ExportFormat format, ExportChoices choices, Path target, boolean asked) {
        saved(
                withoutNewest("Export", "Write nothing"),
                "Nothing was written.",
                () -> model.make(
                        "Writing " + target.getFileName(),
                        (report, export, monitor) -> {
                            ExportOptions wished = choices.of(format, Clock.systemUTC());
                            ReportPictures pictures =
                                    format.hasPictures() ? export.pictures(report, monitor) : ReportPictures.NONE;
                            PlannedExport plan = new PlannedExport(report, pictures, format, wished, target);
                            List<Path> others = new ArrayList<>(plan.inTheWay());
                            others.removeIf(one -> asked && one.equals(plan.file()));
                            boolean ofAnother = !others.isEmpty() && plan.isOfAnotherReport(others.getFirst());
                            return new Ready(plan, others, ofAnother, notebooks(plan));
                        },
                        this::write,
                        problem -> strip.failed(sentence(target, false, problem))));
    }

    private Optional<FilePlace> notebooks(PlannedExport plan) {
        return plan.files().stream()
                .map(file -> FilePlace.of(file, ways.isOfNotebook()))
                .filter(FilePlace::isOfNotebook)
                .findFirst();
    }

    private void write(Ready ready) {
        Path file = ready.export().file();
        Optional<String> refusal = ready.notebooks().flatMap(FilePlace::refusal);
        if (refusal.isPresent()) {
            strip.failed("Report not written: " + refusal.get());
            return;
        }
        if (!ready.others().isEmpty() && !dialogs.confirm(replace(ready.others(), ready.ofAnother()))) {
            strip.said("Nothing was written. " + ready.others().getFirst().getFileName() + " is as it was.");
            return;
        }
        model.work(
                "Writing " + file.getFileName(),
                monitor -> ready.export().write(),
                report -> written(report, ready.export().remarks()),
                problem -> strip.failed(sentence(file, FilePlace.isTaken(file), problem)));
    }

    /** Puts the report on the clipboard, formatted and as plain text together. */
    void copy() {
        ReportContent content = model.contentProperty().get();
        if (content == null || content.isEmpty()) {
            strip.said("There is nothing to copy yet.");
            return;
        }
        strip.hide();
        saved(
                withoutNewest("Copy", "Copy nothing"),
                "Nothing was copied.",
                () -> model.make(
                        "Copying the report",
                        (report, export, monitor) ->
                                CopiedReport.of(report, export.picturesForPreview(report, monitor)),
                        this::copied,
                        problem -> strip.failed(
                                problem instanceof CancelledException
                                        ? "Nothing was copied."
                                        : "The report was not copied: " + problem.getMessage())));
    }

    private void copied(CopiedReport report) {
        ClipboardContent both = new ClipboardContent();
        both.putHtml(report.html());
        both.putString(report.text());
        Clipboard.getSystemClipboard().setContent(both);
        strip.said(report.sentence());
    }

    /** Saves what is typed, then goes on; asks first when that did not work. */
    private void saved(Function<? super String, Question> question, String nothing, Runnable then) {
        model.saveTyped(state -> {
            if (state instanceof SaveState.NotSaved(String why) && !dialogs.confirm(question.apply(why))) {
                strip.said(nothing);
            } else {
                then.run();
            }
        });
    }

    private void written(WrittenReport report, List<String> remarks) {
        Path file = report.file().toAbsolutePath();
        Path folder = file.resolveSibling("").normalize();
        strip.done(
                remarks.isEmpty() ? report.sentence() : report.sentence() + " " + String.join(" ", remarks),
                () -> ways.browse().accept(file.toUri().toString()),
                () -> ways.browse().accept(folder.toUri().toString()));
    }

    private static String sentence(Path file, boolean old, Exception problem) {
        String left = old ? " " + file.getFileName() + " is as it was." : "";
        return switch (problem) {
            case CancelledException cancelled -> "Nothing was written." + left;
            case IOException failed -> "Report not written: " + DiskProblem.sentence(failed) + left;
            default -> "Report not written: " + problem.getMessage() + left;
        };
    }

    private static boolean hasEnding(Path file, ExportFormat format) {
        String name = low(file);
        return name.endsWith("." + format.ending())
                || (format == ExportFormat.HTML && name.endsWith(".htm"))
                || (format == ExportFormat.MARKDOWN && name.endsWith(".markdown"));
    }

    private static Path withEnding(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + "." + ending);
    }

    private static String low(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Question replace(List<Path> files, boolean ofAnother) {
        String first = String.valueOf(files.getFirst().getFileName());
        boolean one = files.size() == 1;
        String whose = ofAnother
                ? "another report was exported to this place"
                : one ? "it is not one that an export left there" : "no export left them there";
        return new Question(
                "Replace " + (one ? first : files.size() + " files") + "?",
                one
                        ? "There is a file of that name in the folder already, and " + whose + "."
                        : "Files of these names are in the folder already, and " + whose + ": " + first
                                + " and others.",
                "Replace",
                one ? "Keep the file" : "Keep the files",
                true);
    }

    private static Function<String, Question> withoutNewest(String verb, String keep) {
        return why -> new Question(
                verb + " without the newest text?",
                "What you typed last could not be saved: " + why + ". It is safe in this window, and the report will"
                        + " lack it.",
                verb + " what is saved",
                keep,
                false);
    }
}
