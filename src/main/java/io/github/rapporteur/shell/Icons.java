package io.github.rapporteur.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** Makes icons and the buttons that show only an icon. Style classes {@code icon} and {@code icon-button}. */
public final class Icons {
    private Icons() {}

    /** A Feather icon of 15 px in muted text colour; CSS may say otherwise. Screen readers pass it over. */
    public static Text icon(Feather feather) {
        Text icon = new Text(letter(feather));
        icon.getStyleClass().add("icon");
        icon.setMouseTransparent(true);
        return icon;
    }

    /** The letter that draws the icon, to change one that is on screen. */
    static String letter(Feather feather) {
        return Character.toString(feather.getCode());
    }

    /**
     * A button of 30 x 30 with an icon.
     *
     * @param name accessible name and tooltip: "Main menu"
     */
    public static Button button(Feather feather, String name, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon(feather));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button with the command's icon, its name as accessible text, name and key as tooltip. */
    public static Button button(Command command) {
        Button button = button(command.icon().orElse(Feather.CIRCLE), command.words(), command::run);
        button.setTooltip(new Tooltip(command.tooltip()));
        button.disableProperty().bind(command.whyNotProperty().map(reason -> !reason.isEmpty()));
        return button;
    }
}
