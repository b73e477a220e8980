package io.github.rapporteur.notes.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.shell.Icons;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;

/** Shows how much the user wants to hear a talk, and goes on to the next degree when pressed. */
final class StarButton extends Button {
    private Star star = Star.NONE;

    /** @param choose told the star the user chose */
    StarButton(Consumer<Star> choose) {
        getStyleClass().addAll("icon-button", "star-button");
        setId("star");
        setOnAction(event -> choose.accept(next(star)));
        show(Star.NONE);
    }

    void show(Star newStar) {
        star = newStar;
        setGraphic(newStar == Star.LATER ? Icons.icon(Feather.CLOCK) : new StackPane(shape()));
        getStyleClass().removeIf(name -> name.startsWith("star-") && !"star-button".equals(name));
        getStyleClass().add("star-" + newStar.name().toLowerCase(Locale.ROOT));
        String words = switch (newStar) {
            case NONE -> "No star";
            case MUST -> "Must";
            case MAYBE -> "Maybe";
            case LATER -> "Watch later";
        };
        setAccessibleText("Star: " + words);
        setTooltip(new Tooltip("Star: " + words));
    }

    /** Feather's star, 15 px; drawn, because the font has it only as an outline. */
    static SVGPath shape() {
        SVGPath path = new SVGPath();
        path.setContent("M7.5 1.25L9.43 5.16L13.75 5.79L10.63 8.84L11.36 13.14L7.5 11.11L3.64 13.14L4.38 8.84"
                + "L1.25 5.79L5.57 5.16Z");
        path.getStyleClass().add("star-shape");
        return path;
    }

    private static Star next(Star star) {
        return switch (star) {
            case NONE -> Star.MUST;
            case MUST -> Star.MAYBE;
            case MAYBE -> Star.LATER;
            case LATER -> Star.NONE;
        };
    }
}
