package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import java.time.InstantSource;
import java.time.LocalTime;

/** Puts marks and times into the open note, each as one step to take back. JavaFX thread only. */
record MarkEditing(NoteTextArea area, LineTimes times, InstantSource clock) {
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
        LocalTime time = times.of(area.getCurrentParagraph()).orElseGet(() -> times.inZone(clock.instant()));
        area.apply(MarkEdits.time(area.getText(), area.getCaretPosition(), time));
        area.requestFocus();
    }
}
