package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.pictures.Pixels;
import io.github.rapporteur.schedule.Talk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A picture of a folder: tick, small picture, name and time, the talk it goes to. */
final class SortCell extends ListCell<SortRow> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final double WIDTH = 72;
    private static final double HEIGHT = 48;

    private final PictureSortingViewModel model;
    private final ZoneId zone;
    private final CheckBox tick = new CheckBox();
    private final ImageView view = new ImageView();
    private final Label name = new Label();
    private final Label time = new Label();
    private final Label talk = new Label();
    private final HBox row;

    /**
     * @param zone in which times are told
     * @param ticked told which row is ticked or unticked by a click
     */
    SortCell(PictureSortingViewModel model, ZoneId zone, BiConsumer<Set<Integer>, Boolean> ticked) {
        this.model = model;
        this.zone = zone;
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> ticked.accept(Set.of(getIndex()), tick.isSelected()));
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        StackPane picture = new StackPane(view);
        picture.getStyleClass().add("picture-tile");
        picture.setMinSize(WIDTH, HEIGHT);
        picture.setMaxSize(WIDTH, HEIGHT);
        time.getStyleClass().add("meta");
        VBox words = new VBox(2, name, time);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(190);
        words.setMaxWidth(190);
        talk.setMaxWidth(Double.MAX_VALUE);
        talk.setMinWidth(0);
        HBox.setHgrow(talk, Priority.ALWAYS);
        row = new HBox(10, tick, picture, words, talk);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SortRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Talk to = item.talk();
        Instant moment = item.moment();
        tick.setSelected(item.isAdded());
        tick.setDisable(to == null);
        view.setImage(model.small(item).map(SortCell::image).orElse(null));
        name.setText(item.photo().name());
        time.setText(moment == null ? "" : MOMENT.format(moment.atZone(zone)));
        String already = item.photo().isKept() ? "in the notebook already" : "";
        String where = to == null ? item.why() : to.title();
        talk.setText(where + (already.isEmpty() ? "" : " (" + already + ")"));
        talk.getStyleClass().remove("no-talk");
        if (to == null) {
            talk.getStyleClass().add("no-talk");
        }
        setAccessibleText((item.isAdded() ? "ticked, " : "not ticked, ") + name.getText() + ", " + time.getText() + ", "
                + talk.getText());
        setGraphic(row);
    }

    private static javafx.scene.image.Image image(Pixels pixels) {
        return ShownPixels.image(pixels);
    }
}
