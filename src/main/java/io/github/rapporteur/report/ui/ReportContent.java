package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.check.Checklist;
import io.github.rapporteur.schedule.Conference;
import java.nio.file.Path;
import java.util.List;

/**
 * A report as the pane shows it.
 *
 * @param choices what has been decided
 * @param settings the same with the usual where nothing has been
 * @param outline for the list at the left
 * @param html for the preview
 * @param remarks about its pictures, sentences
 * @param checklist what there is to look at before it goes out
 * @param pageFolder for what the preview's web view wants to keep
 */
record ReportContent(
        Conference conference,
        ReportChoices choices,
        ReportSettings settings,
        Report report,
        List<OutlineRow> outline,
        String html,
        List<String> remarks,
        Checklist checklist,
        Path pageFolder) {
    /** Keeps its own list. */
    ReportContent {
        outline = List.copyOf(outline);
        remarks = List.copyOf(remarks);
    }

    /** Whether there is anything to report: a talk, even one left out, or an introduction. */
    boolean isEmpty() {
        return outline.stream().noneMatch(OutlineRow.OfTalk.class::isInstance)
                && report.introduction().isEmpty()
                && report.lastThought().isEmpty();
    }

    /** "14 talks, 31 quotes, 8 quips, 9 minutes to read". */
    String counts() {
        Report.Counts counts = report.counts();
        return Counted.of(counts.talks(), "talk") + ", " + Counted.of(counts.quotes(), "quote") + ", "
                + Counted.of(counts.quips(), "quip") + ", "
                + Counted.of(report.head().minutes(), "minute") + " to read";
    }

    /** What the last line says: nothing private is in the report, and what stays behind. */
    String keptWords() {
        String kept = report.counts().keptWords();
        boolean one = report.counts().privatePassages() == 1;
        return "Nothing private is in this report."
                + (kept.isEmpty() ? "" : " " + kept + (one ? " stays" : " stay") + " in the notebook.")
                + (remarks.isEmpty() ? "" : " " + String.join(" ", remarks));
    }
}
