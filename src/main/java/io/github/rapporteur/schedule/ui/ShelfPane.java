package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Layer;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The shelf, laid over the window: withdrawn and removed talks with something of the user's, each with the reason. Enter
 * or a double click goes to the talk, or brings a removed one back; Esc closes. JavaFX thread.
 */
public final class ShelfPane {
    private final Layer layer;
    private final Shelf shelf;
    private final Consumer<TalkId> goTo;
    private final Consumer<Talk> bringBack;
    private final Label summary = new Label();
    private final ListView<Shelf.Shelved> list = new ListView<>();
    private final Button open = new Button("Go to the talk");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);

    /**
     * @param layers where it is laid over the window
     * @param zone of the times on screen
     * @param goTo shows a talk with its note
     * @param bringBack puts a removed talk back into the schedule, and shows it
     */
    public ShelfPane(
            StackPane layers, Shelf shelf, Supplier<ZoneId> zone, Consumer<TalkId> goTo, Consumer<Talk> bringBack) {
        layer = new Layer(layers, scrim);
        this.shelf = shelf;
        this.goTo = goTo;
        this.bringBack = bringBack;
        list.setCellFactory(view -> new ShelfCell(zone));
        build();
        setUpKeys();
    }

    /** Shows it, also when nothing is on it. */
    public void show() {
        int count = shelf.talksProperty().get().size();
        summary.setText(
                count == 0
                        ? "Nothing is on the shelf."
                        : Counted.of(count, "talk")
                                + " with your notes, stars or ratings. All of it stays with the talk.");
        list.getItems().setAll(shelf.talksProperty().get());
        list.getSelectionModel().selectFirst();
        open.setDisable(count == 0);
        layer.open();
        list.requestFocus();
    }

    private void build() {
        Label title = new Label("Withdrawn or removed, with your notes");
        title.getStyleClass().addAll("semi-bold", "preview-title");
        summary.setId("shelf-summary");
        summary.getStyleClass().add("meta");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("shelf-talks");
        list.setAccessibleText("Withdrawn and removed talks with your notes");
        list.getStyleClass().add("review-list");
        Label empty = new Label("Talks that the schedule drops or that you remove, but that have a note, a star or a"
                + " rating of yours, are listed here with the reason.");
        empty.setId("shelf-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("meta");
        list.setPlaceholder(empty);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                goToSelected();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) ->
                        open.setText(now != null && now.isRemoved() ? "Bring back" : "Go to the talk"));
        open.setId("shelf-open");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> goToSelected());
        Button close = new Button("Close");
        close.setId("shelf-close");
        close.setOnAction(event -> close());
        HBox foot = new HBox(8, close, open);
        foot.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().setAll(title, summary, list, foot);
        box.setId("shelf");
        box.getStyleClass().addAll("popover", "import-preview");
        box.setMaxSize(560, 420);
        box.getStylesheets()
                .add(Objects.requireNonNull(ShelfPane.class.getResource("import-preview.css"), "import-preview.css")
                        .toExternalForm());
        scrim.getStyleClass().add("scrim");
    }

    private void setUpKeys() {
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
                event.consume();
            }
        });
    }

    private void goToSelected() {
        Shelf.Shelved selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            close();
            if (selected.isRemoved()) {
                bringBack.accept(selected.talk());
            } else {
                goTo.accept(selected.talk().id());
            }
        }
    }

    private void close() {
        layer.close();
        list.getItems().clear();
    }
}
