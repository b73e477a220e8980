package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.CapturedLine;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Adds lines to the end of notes from outside the editor, whether the note is open in it or not. Neither caret nor
 * selection of the user moves, and a text that an input method is composing is not disturbed. JavaFX thread only.
 */
public final class NoteCapture {
    private final NoteEditorViewModel model;
    private final NoteTextArea area;
    private final NoteEditorViewModel.Sources sources;
    private final Autosave autosave;
    private final TaskRunner tasks;
    private final TaskRunner readings;
    /** Lines for the open note that wait until what is being composed in it is accepted or dropped. */
    private final List<Runnable> waiting = new ArrayList<>();

    /** Notes that have been opened while they were being read here: they may have another text since. */
    private final Set<NoteSubject> openedSince = new HashSet<>();

    /**
     * @param editor the one that may have the note open
     * @param sources where notes are read that it has not
     */
    public NoteCapture(NoteEditor editor, NoteEditorViewModel.Sources sources, Autosave autosave, TaskRunner tasks) {
        model = editor.model();
        area = editor.area();
        this.sources = sources;
        this.autosave = autosave;
        this.tasks = tasks;
        readings = new TasksInOrder(tasks, (what, failure) -> {
            // Each reading has a listener of its own for that.
        });
        model.subjectProperty().subscribe(subject -> {
            if (subject != null) {
                openedSince.add(subject);
            }
            release();
        });
        area.plainTextChanges().subscribe(change -> release());
        area.focusedProperty().subscribe(focused -> release());
    }

    /**
     * Adds a line and sees it saved.
     *
     * @param line see {@link CapturedLine#cleaned}; not empty
     * @param done told when it is saved: empty; else why not, as the end of a sentence
     */
    public void add(NoteSubject subject, String line, Consumer<Optional<String>> done) {
        if (subject.equals(model.subjectProperty().get())) {
            addToOpen(subject, line, done);
        } else {
            openedSince.remove(subject);
            Optional<String> onItsWay = autosave.textOnItsWay(subject);
            readings.run(
                    "Reading a note for a captured line",
                    monitor -> new NoteReading(sources).read(subject, onItsWay).text(),
                    text -> addToRead(subject, text, line, done),
                    failure -> done.accept(Optional.of(String.valueOf(failure.getMessage()))));
        }
    }

    private void addToRead(NoteSubject subject, String text, String line, Consumer<Optional<String>> done) {
        if (openedSince.contains(subject)) {
            add(subject, line, done);
        } else {
            // Another line may have come behind it since.
            String newest = autosave.textOnItsWay(subject).orElse(text);
            autosave.textChanged(subject, newest + CapturedLine.addition(newest, line));
            save(done);
        }
    }

    private void addToOpen(NoteSubject subject, String line, Consumer<Optional<String>> done) {
        if (area.isComposing()) {
            waiting.add(() -> add(subject, line, done));
            return;
        }
        area.append(CapturedLine.addition(area.getText(), PastedText.withLinesBroken(line)));
        save(done);
    }

    private void save(Consumer<Optional<String>> done) {
        tasks.run(
                "Saving a captured line",
                monitor -> autosave.flush() instanceof SaveState.NotSaved(String why)
                        ? Optional.of(why)
                        : Optional.<String>empty(),
                done,
                failure -> done.accept(Optional.of(String.valueOf(failure.getMessage()))));
    }

    private void release() {
        if (waiting.isEmpty() || area.isComposing()) {
            return;
        }
        List<Runnable> ready = List.copyOf(waiting);
        waiting.clear();
        // Behind the change that is being told of.
        FxThread.runLater(() -> ready.forEach(Runnable::run));
    }
}
