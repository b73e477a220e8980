package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.DeletedNote;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteBin;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.shell.Notifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Moves the open note into the bin and notes out of it. The editor lets go of a text before it moves, and what is typed
 * is saved first, so that no text is in two places. What has happened is said in the status bar. JavaFX thread only.
 */
public final class NoteBinViewModel {
    private final NoteBin bin;
    private final NoteEditorViewModel editor;
    private final Autosave autosave;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<List<DeletedNote>> entries = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param editor which may have a note open that moves
     * @param changed called when a note has moved
     */
    public NoteBinViewModel(
            NoteBin bin,
            NoteEditorViewModel editor,
            Autosave autosave,
            TaskRunner tasks,
            Notifier notifier,
            Runnable changed) {
        this.bin = bin;
        this.editor = editor;
        this.autosave = autosave;
        this.tasks = tasks;
        this.notifier = notifier;
        this.changed = changed;
    }

    /** What is in the bin, as it was read last; the one deleted last first. */
    ReadOnlyObjectProperty<List<DeletedNote>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Reads what is in the bin. */
    void read() {
        run("Reading the bin", monitor -> bin.entries(), entries::set, "The bin could not be read");
    }

    /** Moves the open note into the bin, and offers to take that back; nothing when none is open. */
    public void delete() {
        OpenedNote note = editor.openedProperty().get();
        if (note == null) {
            return;
        }
        editor.changeStored(
                note.subject(),
                "Moving a note to the bin",
                monitor -> {
                    save();
                    return bin.delete(note.subject(), note.author());
                },
                this::deleted,
                failed("The note was not deleted"));
    }

    private void deleted(Optional<DeletedNote> entry) {
        entry.ifPresentOrElse(
                moved -> {
                    notifier.say("Note moved to the bin.", "Undo", () -> restore(moved));
                    changed.run();
                },
                () -> notifier.say("There is nothing in this note, and nothing in its history."));
    }

    /** Brings a note back. */
    void restore(DeletedNote entry) {
        editor.changeStored(
                entry.subject(),
                "Bringing a note back",
                monitor -> {
                    save();
                    return bin.restore(entry.id());
                },
                note -> restored(entry, note),
                failed("The note stays in the bin"));
    }

    private void restored(DeletedNote entry, Optional<Note> note) {
        String about = "The note on “" + entry.title() + "” ";
        String together = note.isPresent() && !note.get().text().equals(entry.text())
                ? " What you wrote since stands below its text."
                : "";
        notifier.say(note.isPresent() ? about + "is back." + together : about + "is not in the bin any more.");
        changed.run();
        read();
    }

    /** Deletes an entry for good; whoever calls this has asked. */
    void deleteForGood(DeletedNote entry) {
        run(
                "Deleting a note for good",
                monitor -> {
                    bin.deleteForGood(entry.id());
                    return bin.entries();
                },
                left -> {
                    entries.set(left);
                    notifier.say("The note on “" + entry.title() + "” is deleted for good.");
                },
                "The note stays in the bin");
    }

    private void save() {
        if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
            throw new StoreException("what you typed last is not saved: " + why, null);
        }
    }

    private <T> void run(String what, TaskRunner.Work<T> work, Consumer<T> then, String failure) {
        tasks.run(what, work, then, failed(failure));
    }

    private Consumer<Exception> failed(String what) {
        return problem -> {
            if (!(problem instanceof CancelledException)) {
                @Nullable String why = problem.getMessage();
                notifier.warn(what + ": " + (why == null ? problem.toString() : why));
            }
        };
    }
}
