package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.TextComparison;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.FadeIn;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
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
 * The older texts of the open note, laid over the window: at the left when, at the right that text beside the one of now.
 * Enter brings it back, Escape leaves all as it is. JavaFX thread only.
 */
public final class NoteHistoryPane {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final NoteHistory history;
    private final NoteEditor editor;
    private final StackPane layers;
    private final Consumer<String> say;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final ListView<NoteVersion> versions = new ListView<>();
    private final ListView<TextComparison.Row> rows = new ListView<>();
    private final Button restore = new Button("Bring this text back");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);
    private ZoneId zone = ZoneId.of("UTC");
    private @Nullable OpenedNote note;
    private String textOfNow = "";

    /**
     * @param layers where it is laid over the window
     * @param say shows a sentence in the status bar
     */
    NoteHistoryPane(NoteHistory history, NoteEditor editor, StackPane layers, Consumer<String> say) {
        this.history = history;
        this.editor = editor;
        this.layers = layers;
        this.say = say;
        build();
    }

    /** Opens it. */
    Command command() {
        return new Command("note.history", "Older texts of this note…", this::open)
                .icon(Feather.ROTATE_CCW)
                .onlyIf(editor.model().openedProperty().map(open -> true).orElse(false), "open a talk first");
    }

    private void open() {
        OpenedNote open = editor.model().openedProperty().get();
        if (open != null) {
            history.read(open, found -> show(open, found), say);
        }
    }

    private void show(OpenedNote open, List<NoteVersion> found) {
        if (found.isEmpty()) {
            say.accept("There is no older text of this note yet.");
            return;
        }
        note = open;
        zone = open.conference().zone();
        textOfNow = editor.area().getText();
        title.setText(open.title());
        versions.getItems().setAll(found);
        if (!layers.getChildren().contains(scrim)) {
            layers.getChildren().add(scrim);
            FadeIn.of(scrim);
        }
        versions.getSelectionModel().selectFirst();
        versions.requestFocus();
    }

    private void compare(@Nullable NoteVersion version) {
        restore.setDisable(version == null);
        if (version != null) {
            history.compare(version, textOfNow, compared -> showRows(version, compared), say);
        }
    }

    private void showRows(NoteVersion version, TextComparison compared) {
        if (version.equals(versions.getSelectionModel().getSelectedItem())) {
            rows.getItems().setAll(compared.rows());
            rows.scrollTo(Math.max(0, compared.firstDifference() - 2));
            summary.setText(
                    compared.added() + compared.removed() == 0
                            ? "The same text as now."
                            : "Left the text of "
                                    + MOMENT.format(version.changedAt().atZone(zone)) + ", right the text of now: "
                                    + Counted.of(compared.removed(), "line") + " of then gone or changed, "
                                    + Counted.of(compared.added(), "line") + " new or changed.");
        }
    }

    private void restore() {
        NoteVersion version = versions.getSelectionModel().getSelectedItem();
        OpenedNote about = note;
        if (version != null && about != null) {
            String when = MOMENT.format(version.changedAt().atZone(zone));
            close();
            history.restore(
                    about,
                    version,
                    text -> {
                        editor.replaceText(text);
                        say.accept("The text of " + when + " is back. Ctrl+Z takes that back.");
                    },
                    say);
        }
    }

    private void close() {
        layers.getChildren().remove(scrim);
        rows.getItems().clear();
        versions.getItems().clear();
        note = null;
        editor.focusText();
    }

    private void build() {
        title.setId("history-title");
        title.getStyleClass().addAll("semi-bold", "history-title");
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        summary.setId("history-summary");
        summary.getStyleClass().add("meta");
        WrappedLabel.wrap(summary);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        versions.setId("history-versions");
        versions.setAccessibleText("Older texts, the newest first");
        versions.setCellFactory(list -> new VersionCell());
        versions.setMinWidth(150);
        versions.setPrefWidth(150);
        versions.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> compare(now));
        rows.setId("history-rows");
        rows.setAccessibleText("That text beside the text of now");
        rows.setCellFactory(list -> new RowCell());
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox both = new HBox(10, versions, rows);
        VBox.setVgrow(both, Priority.ALWAYS);
        restore.setId("history-restore");
        restore.getStyleClass().add("accent");
        restore.setDefaultButton(true);
        restore.setOnAction(event -> restore());
        Button keep = new Button("Keep the text of now");
        keep.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap, keep, restore);
        foot.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().setAll(title, summary, both, foot);
        box.setId("note-history");
        box.getStyleClass().addAll("popover", "note-history");
        box.setAccessibleText("Older texts of the note");
        box.setMaxSize(900, 600);
        box.getStylesheets()
                .add(Objects.requireNonNull(NoteHistoryPane.class.getResource("history.css"), "history.css")
                        .toExternalForm());
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        Node focused = scrim.getScene() == null ? null : scrim.getScene().getFocusOwner();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(focused instanceof Button)) {
            restore();
            event.consume();
        }
    }

    /** When an older text was typed, and how long it is. */
    private final class VersionCell extends ListCell<NoteVersion> {
        @Override
        protected void updateItem(@Nullable NoteVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(
                    empty || version == null
                            ? null
                            : MOMENT.format(version.changedAt().atZone(zone)) + "\n"
                                    + Counted.of(version.text().lines().count(), "line"));
        }
    }

    /** A line of then and its line of now. */
    private static final class RowCell extends ListCell<TextComparison.Row> {
        private static final double LINE_HEIGHT = 22;
        /** What lies beside and between the two lines, px. */
        private static final double SIDES = 24;

        private final Label before = new Label();
        private final Label after = new Label();
        private final HBox both = new HBox(8, before, after);

        RowCell() {
            List.of(before, after).forEach(label -> {
                WrappedLabel.wrap(label);
                label.setMinHeight(0);
                label.setMaxWidth(Double.MAX_VALUE);
                label.setMaxHeight(Double.MAX_VALUE);
                label.setAlignment(Pos.TOP_LEFT);
                label.prefWidthProperty().bind(widthProperty().subtract(SIDES).divide(2));
                label.setMinWidth(0);
                HBox.setHgrow(label, Priority.ALWAYS);
            });
            before.getStyleClass().add("then");
            after.getStyleClass().add("now");
            setPrefWidth(0);
        }

        /** As high as the higher of its two lines, wrapped at half the width of the list. */
        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() == null) {
                return LINE_HEIGHT;
            }
            // A little less than there is, and a little higher: rounding must not cut off a line.
            double half = Math.max(0, (getWidth() - SIDES) / 2 - 2);
            return Math.max(LINE_HEIGHT, Math.max(before.prefHeight(half), after.prefHeight(half)) + 3);
        }

        @Override
        protected void updateItem(TextComparison.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("same", "changed", "removed", "added");
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            getStyleClass().add(row.kind().name().toLowerCase(Locale.ROOT));
            before.setText(row.before());
            after.setText(row.after());
            setGraphic(both);
        }
    }
}
