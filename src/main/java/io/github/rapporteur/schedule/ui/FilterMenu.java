package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.shell.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The button "More filters" with its menu: stars, notes, breaks, rooms, tracks, languages, kinds. */
final class FilterMenu extends Button {
    private static final String NAME = "More filters";

    private final ScheduleFilter filter;
    private final ContextMenu menu = new ContextMenu();

    FilterMenu(ScheduleFilter filter) {
        this.filter = filter;
        setId("more-filters");
        getStyleClass().add("icon-button");
        setGraphic(Icons.icon(Feather.SLIDERS));
        setAccessibleText(NAME);
        setTooltip(new Tooltip(NAME));
        setOnAction(event -> open());
    }

    /** Made anew each time: other conferences have other rooms. */
    private void open() {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        CheckMenuItem allDays = new CheckMenuItem("All days");
        allDays.setSelected(filter.allDaysProperty().get());
        allDays.setOnAction(event -> filter.allDaysProperty().set(allDays.isSelected()));
        List<MenuItem> items = new ArrayList<>(List.of(allDays));
        for (NarrowGroup group : filter.groupsProperty().get()) {
            List<CheckMenuItem> choices =
                    group.choices().stream().map(this::item).toList();
            if (group.words().isEmpty()) {
                items.addAll(choices);
                items.add(new SeparatorMenuItem());
            } else {
                Menu submenu = new Menu(group.words());
                submenu.setId("narrow-" + group.words());
                submenu.getItems().setAll(choices);
                items.add(submenu);
            }
        }
        MenuItem clear = new MenuItem("Clear all filters");
        clear.setDisable(!filter.isSet());
        clear.setOnAction(event -> filter.clear());
        items.add(new SeparatorMenuItem());
        items.add(clear);
        menu.getItems().setAll(items);
        menu.show(this, Side.BOTTOM, 0, 4);
    }

    private CheckMenuItem item(Narrow part) {
        CheckMenuItem item = new CheckMenuItem(part.words());
        item.setMnemonicParsing(false);
        item.setSelected(filter.narrowingProperty().get().parts().contains(part));
        item.setOnAction(event -> filter.toggle(part));
        return item;
    }
}
