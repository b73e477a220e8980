package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.shell.Icons;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Shows only starred talks while it is pressed. */
final class StarredChip extends ToggleButton {
    StarredChip(ScheduleFilter filter) {
        super("Starred");
        setId("starred");
        getStyleClass().setAll("chip");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(Icons.icon(Feather.STAR));
        setAccessibleText("Only starred talks");
        setTooltip(new Tooltip("Only starred talks"));
        selectedProperty().bindBidirectional(filter.starredOnlyProperty());
    }
}
