package io.github.rapporteur.notes.ui;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * Where the user is in a note: caret, and what of the note is in view.
 *
 * @param caret offset in the text
 * @param line the first in view
 * @param cut how much of that line is scrolled away, px
 */
record NotePlace(int caret, int line, double cut) {
    /** Lines that every window shows. */
    private static final int SHORT = 12;

    /** At the note's first line. */
    static final NotePlace TOP = new NotePlace(0, 0, 0);

    /** Shows the first lines: with the caret behind the text when all of it is in view, else at the top. */
    static void showTop(NoteTextArea area) {
        new NotePlace(area.getLength(), 0, 0).show(area);
        area.layout();
        // The first note of a window is there before its control has a height.
        boolean isSeen = area.getHeight() <= 0 ? area.getParagraphs().size() <= SHORT : isCaretInView(area);
        if (!isSeen) {
            area.moveTo(0);
        }
    }

    /** The place in what is on screen now. */
    static NotePlace of(NoteTextArea area) {
        int caret = area.getCaretPosition();
        if (area.getScene() == null || area.getVisibleParagraphs().isEmpty()) {
            return new NotePlace(caret, 0, 0);
        }
        double top = area.localToScene(0, 0).getY();
        Optional<Bounds> first = area.lookupAll(".paragraph-box").stream()
                .filter(Node::isVisible)
                .map(box -> box.localToScene(box.getLayoutBounds()))
                .filter(box -> box.getMaxY() > top + 1)
                .min(Comparator.comparingDouble(Bounds::getMinY));
        double cut = first.map(box -> Math.max(0, top - box.getMinY())).orElse(0.0);
        return new NotePlace(caret, area.firstVisibleParToAllParIndex(), cut);
    }

    private static boolean isCaretInView(NoteTextArea area) {
        return area.getScene() != null
                && area.getScene().getWindow() != null
                && area.getCaretBounds()
                        .map(area::screenToLocal)
                        .filter(caret -> caret.getMaxY() <= area.getHeight())
                        .isPresent();
    }

    /** Goes there; as near as the text allows. */
    void show(NoteTextArea area) {
        area.moveTo(Math.min(caret, area.getLength()));
        area.showParagraphAtTop(Math.min(line, area.getParagraphs().size() - 1));
        if (cut > 0) {
            // Scrolling starts from where things are, so they have to be there.
            area.layout();
            area.scrollYBy(cut);
        }
    }
}
