package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.shell.Command;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Questions and answers in turn: Enter goes from the question to its answer and on to the next question, Escape or
 * Enter on an empty one ends it. A strip says so while it lasts. JavaFX thread only.
 */
final class QuestionMode {
    private final NoteTextArea area;
    private final OfferStrip strip;
    private boolean on;

    /** @param strip shown while the mode is on; its button ends it */
    QuestionMode(NoteTextArea area, OfferStrip strip) {
        this.area = area;
        this.strip = strip;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Begins and ends it. */
    Command command(ObservableValue<Boolean> isOpen, String whyNot) {
        return new Command("note.questions", "Questions and answers in turn", this::toggle)
                .key("Shortcut+Shift+R")
                .icon(Feather.HELP_CIRCLE)
                .onlyIf(isOpen, whyNot);
    }

    /** Ends it without a change of the text; another note is being opened. */
    void leave() {
        on = false;
        strip.withdraw();
    }

    private void toggle() {
        if (on) {
            end();
        } else {
            on = true;
            strip.offer("Q and A: Enter goes on to the answer, then to the next question.", "End, Esc", this::end);
            area.dropComposition();
            apply(QuestionLines.begin(area.getText(), area.getCaretPosition()));
            area.requestFocus();
        }
    }

    private void end() {
        QuestionLines.end(area.getText(), area.getCaretPosition()).ifPresent(area::apply);
        leave();
        area.requestFocus();
    }

    private void apply(TextEdit edit) {
        area.apply(edit);
        area.requestFollowCaret();
    }

    private void keyPressed(KeyEvent event) {
        if (!on || area.isComposing()) {
            return;
        }
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && plain
                && area.getSelection().getLength() == 0) {
            String text = area.getText();
            Optional<TextEdit> next = QuestionLines.enter(text, area.getCaretPosition());
            boolean isEmpty = QuestionLines.end(text, area.getCaretPosition()).isPresent();
            next.ifPresent(this::apply);
            if (isEmpty) {
                end();
            }
            if (isEmpty || next.isPresent()) {
                event.consume();
            }
        }
    }
}
