package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.shell.FadeIn;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lies over the whole window while the tagger is open and puts it under the words, above them where there is no room
 * below, never over them. In the window itself rather than in one of its own, so that input methods, screen readers and
 * the theme reach it.
 */
final class TaggerLayer extends Pane {
    private static final double GAP = 10;
    private static final double EDGE = 8;

    private final Region popup;
    private final Supplier<Optional<Bounds>> words;
    private final ChangeListener<Bounds> follow = (property, old, now) -> resize(now.getWidth(), now.getHeight());

    /**
     * @param words where the words are on the screen
     * @param pressedOutside told of a press that is not for the tagger
     */
    TaggerLayer(Region popup, Supplier<Optional<Bounds>> words, Runnable pressedOutside) {
        this.popup = popup;
        this.words = words;
        setManaged(false);
        getChildren().add(popup);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node target && target.equals(this)) {
                pressedOutside.run();
            }
            event.consume();
        });
    }

    void cover(Pane window) {
        window.getChildren().add(this);
        resizeRelocate(0, 0, window.getWidth(), window.getHeight());
        window.layoutBoundsProperty().addListener(follow);
        FadeIn.of(this);
    }

    void uncover() {
        if (getParent() instanceof Pane window) {
            window.layoutBoundsProperty().removeListener(follow);
            window.getChildren().remove(this);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = popup.prefWidth(-1);
        double height = popup.prefHeight(width);
        Optional<Bounds> there = words.get();
        Point2D topLeft =
                there.map(box -> screenToLocal(box.getMinX(), box.getMinY())).orElse(new Point2D(0, 0));
        Point2D bottomLeft =
                there.map(box -> screenToLocal(box.getMinX(), box.getMaxY())).orElse(new Point2D(0, 60));
        double below = bottomLeft.getY() + GAP;
        double above = topLeft.getY() - GAP - height;
        double y = below + height <= getHeight() - EDGE || above < EDGE ? below : above;
        double x = Math.clamp(topLeft.getX(), EDGE, Math.max(EDGE, getWidth() - EDGE - width));
        popup.resizeRelocate(x, Math.clamp(y, EDGE, Math.max(EDGE, getHeight() - EDGE - height)), width, height);
    }
}
