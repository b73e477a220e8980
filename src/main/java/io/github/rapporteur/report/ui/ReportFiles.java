package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.report.export.CopiedReport;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.report.export.WrittenReport;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** From a wish for a file to the file: asks where, saves what is typed, writes, says how it went. JavaFX thread. */
final class ReportFiles {
    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final Consumer<? super String> browse;
    private final ReportStrip strip;

    /** @param browse opens an address with the program that the system has for it */
    ReportFiles(ReportViewModel model, Dialogs dialogs, Consumer<? super String> browse, ReportStrip strip) {
        this.model = model;
        this.dialogs = dialogs;
        this.browse = browse;
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
        FileKind kind = FileKind.of(format.words() + ", " + format.purpose(), "*." + format.ending());
        dialogs.chooseTarget(
                        "Export the report as " + format.words(), ReportExport.fileName(content.report(), format), kind)
                .ifPresent(chosen -> export(format, chosen));
    }

    /** Puts the report on the clipboard, formatted and as plain text together. */
    void copy() {
        ReportContent content = model.contentProperty().get();
        if (content == null || content.isEmpty()) {
            strip.said("There is nothing to copy yet.");
            return;
        }
        strip.hide();
        saved(withoutNewest("Copy", "Copy nothing"), "Nothing was copied.", () -> model.make(
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

    private void export(ExportFormat format, Path chosen) {
        Path file = withEnding(chosen, format);
        model.lookFor(file, old -> {
            // Whoever chose the file was asked about that name only.
            if (!file.equals(chosen) && old && !dialogs.confirm(replace(file))) {
                strip.said("Nothing was written. " + file.getFileName() + " is as it was.");
            } else {
                saveAndWrite(format, file, old);
            }
        });
    }

    private void saveAndWrite(ExportFormat format, Path file, boolean old) {
        saved(withoutNewest("Export", "Write nothing"), "Nothing was written.", () -> model.make(
                "Writing " + file.getFileName(),
                (report, export, monitor) -> {
                    ReportPictures pictures =
                            format.hasPictures() ? export.pictures(report, monitor) : ReportPictures.NONE;
                    return ReportExport.write(report, pictures, format, file);
                },
                this::written,
                problem -> strip.failed(sentence(file, old, problem))));
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

    private void written(WrittenReport report) {
        Path file = report.file().toAbsolutePath();
        Path folder = file.resolveSibling("").normalize();
        strip.done(
                report.sentence(),
                () -> browse.accept(file.toUri().toString()),
                () -> browse.accept(folder.toUri().toString()));
    }

    private static String sentence(Path file, boolean old, Exception problem) {
        String left = old ? " " + file.getFileName() + " is as it was." : "";
        return switch (problem) {
            case CancelledException cancelled -> "Nothing was written." + left;
            case IOException failed -> "Report not written: " + DiskProblem.of(failed) + "." + left;
            default -> "Report not written: " + problem.getMessage() + left;
        };
    }

    private static Path withEnding(Path file, ExportFormat format) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean has = name.endsWith("." + format.ending())
                || (format == ExportFormat.HTML && name.endsWith(".htm"))
                || (format == ExportFormat.MARKDOWN && name.endsWith(".markdown"));
        return has ? file : file.resolveSibling(file.getFileName() + "." + format.ending());
    }

    private static Question replace(Path file) {
        return new Question(
                "Replace " + file.getFileName() + "?",
                "There is a file of that name in the folder already.",
                "Replace",
                "Keep the file",
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
