package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.notes.Recording;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Puts marks and times into the open note, each as one step to take back; opens the recording at a line. JavaFX thread
 * only.
 */
record MarkEditing(NoteTextArea area, LineTimes times, NoteEditorViewModel model, Surroundings around) {
    /** Ticks the action on a line, or takes the tick back. */
    void tick(int line) {
        area.dropComposition();
        TextEdit edit = MarkEdits.tick(area.getText(), area.getAbsolutePosition(line, 0));
        area.apply(new TextEdit(edit.range(), edit.replacement(), area.getCaretPosition()));
    }

    /** Makes the selection a mark, or takes the mark away. */
    void mark(MarkKind kind) {
        area.dropComposition();
        area.apply(MarkEdits.toggle(kind, area.getText(), area.selectedRange()));
        area.requestFocus();
    }

    /** Writes when the caret's line was written into it; of an empty line, now. */
    void writeTime() {
        area.dropComposition();
        LocalTime time = times.of(area.getCurrentParagraph())
                .orElseGet(() -> times.inZone(around.clock().instant()));
        area.apply(MarkEdits.time(area.getText(), area.getCaretPosition(), time));
        area.requestFocus();
    }

    /** As {@link #openRecording(int)}, for the caret's line. */
    void openRecording() {
        openRecording(area.getCurrentParagraph());
    }

    /** Opens the talk's recording where a line was written; says so when there is none, or no time. */
    void openRecording(int line) {
        OpenedNote note = model.openedProperty().get();
        Optional<Recording> recording = note == null ? Optional.empty() : Recording.of(area.getText(), note.talkText());
        if (recording.isEmpty()) {
            around.say()
                    .accept(
                            "No recording of this talk is known: write its link into the note, [Recording](https://…).");
        } else {
            times.intoTalk(line)
                    .ifPresentOrElse(
                            into -> around.openLink().accept(recording.get().at(into)),
                            () -> around.say().accept("When this line was written is not known."));
        }
    }
}
