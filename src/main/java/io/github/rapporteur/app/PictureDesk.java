package io.github.rapporteur.app;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.PhotoFolder;
import io.github.rapporteur.pictures.PictureEdits;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.pictures.ui.PictureSortingPane;
import io.github.rapporteur.pictures.ui.PictureSortingViewModel;
import io.github.rapporteur.pictures.ui.PicturesOfNote;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Pictures of the notebook on screen: in the open note, and those that go into other notes. JavaFX thread. */
final class PictureDesk {
    private final AppContext context;
    private final OpenNotebook notebook;
    private final Safekeeping safekeeping;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final Runnable changed;
    private @Nullable PicturesOfNote ofNote;
    private @Nullable PictureSortingPane sorting;

    /** @param changed told when notes have changed otherwise than by typing */
    PictureDesk(
            AppContext context,
            OpenNotebook notebook,
            Safekeeping safekeeping,
            MainWindow window,
            Dialogs dialogs,
            Runnable changed) {
        this.context = context;
        this.notebook = notebook;
        this.safekeeping = safekeeping;
        this.window = window;
        this.dialogs = dialogs;
        this.changed = changed;
    }

    /** Gives the editor its pictures, and the window its commands. */
    void join(NotePanes panes, ScheduleViewModel schedule) {
        panes.extendBy(() -> List.of(ofNote()));
        window.commands()
                .add(
                        CommandGroup.NOTE,
                        new Command("picture.folder", "Sort in a folder of pictures…", () -> chooseFolder(schedule))
                                .icon(Feather.FOLDER_PLUS)
                                .onlyIf(
                                        schedule.conferenceProperty()
                                                .map(conference -> true)
                                                .orElse(false),
                                        DeskCommands.NO_CONFERENCE));
    }

    /**
     * Asks for the words of a picture as soon as its note is open.
     *
     * @param number how many stand before it in the note
     */
    void describe(NoteSubject subject, int number) {
        PicturesOfNote open = ofNote;
        if (open != null) {
            open.describe(subject, number);
        }
    }

    private void chooseFolder(ScheduleViewModel schedule) {
        Conference conference = schedule.conferenceProperty().get();
        if (conference != null) {
            dialogs.chooseFolder("Sort in a folder of pictures").ifPresent(folder -> readFolder(folder, conference));
        }
    }

    private void readFolder(Path path, Conference conference) {
        context.tasks()
                .run(
                        "Reading " + path.getFileName(),
                        monitor -> {
                            saveTyped();
                            return new PictureSortingViewModel.Folder(
                                    path,
                                    PhotoFolder.read(path, notebook.pictures(), monitor),
                                    conference,
                                    notebook.schedule().talks(conference.id()),
                                    notebook.schedule().states(conference.id()));
                        },
                        this::showFolder,
                        problem -> window.statusBar()
                                .warn(
                                        problem instanceof CancelledException
                                                ? "No pictures were sorted in."
                                                : path.getFileName() + " can not be read: " + problem.getMessage()));
    }

    private void showFolder(PictureSortingViewModel.Folder folder) {
        List<String> refusals = folder.content().refusals();
        if (folder.content().photos().isEmpty()) {
            window.statusBar()
                    .warn("No pictures in " + folder.path().getFileName() + "."
                            + (refusals.isEmpty() ? "" : " " + refusals.getFirst()));
            return;
        }
        if (!refusals.isEmpty()) {
            window.statusBar()
                    .say(
                            Counted.of(refusals.size(), "file") + " can not be read.",
                            "Which ones",
                            () -> dialogs.error("These pictures can not be read:", String.join("\n", refusals)));
        }
        sorting().show(folder);
    }

    private PictureSortingPane sorting() {
        PictureSortingPane pane = sorting;
        if (pane == null) {
            pane = new PictureSortingPane(
                    window.layers(),
                    new PictureSortingViewModel(context.tasks(), this::add),
                    this::sorted,
                    window.statusBar()::say);
            sorting = pane;
        }
        return pane;
    }

    private void sorted(List<Addition.Done> done) {
        added(done);
        int count = done.stream().mapToInt(one -> one.pictures().size()).sum();
        window.statusBar()
                .say(
                        Counted.of(count, "picture") + " added to " + Counted.of(done.size(), "note") + ".",
                        "Take that back",
                        () -> takeBack(done));
    }

    private void takeBack(List<Addition.Done> done) {
        context.tasks()
                .run(
                        "Taking pictures out of the notes",
                        monitor -> {
                            saveTyped();
                            notebook.pictures().takeBack(done);
                            return done;
                        },
                        taken -> {
                            taken.forEach(
                                    one -> changeOpen(one, text -> PictureEdits.withoutAppended(text, one.pictures())));
                            safekeeping.notesChanged();
                            changed.run();
                            window.statusBar().say("The pictures are out of the notes again.");
                        },
                        problem -> window.statusBar().warn("Nothing was taken back: " + problem.getMessage()));
    }

    private PicturesOfNote ofNote() {
        PicturesOfNote made = new PicturesOfNote(new PicturesOfNote.Parts(
                notebook.pictures(),
                context.tasks(),
                new TasksInOrder(context.tasks(), context.lastResort()),
                dialogs,
                window.layers(),
                this::addElsewhere,
                window.statusBar()::warn));
        ofNote = made;
        return made;
    }

    /** The note was left while the pictures were read. */
    private void addElsewhere(NoteMarks note, Addition addition) {
        context.tasks()
                .run(
                        "Inserting pictures",
                        monitor -> add(List.of(addition), monitor),
                        done -> {
                            added(done);
                            window.statusBar()
                                    .say(Counted.of(addition.files().size(), "picture") + " went into your note on “"
                                            + note.note().title() + "”.");
                        },
                        problem -> window.statusBar().warn("No picture was inserted: " + problem.getMessage()));
    }

    private List<Addition.Done> add(List<Addition> additions, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        saveTyped();
        return notebook.pictures().addToNotes(notebook.people().me(), additions, monitor);
    }

    private void saveTyped() {
        Autosave autosave = safekeeping.autosave();
        if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
            throw new StoreException("What is typed could not be saved: " + why + ".", null);
        }
    }

    /** The open note follows by an edit of its own, so that it can be taken back there, and so that no typing is lost. */
    private void added(List<Addition.Done> done) {
        for (Addition.Done one : done) {
            changeOpen(one, text -> {
                Set<String> there = PictureMentions.in(text).stream()
                        .map(PictureMention::name)
                        .collect(Collectors.toSet());
                List<PictureMention> missing = one.pictures().stream()
                        .filter(picture -> !there.contains(picture.name()))
                        .toList();
                return missing.isEmpty() ? text : one.addTo(text, missing);
            });
        }
        safekeeping.notesChanged();
        changed.run();
    }

    private void changeOpen(Addition.Done one, UnaryOperator<String> change) {
        PicturesOfNote open = ofNote;
        if (open != null) {
            open.change(one.subject(), change);
        }
    }
}
