package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.PrePublicationCheck;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Composes the report on a conference out of a notebook, as the window does. */
record NotebookReport(OpenNotebook notebook) {
    /** The pictures of a report, for a file of a format. */
    ReportPictures pictures(Report report, ExportFormat format) throws CancelledException {
        return format.hasPictures() ? export().pictures(report, WorkMonitor.none()) : ReportPictures.NONE;
    }

    /** What there is to look at in one of the saved reports before it goes out, but for what the writer keeps as it is. */
    List<Finding> findings(Conference conference, SavedReport saved) {
        ReportExport export = export();
        ReportInput input =
                export.input(conference, export.settings(conference, saved.choices(), "", Clock.systemUTC()));
        Set<String> kept = notebook.keptFindings().kept(conference.id());
        return PrePublicationCheck.of(input, new ReportComposer().compose(input)).stream()
                .filter(finding -> !kept.contains(finding.key()))
                .toList();
    }

    private ReportExport export() {
        return new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
    }

    /** Composes the report that is the current one, with its usual or decided title. */
    Report of(Conference conference) {
        return of(conference, notebook.reports().current(conference.id()), "", UnaryOperator.identity());
    }

    /**
     * Composes one of the saved reports.
     *
     * @param title blank for the one that was decided in the window, else the usual one
     * @param wish changes what was decided
     */
    Report of(Conference conference, SavedReport saved, String title, UnaryOperator<ReportSettings> wish) {
        ReportExport export = export();
        ReportSettings settings = export.settings(conference, saved.choices(), title, Clock.systemUTC());
        return new ReportComposer().compose(export.input(conference, wish.apply(settings)));
    }
}
