package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.update.ChangeWords;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What a newer schedule changes, laid over the window: a list with a box before each change, those first that the user has
 * something on. Space takes a change out or in, Enter stores, Esc leaves all as it is. JavaFX thread.
 */
public final class UpdateReviewPane implements UpdateReview {
    private final Layer layer;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final ListView<TalkChange> list = new ListView<>();
    private final Set<TalkChange> refused = new HashSet<>();
    private final Button accept = new Button();
    private final Button later = new Button("Not now");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);
    private ChangeWords words = new ChangeWords(ZoneId.of("UTC"));
    private UpdateReview.@Nullable Answers answers;

    /** @param layers where it is laid over the window */
    public UpdateReviewPane(StackPane layers) {
        layer = new Layer(layers, scrim);
        build();
        setUpKeys();
    }

    @Override
    public void show(String conference, ZoneId zone, List<TalkChange> changes, Answers whatCanBeDone) {
        answers = whatCanBeDone;
        words = new ChangeWords(zone);
        refused.clear();
        title.setText(conference);
        long users = changes.stream().filter(TalkChange::isUsers).count();
        summary.setText(Counted.of(changes.size(), "change") + " in the schedule"
                + (users == 0
                        ? ", none of a talk with your notes or stars."
                        : ", " + Counted.of(users, "change") + " of talks with your notes or stars, listed first.")
                + " Your notes and stars stay.");
        list.getItems().setAll(changes);
        list.getSelectionModel().selectFirst();
        showCount();
        layer.open();
        list.requestFocus();
    }

    private void build() {
        title.setId("review-title");
        title.getStyleClass().addAll("semi-bold", "preview-title");
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        summary.setId("review-summary");
        summary.getStyleClass().add("meta");
        WrappedLabel.wrap(summary);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("review-changes");
        list.setAccessibleText("Changes of the schedule");
        list.getStyleClass().add("review-list");
        list.setCellFactory(view -> new UpdateReviewCell(this::isAccepted, change -> words.of(change), this::toggle));
        VBox.setVgrow(list, Priority.ALWAYS);
        accept.setId("review-accept");
        accept.getStyleClass().add("accent");
        accept.setDefaultButton(true);
        accept.setOnAction(event -> accept());
        later.setId("review-later");
        later.setOnAction(event -> giveUp());
        Label key = new Label("Space takes a change out");
        key.getStyleClass().add("key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, key, gap, later, accept);
        foot.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(title, summary, list, foot);
        box.setId("update-review");
        box.getStyleClass().addAll("popover", "import-preview");
        box.setFocusTraversable(false);
        box.setAccessibleText("Changes of the schedule");
        box.setMaxSize(640, 520);
        box.getStylesheets()
                .add(Objects.requireNonNull(
                                UpdateReviewPane.class.getResource("import-preview.css"), "import-preview.css")
                        .toExternalForm());
        scrim.getStyleClass().add("scrim");
    }

    private void setUpKeys() {
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                giveUp();
                event.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TalkChange selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && selected != null) {
                toggle(selected);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                accept();
                event.consume();
            }
        });
    }

    private boolean isAccepted(TalkChange change) {
        return !refused.contains(change);
    }

    private void toggle(TalkChange change) {
        if (!refused.remove(change)) {
            refused.add(change);
        }
        list.refresh();
        showCount();
    }

    private void showCount() {
        int all = list.getItems().size();
        accept.setText(
                refused.isEmpty()
                        ? "Accept " + (all == 1 ? "it" : "all " + all)
                        : "Accept " + (all - refused.size()) + " of " + all);
    }

    private void accept() {
        UpdateReview.Answers now = answers;
        Set<TalkChange> without = Set.copyOf(refused);
        close();
        if (now != null) {
            now.accept(without);
        }
    }

    private void giveUp() {
        UpdateReview.Answers now = answers;
        close();
        if (now != null) {
            now.giveUp();
        }
    }

    private void close() {
        answers = null;
        layer.close();
        list.getItems().clear();
    }
}
