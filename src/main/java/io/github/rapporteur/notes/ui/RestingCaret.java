package io.github.rapporteur.notes.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CaretNode;

/**
 * Lets the caret stop blinking, and stay on, when nothing was typed for a while, as GTK's text fields do: a blinking one
 * keeps the window drawing, and a laptop without a socket awake. JavaFX thread only.
 */
final class RestingCaret {
    private static final Duration BLINK = Duration.millis(500);
    private static final Duration REST = Duration.seconds(10);

    private final CaretNode caret;
    private final PauseTransition rest;

    private RestingCaret(CaretNode caret, Duration after) {
        this.caret = caret;
        rest = new PauseTransition(after);
        rest.setOnFinished(event -> caret.setBlinkRate(Duration.ZERO));
    }

    /** Watches the caret of a text for as long as there is the text. */
    static void of(NoteTextArea area) {
        of(area, REST);
    }

    /** As above, with another time of nothing. */
    static void of(NoteTextArea area, Duration after) {
        RestingCaret resting = new RestingCaret(area.getCaretSelectionBind().getUnderlyingCaret(), after);
        area.caretPositionProperty().addListener((property, old, now) -> resting.wake(area.isFocused()));
        area.focusedProperty().subscribe(resting::wake);
    }

    private void wake(boolean focused) {
        if (focused) {
            caret.setBlinkRate(BLINK);
            rest.playFromStart();
        } else {
            rest.stop();
        }
    }
}
