package io.github.rapporteur.cli;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.LocalDate;
import java.util.Locale;

/** Composes the report on a conference out of a notebook, with the window's composer. */
record NotebookReport(OpenNotebook notebook) {
    /**
     * Composes it.
     *
     * @param title blank for the usual one
     */
    Report of(Conference conference, String title) {
        ReportSettings settings =
                new ReportSettings(title, "", notebook.people().me(), LocalDate.now(conference.zone()), Locale.ENGLISH);
        return new ReportComposer()
                .compose(new ReportInput(
                        conference,
                        notebook.schedule().talks(conference.id()),
                        notebook.schedule().states(conference.id()),
                        notebook.notes().notesOf(conference.id()),
                        notebook.people().teamMates(),
                        settings));
    }
}
