package io.github.rapporteur.schedule.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line of the box of now and next: when, what, how long. A button over its whole width when it leads somewhere. */
final class NowRow extends Button {
    private final Label when = new Label();
    private final Label what = new Label();
    private final Label left = new Label();

    /** @param id by which it is found */
    NowRow(String id) {
        setId(id);
        // Looks like a line of a list, not like a button.
        getStyleClass().setAll("now-row");
        when.getStyleClass().add("when");
        what.getStyleClass().add("title");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        left.getStyleClass().add("left");
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(when, what, left);
        line.getStyleClass().add("now-line");
        line.setMouseTransparent(true);
        line.prefWidthProperty().bind(widthProperty());
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** What stands in it: "Now", a title, "33 min left"; empty parts take no room. */
    void say(String whenWords, String whatWords, String leftWords) {
        when.setText(whenWords);
        when.setManaged(!whenWords.isEmpty());
        what.setText(whatWords);
        left.setText(leftWords);
    }

    /**
     * What it leads to.
     *
     * @param spoken what a screen reader says
     */
    void leadsTo(String spoken, Runnable action) {
        setAccessibleText(spoken);
        setOnAction(event -> action.run());
        setFocusTraversable(true);
        setMouseTransparent(false);
    }

    /** It only says something. */
    void leadsNowhere() {
        setAccessibleText(what.getText());
        setOnAction(null);
        setFocusTraversable(false);
        setMouseTransparent(true);
    }
}
