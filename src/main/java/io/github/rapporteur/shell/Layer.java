package io.github.rapporteur.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Something laid over the window, and the way back: when it goes the focus is again where it was before. JavaFX thread
 * only.
 */
public final class Layer {
    private final StackPane layers;
    private final Node content;
    private @Nullable Node focusedBefore;

    /**
     * @param layers where it is laid over the window
     * @param content with the scrim around it
     */
    public Layer(StackPane layers, Node content) {
        this.layers = layers;
        this.content = content;
    }

    /** Whether it lies over the window. */
    public boolean isOpen() {
        return layers.getChildren().contains(content);
    }

    /**
     * Lays it over the window. The caller gives something in it the focus.
     *
     * @return whether it was not there already
     */
    public boolean open() {
        if (isOpen()) {
            return false;
        }
        focusedBefore = layers.getScene().getFocusOwner();
        layers.getChildren().add(content);
        FadeIn.of(content);
        return true;
    }

    /** Takes it away, and gives the focus back; nothing when it is not there. */
    public void close() {
        layers.getChildren().remove(content);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }
}
