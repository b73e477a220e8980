package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Gives selected words the ordinary text colour: muted and coloured ones would be too faint on the selection's
 * background, which is all that the text control draws. A word of one colour that is selected in part takes it as a
 * whole: JavaFX can not draw two colours in a piece of a text flow.
 */
final class SelectedInk {
    private static final String SELECTED = "in-selection";

    private final NoteTextArea area;
    private boolean drawn;

    SelectedInk(NoteTextArea area) {
        this.area = area;
        // Later: a line that is measured between two looks keeps the wrong height.
        area.selectionProperty().addListener((property, old, now) -> FxThread.runLater(this::refresh));
        // Lines that scroll into view are drawn anew.
        area.estimatedScrollYProperty().addListener((property, old, now) -> {
            if (drawn) {
                FxThread.runLater(this::refresh);
            }
        });
    }

    /** Draws the selection of the lines in view again, after their looks have changed. */
    void refresh() {
        TextRange selection = area.selectedRange();
        if (selection.length() == 0 && !drawn) {
            return;
        }
        drawn = selection.length() > 0;
        area.forEachLineInView(line -> {
            Node gutter = area.getParagraphGraphic(line);
            if (gutter != null && gutter.getParent() != null) {
                int start = area.getAbsolutePosition(line, 0);
                gutter.getParent().getChildrenUnmodifiable().stream()
                        .filter(TextFlow.class::isInstance)
                        .map(TextFlow.class::cast)
                        .forEach(flow -> ink(flow, selection.start() - start, selection.end() - start));
            }
        });
    }

    private static void ink(TextFlow flow, int from, int to) {
        int at = 0;
        for (Node node : flow.getChildren()) {
            if (node instanceof Text text) {
                int end = at + text.getText().length();
                boolean selected = from < end && at < to;
                List<String> classes = text.getStyleClass();
                if (selected && !classes.contains(SELECTED)) {
                    classes.add(SELECTED);
                } else if (!selected) {
                    classes.remove(SELECTED);
                }
                at = end;
            }
        }
    }
}
