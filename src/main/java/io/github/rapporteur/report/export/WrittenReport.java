package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.nio.file.Path;

/**
 * A report that is on the disk.
 *
 * @param file where
 * @param characters its length
 */
public record WrittenReport(Path file, ExportFormat format, long characters, Report.Counts counts) {
    /** For the user: "Report written: harbour.html. 5 private passages stayed in the notebook." */
    public String sentence() {
        String kept = counts.keptWords();
        String stayed = kept.isEmpty() ? "" : " " + kept + " stayed in the notebook.";
        return "Report written: " + file.getFileName() + "." + stayed;
    }
}
