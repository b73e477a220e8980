package io.github.rapporteur.notes.ui;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/**
 * Lets input methods (dead keys, Chinese, Japanese, Korean) write into the note: composed text stands in the text and
 * is replaced until it is committed; only what is committed can be undone and saved.
 */
final class InputMethodText implements InputMethodRequests {
    private final NoteTextArea area;
    private int composedAt;
    private int composedLength;
    private boolean composing;

    InputMethodText(NoteTextArea area) {
        this.area = area;
    }

    /** Listens to the control from now on. */
    void install() {
        area.setInputMethodRequests(this);
        area.setOnInputMethodTextChanged(this::changed);
    }

    /** Whether the text holds composed characters that are not committed. */
    boolean isComposing() {
        return composing;
    }

    /** Where composed characters begin that are not committed; empty when there are none. */
    OptionalInt composedAt() {
        return composing ? OptionalInt.of(composedAt) : OptionalInt.empty();
    }

    /** Another text is being put in: what was composed goes with the old one. */
    void forget() {
        composing = false;
        composedLength = 0;
    }

    private void changed(InputMethodEvent event) {
        if (!area.isEditable()) {
            return;
        }
        dropComposed();
        if (!event.getCommitted().isEmpty()) {
            area.replaceSelection(PastedText.cleaned(event.getCommitted()));
        }
        String composed =
                event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
        if (!composed.isEmpty()) {
            if (area.getSelection().getLength() > 0) {
                area.replaceSelection("");
            }
            composing = true;
            composedAt = area.getCaretPosition();
            composedLength = composed.length();
            area.insertText(composedAt, composed);
            area.moveTo(composedAt + Math.clamp(event.getCaretPosition(), 0, composedLength));
        }
        event.consume();
    }

    /** Takes composed characters that are not committed out of the text: what is left is what was saved. */
    void dropComposed() {
        if (composing) {
            area.deleteText(composedAt, composedAt + composedLength);
            area.moveTo(composedAt);
            forget();
        }
    }

    /** Where the window of the input method goes: under the composed character, in screen coordinates. */
    @Override
    public Point2D getTextLocation(int offset) {
        Bounds caret = area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getBoundsInLocal()));
        return caret == null ? Point2D.ZERO : new Point2D(caret.getMinX(), caret.getMaxY());
    }

    @Override
    public int getLocationOffset(int x, int y) {
        Point2D here = area.screenToLocal(x, y);
        return here == null
                ? area.getCaretPosition()
                : area.hit(here.getX(), here.getY()).getInsertionIndex();
    }

    @Override
    public void cancelLatestCommittedText() {
        area.undo();
    }

    @Override
    public String getSelectedText() {
        return area.getSelectedText();
    }
}
