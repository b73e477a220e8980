package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.pictures.Pixels;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A picture as large as the window allows. Left and Right go to the neighbours, every other key and a click close it.
 * JavaFX thread only.
 */
final class LargePicture {
    private static final int LONGEST = 2000;
    private static final double AROUND = 48;
    private static final double WORDS = 56;

    private final StackPane layers;
    private final Layer layer;
    private final PictureStripViewModel model;
    private final ImageView view = new ImageView();
    private final Label words = new Label();
    private final VBox box = new VBox(10, view, words);
    private final StackPane scrim = new StackPane(box);
    private @Nullable PictureTile shown;

    LargePicture(StackPane layers, PictureStripViewModel model) {
        this.layers = layers;
        layer = new Layer(layers, scrim);
        this.model = model;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        words.getStyleClass().add("large-picture-words");
        WrappedLabel.wrap(words);
        box.setId("large-picture");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        scrim.getStyleClass().addAll("scrim", "large-picture");
        scrim.setFocusTraversable(true);
        scrim.getStylesheets()
                .add(Objects.requireNonNull(LargePicture.class.getResource("pictures.css"), "pictures.css")
                        .toExternalForm());
        scrim.setOnMouseClicked(event -> close());
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            } else if (!event.getCode().isModifierKey()) {
                close();
            }
            event.consume();
        });
    }

    /** Shows it; keeps the one before on screen until it is read. */
    void show(PictureTile tile) {
        shown = tile;
        if (layer.open()) {
            scrim.requestFocus();
        }
        Pixels small = tile.pixels();
        if (small != null) {
            put(tile, small);
        }
        model.read(tile, LONGEST, pixels -> put(tile, pixels), words::setText);
    }

    private void put(PictureTile tile, Pixels pixels) {
        if (!tile.equals(shown)) {
            return;
        }
        view.setImage(ShownPixels.image(pixels));
        // No larger than it is, by the pixel of the file.
        double widest = Math.max(tile.picture() == null ? 0 : tile.picture().width(), 1);
        double highest = Math.max(tile.picture() == null ? 0 : tile.picture().height(), 1);
        view.setFitWidth(Math.min(widest, layers.getWidth() - 2 * AROUND));
        view.setFitHeight(Math.min(highest, layers.getHeight() - 2 * AROUND - WORDS));
        String alternative = tile.mention().alternative();
        words.setText(tile.words());
        scrim.setAccessibleText(alternative.isEmpty() ? "Picture: " + tile.words() : alternative);
    }

    private void step(int by) {
        List<PictureTile> all = model.tilesProperty().get();
        int at = shown == null ? -1 : all.indexOf(shown);
        if (at >= 0 && at + by >= 0 && at + by < all.size()) {
            show(all.get(at + by));
        }
    }

    private void close() {
        layer.close();
        view.setImage(null);
        shown = null;
    }
}
