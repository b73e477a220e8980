package io.github.rapporteur.app;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.export.ExportedFile;
import io.github.rapporteur.report.export.ReadBack;
import io.github.rapporteur.report.export.ReadReport;
import io.github.rapporteur.report.export.ReportInstall;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ui.ScheduleImport;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Takes an exported report into the notebook again, as a conference with its notes. JavaFX thread. */
final class ReadBackDesk {
    private static final FileKind REPORTS = FileKind.of("Reports", "*.json", "*.md", "*.markdown");

    private final AppContext context;
    private final OpenNotebook notebook;
    private final Dialogs dialogs;
    private final MainWindow window;
    private final PeopleDesk people;
    private final ScheduleImport.Listener listener;

    /**
     * @param people knows the user's name
     * @param listener told how it went, as of any import
     */
    ReadBackDesk(
            AppContext context,
            OpenNotebook notebook,
            Dialogs dialogs,
            MainWindow window,
            PeopleDesk people,
            ScheduleImport.Listener listener) {
        this.context = context;
        this.notebook = notebook;
        this.dialogs = dialogs;
        this.window = window;
        this.people = people;
        this.listener = listener;
    }

    /** Asks for the file of a report and reads it. */
    void chooseFile() {
        dialogs.chooseFile("Read a report back", REPORTS, FileKind.ANY).ifPresent(this::read);
    }

    /** Reads a file if it is an exported report; else does something else with it. */
    void readOr(Path file, Runnable otherwise) {
        String name = name(file).toLowerCase(Locale.ROOT);
        if (REPORTS.endings().stream().noneMatch(ending -> name.endsWith(ending.substring(1)))) {
            otherwise.run();
            return;
        }
        context.tasks()
                .run(
                        "Looking at " + name(file),
                        monitor -> ExportedFile.is(file),
                        is -> {
                            if (is) {
                                read(file);
                            } else {
                                otherwise.run();
                            }
                        },
                        this::failed);
    }

    private record Done(ConferenceId conference, ReadBack read) {}

    private void read(Path file) {
        String name = name(file);
        context.tasks()
                .run(
                        "Reading " + name + " back",
                        monitor -> {
                            ReadBack read = ExportedFile.read(file, name, monitor);
                            ReportInstall install = new ReportInstall(notebook.schedule(), notebook.reportStore());
                            return new Done(install.install(read, monitor), read);
                        },
                        this::done,
                        this::failed);
    }

    private void done(Done done) {
        ReadReport report = done.read().report();
        askWhoItIs(report);
        int pictures = done.read().pictures().size();
        String summary = "Read back: " + report.head().conference() + ", "
                + Counted.of(report.talks().size(), "talk") + ", " + Counted.of(report.noteCount(), "note")
                + (pictures == 0 ? "" : ", " + Counted.of(pictures, "picture")) + ".";
        listener.imported(done.conference(), summary, List.of());
        List<String> remarks = done.read().remarks();
        if (remarks.isEmpty()) {
            window.statusBar().say(summary, "Delete it again…", this::delete);
        } else {
            window.statusBar()
                    .say(
                            summary,
                            Counted.of(remarks.size(), "picture") + " did not come back",
                            () -> dialogs.error(
                                    "All else of the report is here; these pictures are not:",
                                    String.join("\n", remarks)));
        }
    }

    /** Counts what goes and asks, as for any conference. */
    private void delete() {
        window.commands().find("conference.delete").ifPresent(Command::run);
    }

    /** Only its author can go on writing in a note. */
    private void askWhoItIs(ReadReport report) {
        String author = report.head().author();
        String me = people.me();
        if (author.isEmpty() || author.equals(me) || !report.hasNoteBy(author)) {
            return;
        }
        Question question = new Question(
                "Are you " + author + "?",
                "These notes are by " + author + ", and in this notebook you are " + me
                        + ". Only as " + author + " can you go on writing in them; other notes of yours here get that"
                        + " name too. You can change it later, in Your name and team mates.",
                "I am " + author,
                "I stay " + me,
                false);
        if (dialogs.confirm(question)) {
            people.become(author);
        }
    }

    private void failed(Exception problem) {
        switch (problem) {
            case CancelledException stopped -> listener.cancelled();
            case FileFormatException wrong -> listener.failed(wrong.getMessage() + " Nothing was imported.");
            case StoreException store -> listener.failed(store.getMessage() + " Nothing was imported.");
            default -> context.lastResort().failed("Reading the report back", problem);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
