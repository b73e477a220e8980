package io.github.rapporteur.notes.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** How big the note's letters are, and the keys that change it. JavaFX thread only. */
final class NoteZoom {
    /** Size of the note's letters, px: as it is at first, the smallest, the biggest. */
    private static final double USUAL = 15;

    private static final double SMALLEST = 12;
    private static final double BIGGEST = 28;

    private final NoteTextArea area;
    private final Label prompt;
    private final NoteGutter gutter;
    private final NoteRestyler restyler;
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size", USUAL);

    NoteZoom(NoteTextArea area, Label prompt, NoteGutter gutter, NoteRestyler restyler) {
        this.area = area;
        this.prompt = prompt;
        this.gutter = gutter;
        this.restyler = restyler;
        size.subscribe(now -> use(now.doubleValue()));
    }

    /** Px, 12 to 28; other values are brought into these. */
    DoubleProperty sizeProperty() {
        return size;
    }

    void by(int steps) {
        size.set(size.get() + steps);
    }

    void asUsual() {
        size.set(USUAL);
    }

    private void use(double wanted) {
        double within = Math.clamp(wanted, SMALLEST, BIGGEST);
        size.set(within);
        area.useTextSize(within);
        prompt.setStyle("-fx-font-size: " + within + "px;");
        gutter.setZoom(within / USUAL);
        restyler.refreshGutter();
    }

    /** The plus sign is on another key on each keyboard: what is printed on it counts, and the number pad's too. */
    void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown()) {
            boolean plus = event.getCode() == KeyCode.EQUALS || event.getCode() == KeyCode.ADD;
            boolean minus = event.getCode() == KeyCode.SUBTRACT;
            if (plus || minus) {
                by(plus ? 1 : -1);
                event.consume();
            }
        }
    }
}
