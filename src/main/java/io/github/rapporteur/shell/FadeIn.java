package io.github.rapporteur.shell;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** How what lies over the window comes: it fades in, and is there at once where the system wishes less motion. */
public final class FadeIn {
    private static final Duration TIME = Duration.millis(90);

    private FadeIn() {}

    /** Lets a node that was just put into a window appear; it takes keys and clicks from the first moment. JavaFX thread. */
    public static void of(Node node) {
        if (node.getScene() == null || node.getScene().getPreferences().isReducedMotion()) {
            node.setOpacity(1);
            return;
        }
        // The first step of the fade comes with the next picture, and must not come as a flash.
        node.setOpacity(0);
        FadeTransition fade = new FadeTransition(TIME, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}
