package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One change in the review: a box, the talk's title, and below it what was and what is. */
final class UpdateReviewCell extends ListCell<TalkChange> {
    private final Predicate<TalkChange> isAccepted;
    private final Function<TalkChange, List<String>> words;
    private final CheckBox box = new CheckBox();
    private final Label title = new Label();
    private final Label yours = new Label("yours");
    private final VBox lines = new VBox(1);
    private final HBox row;

    /**
     * @param words what was and what is, a line each
     * @param toggle takes a change out or in
     */
    UpdateReviewCell(
            Predicate<TalkChange> isAccepted, Function<TalkChange, List<String>> words, Consumer<TalkChange> toggle) {
        this.isAccepted = isAccepted;
        this.words = words;
        box.setFocusTraversable(false);
        box.setOnAction(event -> {
            if (getItem() != null) {
                toggle.accept(getItem());
            }
        });
        yours.getStyleClass().add("key");
        yours.setMinWidth(USE_PREF_SIZE);
        row = new HBox(10, box, lines, yours);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        WrappedLabel.wrap(title);
        setPrefWidth(0);
    }

    /** As high as its lines need where they wrap: what was and what is must both be in sight. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || width <= 0) {
            return super.computePrefHeight(width);
        }
        Insets around = getInsets();
        return around.getTop()
                + around.getBottom()
                + Math.ceil(row.prefHeight(width - around.getLeft() - around.getRight()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void updateItem(@Nullable TalkChange change, boolean empty) {
        super.updateItem(change, empty);
        if (empty || change == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean accepted = isAccepted.test(change);
        List<String> what = words.apply(change);
        box.setSelected(accepted);
        title.setText(change.title());
        lines.getChildren().setAll(title);
        for (String line : what) {
            Label label = new Label(line);
            label.getStyleClass().add("meta");
            WrappedLabel.wrap(label);
            lines.getChildren().add(label);
        }
        yours.setVisible(change.isUsers());
        yours.setManaged(change.isUsers());
        setGraphic(row);
        setAccessibleText((accepted ? "Accepted: " : "Left out: ") + change.title() + ". " + String.join(". ", what)
                + (change.isUsers() ? ". You have notes or a star on it." : "."));
    }
}
