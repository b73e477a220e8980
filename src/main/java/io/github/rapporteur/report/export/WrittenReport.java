package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.nio.file.Path;

/**
 * A report that is on the disk.
 *
 * @param file where
 * @param bytes its length
 * @param pictures how many went along
 */
public record WrittenReport(Path file, long bytes, Report.Counts counts, int pictures) {
    /** For the user: "Report written: harbour.html and 6 pictures. 5 private passages stayed in the notebook." */
    public String sentence() {
        String kept = counts.keptWords();
        String stayed = kept.isEmpty() ? "" : " " + kept + " stayed in the notebook.";
        String along = pictures == 0 ? "" : " and " + Wording.count(pictures, "picture");
        return "Report written: " + file.getFileName() + along + "." + stayed;
    }
}
