package io.github.rapporteur.shell;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Builds the main menu from the commands when it is opened, so that it costs nothing at the start. */
final class MainMenu {
    private MainMenu() {}

    /** A menu with a sub-menu for each group that has commands. */
    static ContextMenu of(Commands commands) {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("main-menu");
        for (CommandGroup group : CommandGroup.values()) {
            List<Command> inGroup = commands.in(group);
            if (!inGroup.isEmpty()) {
                Menu sub = new Menu(group.words());
                sub.getItems().setAll(inGroup.stream().map(MainMenu::item).toList());
                menu.getItems().add(sub);
            }
        }
        return menu;
    }

    /** A command as a line of a menu, with its key, or with the reason why it can not run now. */
    static MenuItem item(Command command) {
        String reason = command.whyNotProperty().get();
        MenuItem item = new MenuItem(reason.isEmpty() ? command.words() : command.words() + " (" + reason + ")");
        item.setId(command.id());
        item.setDisable(!reason.isEmpty());
        item.setOnAction(event -> command.run());
        command.icon().map(Icons::icon).ifPresent(item::setGraphic);
        // Shown only: a menu that hangs on no control registers no keys, the window listens for them.
        command.shortcut().map(Shortcut::keys).ifPresent(item::setAccelerator);
        return item;
    }
}
