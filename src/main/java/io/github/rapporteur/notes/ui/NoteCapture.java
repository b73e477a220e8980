package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.CapturedLine;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private final Queue<Line> lines = new ArrayDeque<>();

    /** The line that is on its way into its note; null when none is. */
    private @Nullable Line current;

    private boolean isWaiting;

    /** Notes that have been opened while they were being read here: they may have another text since. */
    private final Set<NoteSubject> openedSince = new HashSet<>();

    /** A line, where it goes, and who waits for it. */
    private record Line(NoteSubject subject, String words, Consumer<Optional<String>> done) {}

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
        model.subjectProperty().subscribe(subject -> {
            if (subject != null) {
                openedSince.add(subject);
            }
            release();
        });
        model.openedProperty().addListener((property, old, now) -> release());
        model.problemProperty().addListener((property, old, now) -> release());
        area.plainTextChanges().subscribe(change -> release());
        area.focusedProperty().subscribe(focused -> release());
    }

    /**
     * Adds a line and sees it saved; one after another, so that each is read behind the one before.
     *
     * @param line see {@link CapturedLine#cleaned}; not empty
     * @param done told when it is saved: empty; else why not, as the end of a sentence
     */
    public void add(NoteSubject subject, String line, Consumer<Optional<String>> done) {
        lines.add(new Line(subject, line, done));
        next();
    }

    private void next() {
        if (current == null && !lines.isEmpty()) {
            current = lines.remove();
            place(current);
        }
    }

    private void place(Line line) {
        if (line.subject().equals(model.subjectProperty().get())) {
            addToOpen(line);
        } else {
            openedSince.remove(line.subject());
            Optional<String> onItsWay = autosave.textOnItsWay(line.subject());
            tasks.run(
                    "Reading a note for a captured line",
                    monitor -> new NoteReading(sources)
                            .read(line.subject(), onItsWay)
                            .text(),
                    text -> addToRead(line, text),
                    failure -> ended(line, Optional.of(String.valueOf(failure.getMessage()))));
        }
    }

    private void addToRead(Line line, String text) {
        if (openedSince.contains(line.subject())) {
            place(line);
        } else {
            String newest = autosave.textOnItsWay(line.subject()).orElse(text);
            autosave.textChanged(line.subject(), newest + CapturedLine.addition(newest, line.words()));
            save(line);
        }
    }

    /** While the note is being read, or an input method composes in it, the line waits. */
    private void addToOpen(Line line) {
        boolean isReading = model.openedProperty().get() == null
                && model.problemProperty().get().isEmpty();
        if (isReading || area.isComposing()) {
            isWaiting = true;
            return;
        }
        area.append(CapturedLine.addition(area.getText(), PastedText.withLinesBroken(line.words())));
        if (autosave.textOnItsWay(line.subject()).isEmpty()) {
            ended(line, Optional.of("the note could not be opened; the line stands in the window only"));
        } else {
            save(line);
        }
    }

    private void save(Line line) {
        tasks.run(
                "Saving a captured line",
                monitor -> autosave.flush() instanceof SaveState.NotSaved(String why)
                        ? Optional.of(why)
                        : Optional.<String>empty(),
                outcome -> ended(line, outcome),
                failure -> ended(line, Optional.of(String.valueOf(failure.getMessage()))));
    }

    private void ended(Line line, Optional<String> problem) {
        current = null;
        line.done().accept(problem);
        next();
    }

    private void release() {
        if (isWaiting && !area.isComposing()) {
            isWaiting = false;
            // Behind the change that is being told of.
            FxThread.runLater(() -> {
                if (current != null) {
                    place(current);
                }
            });
        }
    }
}
