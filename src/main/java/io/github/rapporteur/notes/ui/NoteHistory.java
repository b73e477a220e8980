package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.notes.TextComparison;
import java.util.List;
import java.util.function.Consumer;

/**
 * The older texts of the open note: reads them, compares one with the text of now, and brings one back. Bringing back
 * loses nothing: the text of now goes to the history first, and Ctrl+Z takes the step back. JavaFX thread only.
 */
final class NoteHistory {
    private final NoteEditorViewModel model;
    private final NoteRepository notes;
    private final Autosave autosave;
    private final TaskRunner tasks;

    NoteHistory(NoteEditorViewModel model, NoteRepository notes, Autosave autosave, TaskRunner tasks) {
        this.model = model;
        this.notes = notes;
        this.autosave = autosave;
        this.tasks = tasks;
    }

    /** Reads the older texts, the newest first. */
    void read(OpenedNote note, Consumer<List<NoteVersion>> then, Consumer<String> failed) {
        tasks.run(
                "Reading older texts of a note",
                monitor -> {
                    autosave.flush();
                    return notes.find(note.subject(), note.author())
                            .map(Note::id)
                            .map(notes::history)
                            .orElse(List.of());
                },
                then,
                problem -> failed.accept("The older texts could not be read: " + problem.getMessage()));
    }

    /** Compares an older text with one of now. */
    void compare(NoteVersion version, String now, Consumer<TextComparison> then, Consumer<String> failed) {
        tasks.run(
                "Comparing texts",
                monitor -> TextComparison.of(version.text(), now),
                then,
                problem -> failed.accept("The texts could not be compared: " + problem.getMessage()));
    }

    /**
     * Brings an older text back.
     *
     * @param put puts it into the editor, as one step to take back
     */
    void restore(OpenedNote note, NoteVersion version, Consumer<String> put, Consumer<String> failed) {
        tasks.run(
                "Keeping the text of now",
                monitor -> {
                    if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
                        throw new StoreException(
                                "the text of now can not be kept, because it is not saved: " + why, null);
                    }
                    notes.keepInHistory(note.subject(), note.author());
                    return version.text();
                },
                text -> {
                    OpenedNote open = model.openedProperty().get();
                    if (open != null && open.subject().equals(note.subject())) {
                        put.accept(text);
                    }
                },
                problem -> failed.accept("Nothing was changed: " + problem.getMessage()));
    }
}
