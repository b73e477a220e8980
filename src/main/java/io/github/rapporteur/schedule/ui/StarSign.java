package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.shell.Icons;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A talk's star: filled for must, an outline for maybe, a clock for later, a grey outline for none. 24 x 24. */
public final class StarSign extends StackPane {
    private static final double SIZE = 24;
    /** Corners of a five-pointed star in a 14 px box, so that it lies exactly on the outlined one. */
    private static final double[] CORNERS = {
        7, 0.8, 8.9, 4.7, 13.2, 5.3, 10.1, 8.3, 10.85, 12.6, 7, 10.6, 3.15, 12.6, 3.9, 8.3, 0.8, 5.3, 5.1, 4.7
    };

    private @Nullable Star shown;

    /** A grey outline. */
    public StarSign() {
        getStyleClass().add("star-button");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        show(Star.NONE);
    }

    /** The corners of the filled star, x and y in turn, in a box of 14 px. */
    static double[] corners() {
        return CORNERS.clone();
    }

    /** Shows a star. */
    public void show(Star star) {
        if (star == shown) {
            return;
        }
        shown = star;
        getChildren().setAll(sign(star));
        getStyleClass().remove("set");
        if (star != Star.NONE) {
            getStyleClass().add("set");
        }
    }

    private static Node sign(Star star) {
        return switch (star) {
            case MUST -> {
                Polygon shape = new Polygon(CORNERS);
                shape.getStyleClass().add("star-shape");
                yield shape;
            }
            case LATER -> Icons.icon(Feather.CLOCK);
            case MAYBE, NONE -> Icons.icon(Feather.STAR);
        };
    }
}
