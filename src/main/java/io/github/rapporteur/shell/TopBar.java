package io.github.rapporteur.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The window's head: main menu, which conference, the views as tabs, go to. JavaFX thread only. */
public final class TopBar extends HBox {
    private final Button menu;
    private final Button conference = new Button();
    private final HBox tabs = new HBox();
    private final ToggleGroup tabGroup = new ToggleGroup();
    private final Button goTo = new Button();
    private final Label goToWords = new Label();
    private Supplier<List<MenuItem>> conferences = List::of;

    TopBar(Commands commands, Runnable openPalette) {
        getStyleClass().add("top-bar");
        menu = Icons.button(Feather.MENU, "Main menu", () -> {});
        menu.setId("main-menu");
        menu.setTooltip(new Tooltip("Main menu, F10"));
        menu.setOnAction(event -> MainMenu.of(commands).show(menu, Side.BOTTOM, 0, 4));
        conference.setId("conference");
        conference.getStyleClass().setAll("button", "conference");
        conference.setOnAction(event -> openConferences());
        conference.setGraphic(Icons.icon(Feather.CHEVRON_DOWN));
        tabs.getStyleClass().add("tabs");
        goTo.setId("go-to");
        goTo.getStyleClass().setAll("button", "go-to");
        goTo.setGraphic(goToField());
        goTo.setAccessibleText("Go to talk or command, Ctrl+P");
        goTo.setTooltip(new Tooltip("Go to talk or command, Ctrl+P"));
        goTo.setOnAction(event -> openPalette.run());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(menu, conference, tabs, gap, goTo);
        noConference("New notebook");
    }

    /** Shows which conference is on screen; a click offers the others. */
    public void conference(String title, Supplier<List<MenuItem>> others) {
        conferences = others;
        conference.setText(title);
        conference.setAccessibleText("Conference, " + title);
        conference.getGraphic().setVisible(true);
        conference.setMouseTransparent(false);
        conference.setFocusTraversable(true);
        conference.getStyleClass().remove("empty");
        setHasTalks(true);
    }

    /** There is no conference to show; says so in its place. */
    public void noConference(String words) {
        conference.setText(words);
        conference.setAccessibleText(words);
        conference.getGraphic().setVisible(false);
        conference.setMouseTransparent(true);
        conference.setFocusTraversable(false);
        conference.getStyleClass().add("empty");
        setHasTalks(false);
    }

    /** Adds a tab; the first one is selected. */
    ToggleButton addTab(String name, String key, Runnable show) {
        ToggleButton tab = new ToggleButton(name);
        tab.getStyleClass().setAll("tab-word");
        tab.setId("tab-" + name.toLowerCase(java.util.Locale.ROOT));
        tab.setTooltip(new Tooltip(name + ", " + key));
        tab.setToggleGroup(tabGroup);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            show.run();
        });
        tabs.getChildren().add(tab);
        return tab;
    }

    /** Below 1080 px the go-to field is short. */
    void narrow(boolean narrow) {
        goToWords.setText(narrow ? "Go to" : "Go to talk or command");
        goTo.setPrefWidth(narrow ? 124 : 260);
    }

    /** Opens the main menu, as F10 does. */
    void openMenu() {
        menu.fire();
    }

    /** A button that looks like a field: icon, words, and at its right end the key. */
    private HBox goToField() {
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(Shortcut.of("Shortcut+P").words());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        HBox field = new HBox(8, Icons.icon(Feather.SEARCH), goToWords, gap, key);
        field.setAlignment(Pos.CENTER_LEFT);
        field.prefWidthProperty().bind(goTo.widthProperty().subtract(24));
        return field;
    }

    private void setHasTalks(boolean has) {
        for (Node part : List.of(tabs, goTo)) {
            part.setVisible(has);
            part.setManaged(has);
        }
    }

    /** Opens the menu of conferences, as a click on their name does; nothing when there is none. */
    public void openConferences() {
        ContextMenu choices = new ContextMenu();
        choices.getItems().setAll(conferences.get());
        choices.show(conference, Side.BOTTOM, 0, 4);
    }
}
