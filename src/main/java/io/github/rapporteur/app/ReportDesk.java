package io.github.rapporteur.app;

import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.report.ui.ChecklistViewModel;
import io.github.rapporteur.report.ui.ExportOptionsPane;
import io.github.rapporteur.report.ui.PageView;
import io.github.rapporteur.report.ui.Reading;
import io.github.rapporteur.report.ui.ReadingViewModel;
import io.github.rapporteur.report.ui.ReportView;
import io.github.rapporteur.report.ui.ReportViewModel;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The report on the conference on screen: its tab and its commands. JavaFX thread. */
final class ReportDesk {
    private final ReportViewModel model;
    private final ReportView view;
    private final Runnable open;
    private final BiFunction<Reading.Open, Reading.Desk, Reading> reading;

    ReportDesk(
            AppContext context,
            OpenNotebook notebook,
            Autosave autosave,
            MainWindow window,
            Dialogs dialogs,
            ReportView.Ways ways) {
        ReportExport export = new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
        PageView page = new PageView(ways.browse());
        reading = (note, desk) -> new Reading(
                new ReadingViewModel(export, context.tasks(), context.clock(), context.lastResort()),
                note,
                context.theme().darkProperty(),
                page,
                desk);
        model = new ReportViewModel(
                new ReportViewModel.Sources(
                        export, notebook.reports(), autosave, () -> ExportOptionsPane.ownStyle(context.settings())),
                context.tasks(),
                context.clock(),
                context.lastResort());
        view = new ReportView(
                model,
                dialogs,
                ways,
                context.theme().darkProperty(),
                page,
                new ExportOptionsPane(window.layers(), context.settings(), dialogs));
        window.addView(view, model.hasConference(), DeskCommands.NO_CONFERENCE);
        open = () -> window.show(view);
        view.commands(open)
                .forEach(command -> window.commands()
                        .add(CommandGroup.REPORT, command.onlyIf(model.hasConference(), DeskCommands.NO_CONFERENCE)));
    }

    /** What the list before publishing does; before the report is first shown. */
    void checkBy(Function<ReportViewModel, ChecklistViewModel> checklist) {
        view.checkBy(checklist.apply(model));
    }

    /** What shows the open note as a page, in the same web view as the report. */
    Reading reading(Reading.Open note, Reading.Desk desk) {
        return reading.apply(note, desk);
    }

    /** Shows the report. */
    void open() {
        open.run();
    }

    /** This conference is on screen. */
    void show(ConferenceId conference) {
        model.show(conference);
    }

    /** The conference that was on screen is gone. */
    void showNone() {
        model.showNone();
    }

    /** A note was saved, or something else of the notebook has changed. */
    void changed() {
        model.changed();
    }

    /** The notebook is closed. */
    void close() {
        view.close();
    }

    /** Keeps what was decided about the report. Blocks; not on the JavaFX thread. */
    void settle() {
        model.settle();
    }
}
