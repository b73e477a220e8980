package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.ui.ImportPreviewPane;
import io.github.rapporteur.schedule.ui.ScheduleImport;
import io.github.rapporteur.schedule.ui.UpdateReviewPane;
import io.github.rapporteur.schedule.ui.WelcomePane;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Brings schedules in, from wherever the user has them, and says how it went. JavaFX thread. */
final class ImportDesk implements ScheduleImport.Listener {
    private static final FileKind SCHEDULES = FileKind.of(
            "Schedules",
            "*.xml",
            "*.json",
            "*.ics",
            "*.ical",
            "*.ifb",
            "*.icalendar",
            "*.csv",
            "*.tsv",
            "*.xlsx",
            "*.yaml",
            "*.yml",
            "*.txt",
            "*.md",
            "*.html",
            "*.htm",
            "*.zip");

    private final AppContext context;
    private final OpenNotebook notebook;
    private final Dialogs dialogs;
    private final MainWindow window;
    private final Consumer<ConferenceId> show;
    private final ScheduleImport imports;
    private final ReadBackDesk readBack;
    private final ImportRehearsal rehearsal = new ImportRehearsal();
    private @Nullable WelcomePane welcome;

    /**
     * @param show shows a conference that has come in
     * @param people know whose notes those of a report are
     */
    ImportDesk(
            AppContext context,
            OpenNotebook notebook,
            Dialogs dialogs,
            MainWindow window,
            Consumer<ConferenceId> show,
            PeopleDesk people) {
        this.context = context;
        this.notebook = notebook;
        this.dialogs = dialogs;
        this.window = window;
        this.show = show;
        imports = new ScheduleImport(
                notebook.schedule(),
                context.tasks(),
                new ScheduleImport.Questions(
                        new ImportPreviewPane(window.layers(), context.clock()),
                        new UpdateReviewPane(window.layers()),
                        dialogs),
                new RememberedLayouts(context.settings()),
                context.clock().getZone(),
                this);
        readBack = new ReadBackDesk(context, notebook, dialogs, window, people, this);
        acceptDrops(window.scene());
    }

    /** The first screen of an empty notebook, which leads here. */
    WelcomePane welcome(DeskOwner owner) {
        WelcomePane pane = new WelcomePane(
                new WelcomePane.Actions() {
                    @Override
                    public void chooseFile() {
                        ImportDesk.this.chooseFile();
                    }

                    @Override
                    public void importLink(String link) {
                        begin(context.links().apply(link));
                    }

                    @Override
                    public void openSample() {
                        ImportDesk.this.openSample();
                    }

                    @Override
                    public void openNotebook() {
                        owner.openAnotherNotebook();
                    }
                },
                HomeFolder.shortened(notebook.file()));
        welcome = pane;
        return pane;
    }

    /** Asks for a file, or the files of one conference, and imports them. */
    void chooseFile() {
        rehearsal.begin();
        drop(dialogs.chooseFiles("Import a schedule", SCHEDULES, FileKind.ANY));
    }

    /** Asks for the file of an exported report and reads it back. */
    void chooseReport() {
        readBack.chooseFile();
    }

    /** Reads the schedule of a conference again from where it came, and shows what has changed. */
    void refresh(Conference conference) {
        String from = conference.source();
        busy(true);
        imports.again(from.contains("://") ? context.links().apply(from) : ScheduleSource.of(from), conference);
    }

    /**
     * Imports these files or folders as those of one conference; what is dropped on the window ends here. A report that
     * was exported is read back.
     */
    void drop(List<Path> files) {
        if (files.size() == 1) {
            readBack.readOr(files.getFirst(), () -> begin(ScheduleSource.ofFiles(files)));
        } else if (!files.isEmpty()) {
            begin(ScheduleSource.ofFiles(files));
        }
    }

    /** Imports from a link that was dropped or pasted; says so when it is none. */
    void dropLink(String link) {
        if (ScheduleImport.isLink(link)) {
            begin(context.links().apply(link));
        } else {
            failed(ScheduleImport.LINK_ERROR);
        }
    }

    /** Puts the sample conference into the notebook and shows it. */
    void openSample() {
        busy(true);
        context.tasks()
                .run(
                        "Opening the sample conference",
                        monitor -> {
                            SampleConference sample = SampleConference.load();
                            ImportedSchedule read = sample.read(monitor);
                            return sample.install(read, notebook.schedule(), notebook.notes(), notebook.people());
                        },
                        conference ->
                                imported(conference, "This conference and all people in it are invented.", List.of()),
                        this::noSample);
    }

    private void noSample(Exception problem) {
        if (problem instanceof CancelledException) {
            cancelled();
        } else {
            failed(String.valueOf(problem.getMessage()));
        }
    }

    @Override
    public void imported(ConferenceId conference, String summary, List<String> warnings) {
        busy(false);
        if (warnings.isEmpty()) {
            window.statusBar().say(summary);
        } else {
            String link = warnings.size() == 1 ? "1 oddity" : warnings.size() + " oddities";
            window.statusBar()
                    .say(
                            summary,
                            link,
                            () -> dialogs.error(
                                    "Read all the same, but odd in the schedule:", String.join("\n", warnings)));
        }
        show.accept(conference);
    }

    @Override
    public void failed(String sentence) {
        busy(false);
        Optional<WelcomePane> first = Optional.ofNullable(welcome).filter(pane -> pane.getScene() != null);
        first.ifPresentOrElse(
                pane -> pane.showError(sentence), () -> window.statusBar().warn(sentence));
    }

    @Override
    public void cancelled() {
        busy(false);
        window.statusBar().say("Nothing was imported.");
    }

    private void begin(ScheduleSource source) {
        busy(true);
        imports.from(source);
    }

    private void busy(boolean busy) {
        if (welcome != null) {
            welcome.showBusy(busy);
            welcome.showError("");
        }
    }

    private void acceptDrops(Scene scene) {
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragExited(event -> dragOver(false));
        scene.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            dragOver(false);
            if (board.hasFiles()) {
                drop(board.getFiles().stream().map(file -> file.toPath()).toList());
            } else if (board.hasUrl()) {
                dropLink(board.getUrl());
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasUrl()) {
            event.acceptTransferModes(TransferMode.COPY);
            rehearsal.begin();
            dragOver(true);
            event.consume();
        }
    }

    private void dragOver(boolean over) {
        if (welcome != null) {
            welcome.showDragOver(over);
        }
    }
}
