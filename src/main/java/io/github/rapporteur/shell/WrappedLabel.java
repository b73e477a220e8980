package io.github.rapporteur.shell;

import io.github.rapporteur.common.text.RightToLeftRows;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Labels with words of the user or of a schedule that may need several rows. JavaFX thread only. */
public final class WrappedLabel {
    /** A long word needs so much room, px. */
    private static final double LONGEST_WORD = 140;

    private WrappedLabel() {}

    /** Lets the label break its words into rows, whatever they are written in; see {@link RightToLeftRows}. */
    public static void wrap(Labeled label) {
        label.setWrapText(true);
        label.textProperty().subscribe(words -> {
            // Before it has its place a row may be narrower than a word, which would be cut.
            if (words != null && !RightToLeftRows.of(words).equals(words) && label.getMinWidth() < LONGEST_WORD) {
                label.setMinWidth(LONGEST_WORD);
            }
        });
        follow(label.textProperty());
    }

    /** As above, for a tooltip. */
    public static void wrap(Tooltip tooltip) {
        tooltip.setWrapText(true);
        follow(tooltip.textProperty());
    }

    private static void follow(StringProperty text) {
        text.subscribe(words -> {
            String shown = words == null ? null : RightToLeftRows.of(words);
            if (shown != null && !shown.equals(words) && !text.isBound()) {
                text.set(shown);
            }
        });
    }
}
