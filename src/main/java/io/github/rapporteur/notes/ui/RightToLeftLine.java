package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Direction;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.TextExt;

/**
 * A line of the note that has letters written from right to left. JavaFX 26 fails to lay out a paragraph in which a piece
 * of such text goes on in the next row ({@code PrismTextLayout.computeTrailingSpaceWidth}), and puts its words in a wrong
 * order where a piece has signs of two fonts, such as a comma. It does neither when each word, and all that stands between
 * two words, is a piece of its own: rows are broken between them, and each is of one font. JavaFX thread only.
 */
final class RightToLeftLine {
    /** Longer words, which may be longer than a row, are cut. */
    private static final int LONGEST_WORD = 24;

    /** The first letter of Hebrew; nothing before it runs from right to left. */
    private static final int FIRST = 0x590;

    private RightToLeftLine() {}

    /** Makes pieces of the words, and lets a line that begins with such a letter stand at the right; others stay as they are. */
    static void prepare(TextFlow line) {
        StringBuilder text = new StringBuilder();
        boolean isMixed = false;
        for (Node child : line.getChildren()) {
            if (child instanceof TextExt piece) {
                text.append(piece.getText());
                isMixed |= hasRightToLeft(piece.getText());
            }
        }
        if (isMixed) {
            divide(line);
        }
        // The control finds neither caret nor selection where a line has the other orientation; the order of the words
        // follows from their letters without it.
        line.setTextAlignment(
                isMixed && Direction.of(text).orElse(null) == Direction.RIGHT_TO_LEFT
                        ? TextAlignment.RIGHT
                        : TextAlignment.LEFT);
    }

    /**
     * Home and End in a line with such letters, where the control goes by what is drawn at the left and at the right.
     *
     * @return whether it is such a line, and the caret has moved
     */
    static boolean moveToEdge(NoteTextArea area, KeyEvent key) {
        int line = area.getCurrentParagraph();
        String text = area.getText(line);
        if (!hasRightToLeft(text)) {
            return false;
        }
        int start = area.getAbsolutePosition(line, 0);
        int column = area.getCaretColumn();
        int to = key.getCode() == KeyCode.HOME ? rowStart(area, start, column) : rowEnd(area, start, text, column);
        area.moveTo(start + to, key.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
        area.requestFollowCaret();
        return true;
    }

    private static int rowStart(NoteTextArea area, int line, int column) {
        int at = column;
        while (at > 0 && isInRow(area, line + at - 1, line + at)) {
            at--;
        }
        return at;
    }

    private static int rowEnd(NoteTextArea area, int line, String text, int column) {
        int at = column;
        while (at + 1 < text.length() && isInRow(area, line + at, line + at + 1)) {
            at++;
        }
        // Before the blank that ends a row in the middle of the line: behind it the next row begins.
        return at + 1 < text.length() ? at : text.length();
    }

    /** Whether two neighbours stand in one row; so when one of them is not drawn. */
    private static boolean isInRow(NoteTextArea area, int one, int next) {
        Bounds first = area.getCharacterBoundsOnScreen(one, one + 1).orElse(null);
        Bounds second = next < area.getLength()
                ? area.getCharacterBoundsOnScreen(next, next + 1).orElse(null)
                : null;
        return first == null || second == null || second.getCenterY() - first.getCenterY() < first.getHeight() / 2;
    }

    private static void divide(TextFlow line) {
        List<Node> children = new ArrayList<>();
        for (Node child : line.getChildren()) {
            if (child instanceof TextExt piece && hasRightToLeft(piece.getText())) {
                List<String> pieces = pieces(piece.getText());
                piece.setText(pieces.getFirst());
                children.add(piece);
                pieces.stream().skip(1).forEach(word -> children.add(alike(piece, word)));
            } else {
                children.add(child);
            }
        }
        if (children.size() > line.getChildren().size()) {
            line.getChildren().setAll(children);
        }
    }

    /** Words, and what stands between them. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        boolean was = isRightToLeft(text.codePointAt(0), false);
        for (int at = Character.charCount(text.codePointAt(0)); at < text.length(); ) {
            int letter = text.codePointAt(at);
            boolean is = isRightToLeft(letter, was);
            if (is != was || (is && at - start >= LONGEST_WORD && Character.isLetter(letter))) {
                pieces.add(text.substring(start, at));
                start = at;
            }
            was = is;
            at += Character.charCount(letter);
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static TextExt alike(TextExt piece, String word) {
        TextExt other = new TextExt(word);
        other.setTextOrigin(piece.getTextOrigin());
        other.getStyleClass().setAll(piece.getStyleClass());
        other.setFont(piece.getFont());
        other.selectionFillProperty().bind(other.fillProperty());
        return other;
    }

    private static boolean hasRightToLeft(String text) {
        return text.chars().anyMatch(sign -> sign >= FIRST)
                && text.codePoints().anyMatch(sign -> isRightToLeft(sign, false));
    }

    /** @param before whether the sign before is: accents and joiners are what it is */
    private static boolean isRightToLeft(int letter, boolean before) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            case Character.DIRECTIONALITY_NONSPACING_MARK, Character.DIRECTIONALITY_BOUNDARY_NEUTRAL -> before;
            default -> false;
        };
    }
}
