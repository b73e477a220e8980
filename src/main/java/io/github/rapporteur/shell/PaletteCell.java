package io.github.rapporteur.shell;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A heading or an entry in the palette's list, with the typed words marked in it. */
final class PaletteCell extends ListCell<PaletteCell.Line> {
    private static final double WORDS = 400;

    private final Supplier<String> typed;

    /**
     * A line of the list.
     *
     * @param heading empty for an entry
     * @param entry null for a heading
     */
    record Line(String heading, @Nullable PaletteEntry entry) {}

    PaletteCell(Supplier<String> typed) {
        this.typed = typed;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        PaletteEntry entry = line == null || empty ? null : line.entry();
        boolean heading = entry == null && line != null && !empty;
        setText(heading && line != null ? line.heading() : null);
        getStyleClass().removeAll("group-heading", "not-now");
        if (heading) {
            getStyleClass().add("group-heading");
        }
        if (entry != null && entry.action() == null) {
            getStyleClass().add("not-now");
        }
        setMouseTransparent(entry == null);
        setGraphic(entry == null ? null : row(entry));
        setAccessibleText(entry == null ? getText() : entry.accessible());
    }

    private Node row(PaletteEntry entry) {
        StackPane icon = new StackPane(Icons.icon(entry.icon()));
        icon.setMinWidth(20);
        HBox words = found(entry.words(), "words", WORDS);
        HBox detail = found(entry.detail(), "meta", 0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(entry.key());
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, icon, words, detail, gap, key);
        row.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list and no wider: long titles end in an ellipsis, nothing scrolls sideways.
        row.setPrefWidth(0);
        row.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    /**
     * @param keeps px that are kept for the text when there is not room for all
     */
    private HBox found(String text, String styleClass, double keeps) {
        HBox pieces = new HBox() {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), keeps);
            }
        };
        pieces.setAlignment(Pos.CENTER_LEFT);
        for (FoundWords.Piece piece : FoundWords.in(text, typed.get())) {
            Label label = new Label(piece.text());
            label.getStyleClass().add(styleClass);
            if (piece.found()) {
                label.getStyleClass().add("found");
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
            pieces.getChildren().add(label);
        }
        return pieces;
    }
}
