package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.notes.ui.EditorFixture;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;

/** What an input method tells the note. */
final class Composing {
    private Composing() {}

    static void compose(EditorFixture window, String composed, String committed) {
        Event.fireEvent(
                window.robot.lookup(".note-text").query(),
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty()
                                ? List.of()
                                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW)),
                        committed,
                        0));
    }
}
