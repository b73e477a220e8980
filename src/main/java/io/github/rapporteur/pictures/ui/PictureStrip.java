package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.pictures.Pixels;
import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The pictures of the open note, small, in a row under its text; not there while there are none. Arrows choose, Enter and
 * F2 open a picture's words, Space shows it large, Delete takes its line out, Escape goes back to the text. JavaFX thread
 * only.
 */
final class PictureStrip extends ListView<PictureTile> {
    private static final double WIDTH = 118;
    private static final double HEIGHT = 116;
    private static final double PICTURE_WIDTH = 104;
    private static final double PICTURE_HEIGHT = 66;

    /** What can be done with a picture. */
    record Ways(
            Consumer<PictureTile> details,
            Consumer<PictureTile> large,
            Consumer<PictureTile> remove,
            Runnable backToText) {}

    private final Ways ways;

    PictureStrip(PictureStripViewModel model, Ways ways) {
        this.ways = ways;
        setId("picture-strip");
        getStyleClass().add("picture-strip");
        getStylesheets()
                .add(Objects.requireNonNull(PictureStrip.class.getResource("pictures.css"), "pictures.css")
                        .toExternalForm());
        setOrientation(Orientation.HORIZONTAL);
        setFixedCellSize(WIDTH);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText("Pictures of this note");
        setCellFactory(list -> new TileCell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.tilesProperty().subscribe(this::show);
    }

    private void show(List<PictureTile> tiles) {
        int chosen = getSelectionModel().getSelectedIndex();
        getItems().setAll(tiles);
        boolean shown = !tiles.isEmpty();
        if (!shown && isFocused()) {
            ways.backToText().run();
        }
        setVisible(shown);
        setManaged(shown);
        if (shown && chosen >= 0) {
            getSelectionModel().select(Math.min(chosen, tiles.size() - 1));
        }
    }

    private void keyPressed(KeyEvent event) {
        PictureTile tile = getSelectionModel().getSelectedItem();
        boolean handled = !event.isShortcutDown() && !event.isAltDown();
        if (handled) {
            switch (event.getCode()) {
                case ENTER -> chosen(tile, ways.details());
                case SPACE -> chosen(tile, ways.large());
                case DELETE, BACK_SPACE -> chosen(tile, ways.remove());
                case ESCAPE -> ways.backToText().run();
                case LEFT, RIGHT, HOME, END -> {
                    handled = tile == null;
                    if (handled) {
                        getSelectionModel().selectFirst();
                    }
                }
                default -> handled = false;
            }
        }
        if (handled) {
            event.consume();
        }
    }

    private static void chosen(@Nullable PictureTile tile, Consumer<PictureTile> way) {
        if (tile != null) {
            way.accept(tile);
        }
    }

    /** A picture with a line of words. */
    private final class TileCell extends ListCell<PictureTile> {
        private final ImageView view = new ImageView();
        private final Text sign = Icons.icon(Feather.IMAGE);
        private final Text hint = Icons.icon(Feather.EYE_OFF);
        private final StackPane picture = new StackPane(sign, view, hint);
        private final Label words = new Label();
        private final VBox tile = new VBox(3, picture, words);
        private @Nullable Pixels shown;

        TileCell() {
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setFitWidth(PICTURE_WIDTH);
            view.setFitHeight(PICTURE_HEIGHT);
            picture.getStyleClass().add("picture-tile");
            picture.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
            picture.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
            hint.getStyleClass().add("picture-hint");
            StackPane.setAlignment(hint, Pos.TOP_RIGHT);
            words.getStyleClass().add("picture-words");
            words.setMaxWidth(PICTURE_WIDTH);
            words.setTextOverrun(OverrunStyle.ELLIPSIS);
            tile.setAlignment(Pos.CENTER);
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        }

        private void clicked(MouseEvent event) {
            PictureTile item = getItem();
            if (item != null && event.getButton() == MouseButton.PRIMARY) {
                if (event.isShortcutDown()) {
                    ways.large().accept(item);
                } else if (event.getClickCount() == 2) {
                    ways.details().accept(item);
                }
            }
        }

        @Override
        protected void updateItem(@Nullable PictureTile item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            var pixels = item.pixels();
            if (pixels == null || !pixels.equals(shown)) {
                view.setImage(pixels == null ? null : ShownPixels.image(pixels));
                shown = pixels;
            }
            sign.setVisible(pixels == null);
            sign.setText(letter(item));
            boolean mute = item.mention().alternative().isEmpty();
            hint.setVisible(mute && item.picture() != null);
            words.setText(item.words());
            setAccessibleText(
                    item.spoken(getIndex() + 1, getListView().getItems().size()));
            setTooltip(new Tooltip(
                    !item.problem().isEmpty()
                            ? item.words() + ": " + item.problem()
                            : mute ? item.words() + "\nNo alternative text yet: F2 adds one." : item.words()));
            setGraphic(tile);
        }

        private static String letter(PictureTile item) {
            Feather icon = item.problem().isEmpty() ? Feather.IMAGE : Feather.ALERT_TRIANGLE;
            return Character.toString(icon.getCode());
        }
    }
}
