package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The talk that is on, with how much of it is over, and the next starred one. A click opens it. */
final class NowBox extends VBox {
    private final Consumer<TalkId> open;
    private Runnable afterTheEnd = () -> {};
    private final Region done = new Region();
    private final StackPane track = new StackPane(done);
    private final DoubleProperty part = new SimpleDoubleProperty();

    NowBox(Consumer<TalkId> open) {
        this.open = open;
        getStyleClass().add("now-box");
        track.getStyleClass().add("now-line-track");
        track.setAlignment(Pos.CENTER_LEFT);
        done.getStyleClass().add("now-line-done");
        done.maxWidthProperty().bind(track.widthProperty().multiply(part));
    }

    /** What a click does when the conference is over. */
    void onOver(Runnable action) {
        afterTheEnd = action;
    }

    void show(NowAndNext now, boolean narrow) {
        getChildren().clear();
        part.set(now.done());
        now.onNow().ifPresent(talk -> {
            HBox row = row("Now", talk.title(), narrow ? "" : now.left());
            row.getStyleClass().add("on-now");
            row.setId("on-now");
            row.setAccessibleText("On now: " + talk.title() + ", " + talk.room() + ", " + now.left() + " left");
            opens(row, talk);
            getChildren().addAll(row, track);
        });
        now.next().ifPresent(talk -> {
            HBox row = row("Next", talk.title(), now.nextStart());
            row.setId("next");
            row.setAccessibleText("Next: " + talk.title() + ", " + talk.room() + ", " + now.nextStart());
            opens(row, talk);
            getChildren().add(row);
        });
        if (!now.sentence().isEmpty()) {
            HBox row = row("", now.isOver() ? now.sentence() + ". Go to the report" : now.sentence(), "");
            row.setId("sentence");
            if (now.isOver()) {
                row.setAccessibleRole(AccessibleRole.BUTTON);
                row.setAccessibleText("Over. Go to the report");
                row.setOnMouseClicked(event -> afterTheEnd.run());
            }
            getChildren().add(row);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void opens(HBox row, Talk talk) {
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setOnMouseClicked(event -> open.accept(talk.id()));
    }

    private static HBox row(String when, String title, String left) {
        Label whenLabel = new Label(when);
        whenLabel.getStyleClass().add("when");
        whenLabel.setManaged(!when.isEmpty());
        Label titleLabel = new Label(title);
        titleLabel.getStyleClass().add("title");
        titleLabel.setMinWidth(0);
        titleLabel.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(titleLabel, Priority.ALWAYS);
        Label leftLabel = new Label(left);
        leftLabel.getStyleClass().add("left");
        leftLabel.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(whenLabel, titleLabel, leftLabel);
        row.getStyleClass().add("now-row");
        return row;
    }
}
