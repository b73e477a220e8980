package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.notes.ui.OpenedNote;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.Pixels;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The words of one picture, laid over the window: caption, alternative text, who took it, who is on it. Enter keeps them,
 * Escape changes nothing. JavaFX thread only.
 */
final class PictureDetailsPane {
    private static final int LONGEST = 600;
    private static final double SHOWN = 292;

    private final Layer layer;
    private final PictureStripViewModel model;
    private final BiConsumer<PictureTile, PictureDetails> kept;
    private final ImageView view = new ImageView();
    private final Label facts = new Label();
    private final TextField caption = new TextField();
    private final TextArea alternative = new TextArea();
    private final TextField credit = new TextField();
    private final FlowPane people = new FlowPane();
    private final TextField others = new TextField();
    private final VBox box = new VBox();
    private final StackPane scrim = new StackPane(box);
    private @Nullable PictureTile shown;

    /** @param kept told what the user wants, when this is closed */
    PictureDetailsPane(StackPane layers, PictureStripViewModel model, BiConsumer<PictureTile, PictureDetails> kept) {
        layer = new Layer(layers, scrim);
        this.model = model;
        this.kept = kept;
        build();
    }

    /** Asks for a picture's words; nothing while it is not read, or not in the notebook. */
    void show(PictureTile tile, @Nullable OpenedNote note) {
        Picture picture = tile.picture();
        if (picture == null || layer.isOpen()) {
            return;
        }
        shown = tile;
        caption.setText(tile.mention().caption());
        alternative.setText(tile.mention().alternative());
        credit.setText(picture.credit());
        others.clear();
        people.getChildren()
                .setAll(PictureDetails.candidates(note, picture.people()).stream()
                        .map(name -> person(name, picture.people().contains(name)))
                        .toList());
        facts.setText(picture.fileName() + "\n" + PictureDetails.facts(picture));
        Pixels small = tile.pixels();
        view.setImage(small == null ? null : ShownPixels.image(small));
        layer.open();
        caption.requestFocus();
        model.read(
                tile,
                LONGEST,
                pixels -> {
                    if (tile.equals(shown)) {
                        view.setImage(ShownPixels.image(pixels));
                    }
                },
                facts::setText);
    }

    private static CheckBox person(String name, boolean isOnIt) {
        CheckBox box = new CheckBox(name);
        box.setSelected(isOnIt);
        return box;
    }

    private void build() {
        Label title = new Label("Picture");
        title.getStyleClass().addAll("semi-bold", "title");
        view.setPreserveRatio(true);
        view.setFitWidth(SHOWN);
        view.setFitHeight(SHOWN);
        StackPane picture = new StackPane(view);
        picture.getStyleClass().add("picture-tile");
        facts.getStyleClass().add("meta");
        WrappedLabel.wrap(facts);
        VBox left = new VBox(8, picture, facts);
        caption.setId("picture-caption");
        caption.setPromptText("Shown under the picture");
        alternative.setId("picture-alternative");
        alternative.setPromptText("What it shows, for whoever does not see it");
        alternative.setWrapText(true);
        credit.setId("picture-credit");
        credit.setPromptText("Who took it");
        people.getStyleClass().add("people");
        people.setId("picture-people");
        others.setId("picture-others");
        others.setPromptText("Others, separated by commas");
        VBox right = new VBox(
                4,
                named("Caption", caption),
                caption,
                named("Alternative text", alternative),
                alternative,
                named("Credit", credit),
                credit,
                named("Who is on it", others),
                people,
                others);
        VBox.setMargin(others, new Insets(6, 0, 0, 0));
        HBox.setHgrow(right, Priority.ALWAYS);
        box.getChildren().setAll(title, new HBox(16, left, right), foot());
        box.setId("picture-details");
        box.getStyleClass().addAll("popover", "picture-details");
        box.setAccessibleText("Words of the picture");
        box.setMaxSize(760, Region.USE_PREF_SIZE);
        box.getStylesheets()
                .add(Objects.requireNonNull(PictureDetailsPane.class.getResource("pictures.css"), "pictures.css")
                        .toExternalForm());
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static Label named(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("meta");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        VBox.setMargin(label, new Insets(6, 0, 0, 0));
        return label;
    }

    private HBox foot() {
        Button keep = new Button("Keep");
        keep.setId("picture-keep");
        keep.getStyleClass().add("accent");
        keep.setDefaultButton(true);
        keep.setOnAction(event -> keep());
        Button cancel = new Button("Change nothing");
        cancel.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap, cancel, keep);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void keyPressed(KeyEvent event) {
        Node focused = scrim.getScene() == null ? null : scrim.getScene().getFocusOwner();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(focused instanceof Button)) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && alternative.equals(focused)) {
            // A text area would keep the key for itself.
            (event.isShiftDown() ? caption : credit).requestFocus();
            event.consume();
        }
    }

    private void keep() {
        PictureTile about = shown;
        List<String> ticked = people.getChildren().stream()
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
        PictureDetails details = new PictureDetails(
                caption.getText().strip(),
                alternative.getText().strip(),
                credit.getText().strip(),
                PictureDetails.people(ticked, others.getText()));
        close();
        if (about != null) {
            kept.accept(about, details);
        }
    }

    private void close() {
        layer.close();
        view.setImage(null);
        shown = null;
    }
}
