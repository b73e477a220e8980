package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Direction;
import java.text.BreakIterator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/**
 * Left and Right in the note: over one character as the user sees it, which may be many code points (Unicode UAX 29), the
 * way the line runs, and over lines that are folded away. JavaFX thread only.
 */
final class CaretSteps {
    private final NoteTextArea area;

    CaretSteps(NoteTextArea area) {
        this.area = area;
    }

    /** Moves the caret; always does what such a key is for. */
    boolean by(KeyEvent key) {
        boolean selecting = key.isShiftDown();
        boolean forward = (key.getCode() == KeyCode.RIGHT) != runsRightToLeft();
        area.moveTo(target(selecting, forward), selecting ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
        area.requestFollowCaret();
        return true;
    }

    private boolean runsRightToLeft() {
        return Direction.of(area.getText(area.getCurrentParagraph())).orElse(null) == Direction.RIGHT_TO_LEFT;
    }

    private int target(boolean selecting, boolean forward) {
        if (!selecting && area.getSelection().getLength() > 0) {
            return forward ? area.getSelection().getEnd() : area.getSelection().getStart();
        }
        int column = area.getCaretColumn();
        if (column == (forward ? area.getParagraphLength(area.getCurrentParagraph()) : 0)) {
            return acrossLineEnd(forward);
        }
        BreakIterator characters = area.characters();
        int start = area.getCaretPosition() - column;
        return start + (forward ? characters.following(column) : characters.preceding(column));
    }

    /** The near end of the next line that can be seen; where the caret is when there is none. */
    private int acrossLineEnd(boolean forward) {
        int by = forward ? 1 : -1;
        for (int line = area.getCurrentParagraph() + by;
                line >= 0 && line < area.getParagraphs().size();
                line += by) {
            if (!area.isFolded(line)) {
                return area.getAbsolutePosition(line, forward ? 0 : area.getParagraphLength(line));
            }
        }
        return area.getCaretPosition();
    }
}
