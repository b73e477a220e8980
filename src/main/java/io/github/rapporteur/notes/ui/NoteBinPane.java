package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.RightToLeftRows;
import io.github.rapporteur.notes.DeletedNote;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The deleted notes of the notebook, laid over the window: at the left which, at the right the text. Enter brings the
 * chosen one back, Delete asks and deletes it for good, Escape closes. JavaFX thread only.
 */
public final class NoteBinPane {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final NoteBinViewModel model;
    private final Dialogs dialogs;
    private final Layer layer;
    private final ListView<DeletedNote> list = new ListView<>();
    private final Label title = new Label();
    private final Label about = new Label();
    private final TextArea text = new TextArea();
    private final Button restore = new Button("Bring it back");
    private final Button deleteForGood = new Button("Delete for good…");
    private final Button close = new Button("Close");
    private final Label kept = new Label("Kept until deleted for good");
    private final HBox both = new HBox(16);
    private final VBox nothing = nothing();
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);

    /** @param layers where it is laid over the window */
    public NoteBinPane(NoteBinViewModel model, StackPane layers, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        layer = new Layer(layers, scrim);
        build();
        model.entriesProperty().subscribe(this::show);
    }

    /** Opens it and reads what is in the bin. */
    public void open() {
        model.read();
        layer.open();
        focus();
    }

    private void show(List<DeletedNote> entries) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        boolean wasEmpty = list.getItems().isEmpty();
        list.getItems().setAll(entries);
        if (!entries.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(chosen, 0, entries.size() - 1));
        }
        // What can not be done to anything is not offered.
        List.of(both, kept, deleteForGood, restore).forEach(node -> shown(node, !entries.isEmpty()));
        shown(nothing, entries.isEmpty());
        if (layer.isOpen() && wasEmpty != entries.isEmpty()) {
            focus();
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void focus() {
        if (list.getItems().isEmpty()) {
            close.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void choose(@Nullable DeletedNote entry) {
        restore.setDisable(entry == null);
        deleteForGood.setDisable(entry == null);
        title.setText(entry == null ? "" : entry.title());
        about.setText(entry == null ? "" : about(entry));
        text.setText(entry == null ? "" : RightToLeftRows.of(entry.text()));
        text.positionCaret(0);
    }

    private static String about(DeletedNote entry) {
        String in = entry.title().equals(entry.conference()) ? "Note on the conference" : entry.conference();
        return in + " · written by " + entry.author();
    }

    private void restore() {
        DeletedNote entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.restore(entry);
        }
    }

    private void deleteForGood() {
        DeletedNote entry = list.getSelectionModel().getSelectedItem();
        if (entry != null
                && dialogs.confirm(new Question(
                        "Delete the note on “" + entry.title() + "” for good?",
                        words(entry) + " and the older texts of this note go from the notebook. Backups that were made"
                                + " before still have them.",
                        "Delete for good",
                        "Keep it in the bin",
                        true))) {
            model.deleteForGood(entry);
        }
        list.requestFocus();
    }

    private static String words(DeletedNote entry) {
        return Counted.of(Fold.words(entry.text()).size(), "word");
    }

    private void build() {
        list.setId("bin-list");
        list.setAccessibleText("Deleted notes, the one deleted last first");
        list.getStyleClass().add("boxed-list");
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> choose(now));
        list.setMinWidth(300);
        list.setPrefWidth(300);
        title.getStyleClass().addAll("semi-bold", "bin-title");
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        about.setId("bin-about");
        about.getStyleClass().add("meta");
        text.setId("bin-text");
        text.setAccessibleText("Text of the deleted note");
        text.setEditable(false);
        text.setWrapText(true);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox right = new VBox(6, title, about, text);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        both.getChildren().setAll(list, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        Label head = new Label("Deleted notes");
        head.getStyleClass().add("semi-bold");
        box.getChildren().setAll(head, both, nothing, foot());
        box.setId("note-bin");
        box.getStyleClass().addAll("popover", "note-bin");
        box.setMaxSize(860, 560);
        box.setPrefHeight(560);
        box.setAccessibleText("Deleted notes");
        box.getStylesheets()
                .add(Objects.requireNonNull(NoteBinPane.class.getResource("bin.css"), "bin.css")
                        .toExternalForm());
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(event -> {
            if (scrim.equals(event.getTarget())) {
                layer.close();
            }
        });
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        choose(null);
    }

    private Node foot() {
        kept.getStyleClass().add("meta");
        kept.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        restore.setId("bin-restore");
        restore.getStyleClass().add("accent");
        restore.setOnAction(event -> restore());
        deleteForGood.setId("bin-delete");
        deleteForGood.setOnAction(event -> deleteForGood());
        close.setId("close-bin");
        close.setOnAction(event -> layer.close());
        HBox foot = new HBox(8, kept, gap, deleteForGood, close, restore);
        List.of(restore, deleteForGood, close).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static VBox nothing() {
        Label title = new Label("The bin is empty");
        title.getStyleClass().add("title");
        Label words = new Label(
                "A note that you delete comes here, and stays until you bring it back or delete it for" + " good.");
        WrappedLabel.wrap(words);
        words.setMaxWidth(360);
        VBox box = new VBox(Icons.icon(Feather.TRASH_2), title, words);
        box.setId("bin-empty");
        box.getStyleClass().add("empty-box");
        return box;
    }

    private void keyPressed(KeyEvent event) {
        boolean inList = list.isFocused();
        if (event.getCode() == KeyCode.ESCAPE) {
            layer.close();
        } else if (event.getCode() == KeyCode.ENTER && inList) {
            restore();
        } else if (event.getCode() == KeyCode.DELETE && inList) {
            deleteForGood();
        } else {
            return;
        }
        event.consume();
    }

    /** On what, how it began, when it was deleted and how long it is. */
    private static final class EntryCell extends ListCell<DeletedNote> {
        private final Label on = new Label();
        private final Label begin = new Label();
        private final Label when = new Label();
        private final VBox lines = new VBox(2, on, begin, when);

        EntryCell() {
            on.getStyleClass().add("semi-bold");
            when.getStyleClass().add("meta");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DeletedNote entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            on.setText(entry.title());
            begin.setText(entry.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("No text, older texts only")
                    .strip());
            when.setText(entry.author() + " · "
                    + MOMENT.format(entry.deletedAt().atZone(entry.zone())) + " · " + words(entry));
            setGraphic(lines);
            setAccessibleText(on.getText() + ", " + when.getText() + ", " + begin.getText());
        }
    }
}
