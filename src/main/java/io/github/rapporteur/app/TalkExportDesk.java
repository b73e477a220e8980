package io.github.rapporteur.app;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.common.io.FilePlace;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.schedule.export.ChosenTalks;
import io.github.rapporteur.schedule.export.TalksExport;
import io.github.rapporteur.schedule.export.TalksFormat;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.TalksExportPane;
import io.github.rapporteur.schedule.ui.TalksToExport;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** From the talks on screen to a file: asks which and where, writes, says how it went. JavaFX thread. */
final class TalkExportDesk {
    private final AppContext context;
    private final OpenNotebook notebook;
    private final Dialogs dialogs;
    private final MainWindow window;
    private final ScheduleViewModel schedule;
    private final Consumer<? super String> browse;
    private final TalksExportPane pane;

    /** @param browse opens a folder's address with the program that the system has for it */
    TalkExportDesk(
            AppContext context,
            OpenNotebook notebook,
            Dialogs dialogs,
            MainWindow window,
            ScheduleViewModel schedule,
            Consumer<? super String> browse) {
        this.context = context;
        this.notebook = notebook;
        this.dialogs = dialogs;
        this.window = window;
        this.schedule = schedule;
        this.browse = browse;
        pane = new TalksExportPane(window.layers(), schedule, this::chooseFile);
    }

    /** Registers its command. */
    void register() {
        window.commands()
                .add(
                        CommandGroup.SCHEDULE,
                        new Command("schedule.export", "Export talks…", pane::show)
                                .icon(Feather.UPLOAD)
                                .onlyIf(
                                        schedule.conferenceProperty()
                                                .map(conference -> true)
                                                .orElse(false),
                                        DeskCommands.NO_CONFERENCE));
    }

    private void chooseFile(TalksToExport talks, TalksFormat format) {
        String ending = "." + format.ending();
        dialogs.chooseTarget(
                        "Export " + talks.count(),
                        TalksExport.fileName(talks.conference(), format),
                        FileKind.of(TalksExportPane.name(format), "*" + ending))
                .ifPresent(chosen -> export(talks, format, chosen));
    }

    private void export(TalksToExport talks, TalksFormat format, Path chosen) {
        boolean hasEnding =
                String.valueOf(chosen.getFileName()).toLowerCase(Locale.ROOT).endsWith("." + format.ending());
        Path file = hasEnding ? chosen : chosen.resolveSibling(chosen.getFileName() + "." + format.ending());
        context.tasks()
                .run("Looking for " + file.getFileName(), monitor -> FilePlace.of(file, notebook::owns), target -> {
                    if (target.refusal().isPresent()) {
                        window.statusBar()
                                .warn("Talks not written: " + target.refusal().get());
                        // Whoever chose the file was asked about that name only.
                    } else if (!file.equals(chosen) && target.isTaken() && !dialogs.confirm(replace(file))) {
                        window.statusBar().say("Nothing was written. " + file.getFileName() + " is as it was.");
                    } else {
                        write(talks, format, target);
                    }
                });
    }

    private void write(TalksToExport talks, TalksFormat format, FilePlace target) {
        Path file = target.file();
        context.tasks()
                .run(
                        "Writing " + file.getFileName(),
                        monitor -> {
                            ChosenTalks chosen =
                                    ChosenTalks.read(notebook.schedule(), talks.conference(), talks.talks());
                            monitor.stopIfCancelled();
                            TalksExport.write(
                                    chosen, format, file, context.clock().instant());
                            return file.toAbsolutePath().normalize();
                        },
                        written -> written(talks, written),
                        problem -> window.statusBar().warn(sentence(target, problem)));
    }

    private void written(TalksToExport talks, Path file) {
        window.statusBar()
                .say(
                        talks.count() + " written to " + file.getFileName() + ".",
                        "Open the folder",
                        () -> browse.accept(file.resolveSibling("").toUri().toString()));
    }

    private static String sentence(FilePlace target, Exception problem) {
        String left = target.isTaken() ? " " + target.file().getFileName() + " is as it was." : "";
        return switch (problem) {
            case CancelledException cancelled -> "Nothing was written." + left;
            case IOException failed -> "Talks not written: " + DiskProblem.sentence(failed) + left;
            default -> "Talks not written: " + problem.getMessage() + left;
        };
    }

    private static Question replace(Path file) {
        return new Question(
                "Replace " + file.getFileName() + "?",
                "There is a file of that name in the folder already.",
                "Replace",
                "Keep the file",
                true);
    }
}
