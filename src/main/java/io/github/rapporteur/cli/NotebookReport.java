package io.github.rapporteur.cli;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.Clock;

/** Composes the report on a conference out of a notebook, as the window does. */
record NotebookReport(OpenNotebook notebook) {
    /**
     * Composes it.
     *
     * @param title blank for the one that was decided in the window, else the usual one
     */
    Report of(Conference conference, String title) {
        ReportExport export =
                new ReportExport(notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports());
        return new ReportComposer()
                .compose(export.input(conference, export.settings(conference, title, Clock.systemUTC())));
    }
}
