package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.TalkId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The talk that is on, with how much of it is over, and the next starred one. A click, Enter or Space opens it. */
final class NowBox extends VBox {
    private final Consumer<TalkId> open;
    private Runnable afterTheEnd = () -> {};
    private final NowRow onNow = new NowRow("on-now");
    private final NowRow next = new NowRow("next");
    private final NowRow sentence = new NowRow("sentence");
    private final Region done = new Region();
    private final StackPane track = new StackPane(done);
    private final DoubleProperty part = new SimpleDoubleProperty();

    NowBox(Consumer<TalkId> open) {
        this.open = open;
        getStyleClass().add("now-box");
        onNow.getStyleClass().add("on-now");
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
        part.set(now.done());
        List<Node> lines = new ArrayList<>();
        now.onNow().ifPresent(talk -> {
            onNow.say("Now", talk.title(), narrow ? "" : now.left());
            onNow.leadsTo(
                    "On now: " + talk.title() + ", " + talk.room() + ", " + now.left() + " left",
                    () -> open.accept(talk.id()));
            lines.addAll(List.of(onNow, track));
        });
        now.next().ifPresent(talk -> {
            next.say("Next", talk.title(), now.nextStart());
            next.leadsTo(
                    "Next: " + talk.title() + ", " + talk.room() + ", " + now.nextStart(),
                    () -> open.accept(talk.id()));
            lines.add(next);
        });
        if (!now.sentence().isEmpty()) {
            say(now);
            lines.add(sentence);
        }
        // A line that stays keeps the focus.
        if (!getChildren().equals(lines)) {
            getChildren().setAll(lines);
        }
        setVisible(!lines.isEmpty());
        setManaged(isVisible());
    }

    private void say(NowAndNext now) {
        if (now.isOver()) {
            sentence.say("", now.sentence() + ". Go to the report", "");
            sentence.leadsTo("Over. Go to the report", () -> afterTheEnd.run());
        } else {
            sentence.say("", now.sentence(), "");
            sentence.leadsNowhere();
        }
    }
}
