package io.github.rapporteur.app;

import io.github.rapporteur.shell.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Fills the window when a notebook cannot be opened: what is wrong, what is safe, the ways out. Never an empty one. */
final class NotebookTrouble extends StackPane {
    /**
     * @param problem the sentence that says what happened and what to do
     */
    NotebookTrouble(String problem, Runnable tryAgain, DeskOwner owner) {
        getStyleClass().add("welcome");
        Label title = new Label("This notebook could not be opened", Icons.icon(Feather.ALERT_OCTAGON));
        title.getStyleClass().add("pane-title");
        Label text = new Label(problem);
        text.setId("problem");
        text.setWrapText(true);
        Label safe = new Label("Nothing in it was changed.");
        safe.getStyleClass().add("meta");
        Button again = button("try-again", "Try again", tryAgain);
        again.setDefaultButton(true);
        HBox ways = new HBox(
                8,
                again,
                button("open-notebook", "Open another notebook…", owner::openAnotherNotebook),
                button("new-notebook", "New notebook…", owner::newNotebook));
        VBox column = new VBox(14, title, text, safe, ways);
        column.getStyleClass().add("welcome-column");
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(column);
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
