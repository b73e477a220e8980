package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A talk on the shelf: title, when it was to be and why it is withdrawn, and what the user has on it. */
final class ShelfCell extends ListCell<Shelf.Shelved> {
    private final Supplier<ZoneId> zone;
    private final Label title = line("shelved-title");
    private final Label why = line("meta");
    private final Label yours = line("meta");
    private final VBox lines = new VBox(1, title, why, yours);

    ShelfCell(Supplier<ZoneId> zone) {
        this.zone = zone;
        why.setId("shelf-why");
        lines.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Shelf.@Nullable Shelved shelved, boolean empty) {
        super.updateItem(shelved, empty);
        if (empty || shelved == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(shelved.talk().title());
        why.setText(Times.longDay(shelved.talk().day()) + ", "
                + Times.time(shelved.talk().start(), zone.get()) + ". "
                + (shelved.isRemoved() ? "Removed: " + shelved.why() : TalkWords.withdrawn(shelved.why())));
        yours.setText(yours(shelved.state()));
        setGraphic(lines);
        setAccessibleText(shelved.talk().title() + ". " + why.getText() + ". You have: " + yours.getText());
    }

    /** "1 note, 2 quotes, must, rated 4 of 5". */
    private static String yours(TalkState state) {
        List<String> words = new ArrayList<>();
        if (state.notes() > 0) {
            words.add(Counted.of(state.notes(), "note"));
        }
        words.add(TalkWords.quotes(state));
        words.add(TalkWords.star(state.star()));
        words.add(state.rating() > 0 ? "rated " + state.rating() + " of 5" : "");
        words.add(state.verdict());
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? "you were there" : String.join(", ", words);
    }

    /** As high as its lines need where they wrap. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || width <= 0) {
            return super.computePrefHeight(width);
        }
        Insets around = getInsets();
        return around.getTop()
                + around.getBottom()
                + Math.ceil(lines.prefHeight(width - around.getLeft() - around.getRight()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        WrappedLabel.wrap(label);
        return label;
    }
}
