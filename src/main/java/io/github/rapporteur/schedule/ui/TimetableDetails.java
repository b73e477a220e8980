package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.FreeTime;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The talk that is selected in the timetable: when, where, who, its star, what it clashes with, and the day's gaps. */
final class TimetableDetails extends BorderPane {
    static final double WIDTH = 312;

    private final ScheduleViewModel model;
    private final Consumer<String> openLink;
    private final Circle dot = new Circle(4);
    private final Label track = new Label();
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label speakers = new Label();
    private final Map<Star, ToggleButton> stars = new TreeMap<>();
    private final VBox clash = new VBox(8);
    private final Button openAbstract = new Button("Abstract", Icons.icon(Feather.EXTERNAL_LINK));
    private final VBox free = new VBox();
    private @Nullable Talk shown;

    /**
     * @param openNote opens the note of the talk
     * @param openLink opens a web address
     * @param close hides the details
     */
    TimetableDetails(ScheduleViewModel model, Runnable openNote, Consumer<String> openLink, Runnable close) {
        this.model = model;
        this.openLink = openLink;
        setId("timetable-details");
        getStyleClass().add("timetable-details");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        track.getStyleClass().add("meta");
        track.setMinWidth(0);
        Button closeButton = Icons.button(Feather.X, "Hide the details", close);
        HBox first = new HBox(6, dot, track, gap, closeButton);
        first.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("details-title");
        title.setId("details-title");
        for (Label label : List.of(title, when, speakers)) {
            WrappedLabel.wrap(label);
            label.setMinHeight(USE_PREF_SIZE);
        }
        when.getStyleClass().add("muted");
        speakers.getStyleClass().add("muted");
        clash.setId("details-clash");
        clash.getStyleClass().add("clash-box");
        Button open = new Button("Open note");
        open.setId("open-note");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> openNote.run());
        openAbstract.setOnAction(event -> openAbstract());
        VBox whenAndWho = new VBox(2, when, speakers);
        VBox body = new VBox(10, first, title, whenAndWho, starRow(), clash, new HBox(8, open, openAbstract));
        // Beside its bar too, nothing is cut off.
        body.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        free.getStyleClass().add("free-today");
        setCenter(scroll);
        setBottom(free);
    }

    private HBox starRow() {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        add(row, Star.MUST, "Must", "1");
        add(row, Star.MAYBE, "Maybe", "2");
        add(row, Star.LATER, "Later", "3");
        return row;
    }

    private void add(HBox row, Star star, String words, String key) {
        ToggleButton button = new ToggleButton(words, Icons.icon(star == Star.LATER ? Feather.CLOCK : Feather.STAR));
        button.getStyleClass().setAll("segment");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Star: " + TalkWords.star(star));
        button.setTooltip(new Tooltip("Star: " + TalkWords.star(star) + ", " + key));
        button.setOnAction(event -> give(star));
        HBox.setHgrow(button, Priority.ALWAYS);
        stars.put(star, button);
        row.getChildren().add(button);
    }

    /** A star that is there already is taken back. */
    private void give(Star star) {
        Talk talk = shown;
        if (talk != null) {
            model.star(talk.id(), model.stateOf(talk.id()).star() == star ? Star.NONE : star);
            show(talk);
        }
    }

    /** Shows a talk as it is now. */
    void show(Talk talk) {
        shown = talk;
        int number = model.trackOf(talk);
        dot.getStyleClass().setAll("track-dot", number == 0 ? "track-none" : "track-" + number);
        dot.setVisible(!talk.track().isEmpty());
        track.setText(talk.track());
        title.setText(talk.title());
        when.setText(TalkWords.when(talk, model.zone()));
        speakers.setText(talk.speakerNames());
        setShown(speakers, !talk.speakers().isEmpty());
        Star now = model.stateOf(talk.id()).star();
        stars.forEach((star, button) -> button.setSelected(star == now));
        setShown(openAbstract, !talk.url().isEmpty());
        showClash(talk, model.clashesProperty().get().with(talk.id()));
        showFree(talk);
    }

    private void showClash(Talk talk, List<Talk> others) {
        setShown(clash, !others.isEmpty());
        if (others.isEmpty()) {
            clash.getChildren().clear();
            return;
        }
        Talk first = others.getFirst();
        Duration both = Clashes.overlapTime(talk, first);
        Label heading = new Label(both.isZero() ? "Clash" : "Clash, " + Times.length(both));
        heading.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
        heading.getStyleClass().add("clash-heading");
        Label words = new Label("Also starred: " + TalkWords.also(others) + ".");
        WrappedLabel.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        Button keepThis = cure("Keep this", "Watch the other one later", () -> others.forEach(this::later));
        Button keepOther = cure("Keep the other", "Watch this one later", () -> later(talk));
        clash.getChildren().setAll(heading, words, new HBox(8, keepOther, keepThis));
    }

    private Button cure(String words, String tooltip, Runnable action) {
        Button button = new Button(words);
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(event -> {
            action.run();
            Talk talk = shown;
            if (talk != null) {
                show(talk);
            }
        });
        return button;
    }

    private void later(Talk talk) {
        model.star(talk.id(), Star.LATER);
    }

    private void showFree(Talk talk) {
        List<Node> lines = new ArrayList<>();
        List<FreeTime> gaps = model.freeTime(talk.day());
        if (!gaps.isEmpty()) {
            Label heading = new Label("Free on " + Times.longDay(talk.day()));
            heading.getStyleClass().add("group-heading");
            lines.add(heading);
        }
        for (FreeTime gap : gaps) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label time = new Label(TalkWords.range(gap.from(), gap.to(), model.zone()));
            HBox line = new HBox(time, space, fitting(gap));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.add(line);
        }
        free.getChildren().setAll(lines);
        setShown(free, !lines.isEmpty());
    }

    private Node fitting(FreeTime gap) {
        int count = gap.fitting().size();
        if (count == 0) {
            Label nothing = new Label("nothing fits");
            nothing.getStyleClass().add("meta");
            return nothing;
        }
        Hyperlink link = new Hyperlink(count == 1 ? "1 talk fits" : count + " talks fit");
        link.setTooltip(new Tooltip(TalkWords.gap(gap, model.zone())));
        link.setOnAction(event -> {
            link.setVisited(false);
            model.showFitting(gap);
        });
        return link;
    }

    private void openAbstract() {
        if (shown != null) {
            openLink.accept(shown.url());
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
