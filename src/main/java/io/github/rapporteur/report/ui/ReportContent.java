package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.check.Checklist;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.schedule.Conference;
import java.nio.file.Path;
import java.util.List;

/**
 * A report as the pane shows it.
 *
 * @param choice which of the reports on the conference it is, and what has been decided
 * @param outline for the list at the left
 * @param html for the preview
 * @param remarks about its pictures, sentences
 * @param checklist what there is to look at before it goes out
 * @param pageFolder for what the preview's web view wants to keep
 */
record ReportContent(
        Conference conference,
        Choice choice,
        Report report,
        List<OutlineRow.Branch> outline,
        String html,
        List<String> remarks,
        Checklist checklist,
        Path pageFolder) {
    /**
     * Which report it is.
     *
     * @param saved as the notebook keeps it
     * @param reports all on the conference, this one among them
     * @param settings what has been decided, with the usual where nothing has been
     */
    record Choice(SavedReport saved, List<SavedReport> reports, ReportSettings settings) {
        /** Keeps its own list. */
        Choice {
            reports = List.copyOf(reports);
        }
    }

    /** The report as the notebook keeps it. */
    SavedReport saved() {
        return choice.saved();
    }

    /** Keeps its own lists. */
    ReportContent {
        outline = List.copyOf(outline);
        remarks = List.copyOf(remarks);
    }

    /** Whether there is nothing to report, not even something that is left out. */
    boolean isEmpty() {
        return outline.stream()
                .noneMatch(branch -> branch.row() instanceof OutlineRow.OfPart part
                        && switch (part.part()) {
                            case INTRODUCTION, LAST_THOUGHT -> true;
                            case TALKS -> !branch.under().isEmpty();
                            default -> false;
                        });
    }

    /** What its files are called after: its title, and its name in the notebook where several reports have that title. */
    String fileTitle() {
        return ReportExport.fileTitle(report, saved(), choice.reports().getFirst());
    }

    /** "14 talks, 31 quotes, 8 quips, 9 minutes to read"; empty when there is nothing to report. */
    String counts() {
        if (isEmpty()) {
            return "";
        }
        Report.Counts counts = report.counts();
        return Counted.of(counts.talks(), "talk") + ", " + Counted.of(counts.quotes(), "quote") + ", "
                + Counted.of(counts.quips(), "quip") + ", "
                + Counted.of(report.head().minutes(), "minute") + " to read";
    }

    /** What the last line says: nothing private is in the report, and what stays behind; empty when there is neither. */
    String keptWords() {
        String kept = report.counts().keptWords();
        if (isEmpty() && kept.isEmpty()) {
            return "";
        }
        boolean one = report.counts().privatePassages() == 1;
        return "Nothing private is in this report."
                + (kept.isEmpty() ? "" : " " + kept + (one ? " stays" : " stay") + " in the notebook.")
                + (remarks.isEmpty() ? "" : " " + String.join(" ", remarks));
    }
}
