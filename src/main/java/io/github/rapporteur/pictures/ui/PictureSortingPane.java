package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.CameraClock;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the pictures of a folder would go, laid over the window: the camera's clock and zone can be put right,
 * pictures unticked (Space) or moved to another talk. Ctrl+Enter adds them, Escape adds nothing. JavaFX thread only.
 */
public final class PictureSortingPane {
    private static final int MOST_MINUTES = 24 * 60;

    private final Layer layer;
    private final PictureSortingViewModel model;
    private final Consumer<? super List<Addition.Done>> added;
    private final Consumer<? super String> say;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Spinner<Integer> minutes = new Spinner<>(-MOST_MINUTES, MOST_MINUTES, 0);
    private final ComboBox<String> zone = new ComboBox<>();
    private final ListView<SortRow> list = new ListView<>();
    private final ComboBox<Talk> talk = new ComboBox<>();
    private final Button add = new Button();
    private final Button cancel = new Button("Add nothing");
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox box = new VBox();
    private final StackPane scrim = new StackPane(box);
    private boolean isAdding;
    private boolean isShowing;

    /**
     * @param added told what has come in, when this is closed
     * @param say shows a sentence in the status bar
     */
    public PictureSortingPane(
            StackPane layers,
            PictureSortingViewModel model,
            Consumer<? super List<Addition.Done>> added,
            Consumer<? super String> say) {
        layer = new Layer(layers, scrim);
        this.model = model;
        this.added = added;
        this.say = say;
        build();
        model.rowsProperty().subscribe(this::showRows);
    }

    /** Shows a folder; does nothing while one is shown. */
    public void show(PictureSortingViewModel.Folder folder) {
        if (layer.isOpen()) {
            return;
        }
        isShowing = true;
        ZoneId own = folder.conference().zone();
        zone.getItems().setAll(own.getId());
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().filter(id -> !id.equals(own.getId())).forEach(zone.getItems()::add);
        zone.setValue(own.getId());
        minutes.getValueFactory().setValue(0);
        talk.getItems().setAll(folder.talks());
        talk.setValue(null);
        list.setCellFactory(view -> new SortCell(model, own, this::tick));
        title.setText("Pictures of " + folder.path().getFileName());
        model.show(folder);
        isShowing = false;
        adding(false);
        layer.open();
        list.getSelectionModel().selectFirst();
        list.requestFocus();
        model.drawSmall(list::refresh);
    }

    private void build() {
        title.getStyleClass().addAll("semi-bold", "title");
        summary.setId("sorting-summary");
        WrappedLabel.wrap(summary);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("sorting-list");
        list.setAccessibleText("Pictures and their talks");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPrefHeight(380);
        VBox.setVgrow(list, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId("sorting-progress");
        box.getChildren().setAll(title, summary, clockLine(), list, talkLine(), progress, foot());
        box.setId("picture-sorting");
        box.getStyleClass().addAll("popover", "picture-sorting");
        box.setAccessibleText("Pictures of a folder");
        box.setMaxSize(760, 620);
        box.getStylesheets()
                .add(Objects.requireNonNull(PictureSortingPane.class.getResource("pictures.css"), "pictures.css")
                        .toExternalForm());
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private HBox clockLine() {
        minutes.setId("sorting-minutes");
        minutes.setEditable(true);
        minutes.setPrefWidth(96);
        minutes.setAccessibleText("Minutes to add to the camera’s times");
        minutes.valueProperty().subscribe(now -> clockChanged());
        zone.setId("sorting-zone");
        zone.setPrefWidth(200);
        zone.setAccessibleText("The camera’s time zone");
        zone.valueProperty().subscribe(now -> clockChanged());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(
                8,
                new Label("Add"),
                minutes,
                new Label("minutes to the camera’s clock"),
                gap,
                new Label("Its zone"),
                zone);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox talkLine() {
        talk.setId("sorting-talk");
        talk.setMaxWidth(Double.MAX_VALUE);
        talk.setPromptText("another talk");
        talk.setAccessibleText("Move the selected pictures to this talk");
        talk.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Talk shown) {
                return shown == null ? "" : shown.title();
            }

            @Override
            public @Nullable Talk fromString(String title) {
                return null;
            }
        });
        HBox.setHgrow(talk, Priority.ALWAYS);
        Button move = new Button("Move there");
        move.setId("sorting-move");
        move.setMinWidth(Region.USE_PREF_SIZE);
        move.setOnAction(event -> move(talk.getValue()));
        move.disableProperty().bind(talk.valueProperty().isNull());
        Button none = new Button("No talk");
        none.setId("sorting-none");
        none.setMinWidth(Region.USE_PREF_SIZE);
        none.setOnAction(event -> move(null));
        Label label = new Label("The selected ones belong to");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, label, talk, move, none);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox foot() {
        add.setId("sorting-add");
        add.getStyleClass().add("accent");
        add.setOnAction(event -> add());
        cancel.setId("sorting-cancel");
        cancel.setOnAction(event -> leave());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap, cancel, add);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void keyPressed(KeyEvent event) {
        boolean handled = true;
        if (event.getCode() == KeyCode.ESCAPE && !zone.isShowing() && !talk.isShowing()) {
            leave();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            add();
        } else if (event.getCode() == KeyCode.SPACE && list.isFocused()) {
            SortRow first = list.getSelectionModel().getSelectedItem();
            tick(selected(), first != null && !first.isTicked());
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private Set<Integer> selected() {
        return new TreeSet<>(list.getSelectionModel().getSelectedIndices());
    }

    private void tick(Set<Integer> which, boolean isTicked) {
        if (!isAdding) {
            model.tick(which, isTicked);
        }
    }

    private void move(@Nullable Talk to) {
        model.move(selected(), to);
        list.requestFocus();
    }

    private void clockChanged() {
        if (!isShowing && zone.getValue() != null && minutes.getValue() != null) {
            model.setClock(new CameraClock(ZoneId.of(zone.getValue()), minutes.getValue()));
        }
    }

    private void showRows(List<SortRow> rows) {
        Set<Integer> selected = selected();
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        selected.forEach(list.getSelectionModel()::select);
        summary.setText(model.summary());
        add.setText("Add " + Counted.of(model.count(), "picture"));
        add.setDisable(model.count() == 0 || isAdding);
    }

    private void add() {
        if (isAdding || model.count() == 0) {
            return;
        }
        adding(true);
        model.add(this::progressed, this::done, this::failed);
    }

    private void adding(boolean now) {
        isAdding = now;
        progress.setVisible(now);
        progress.setProgress(0);
        cancel.setText(now ? "Stop, add nothing" : "Add nothing");
        List.of(minutes, zone, list, talk).forEach(control -> control.setDisable(now));
        add.setDisable(now || model.count() == 0);
    }

    private void progressed(Progress now) {
        progress.setProgress(now.total() == 0 ? -1 : (double) now.done() / now.total());
    }

    private void done(List<Addition.Done> done) {
        close();
        added.accept(done);
    }

    private void failed(Exception problem) {
        adding(false);
        if (problem instanceof CancelledException) {
            say.accept("Nothing was added.");
        } else {
            summary.setText("Nothing was added: " + problem.getMessage());
        }
    }

    private void leave() {
        if (isAdding) {
            model.cancel();
        } else {
            close();
            say.accept("Nothing was added.");
        }
    }

    private void close() {
        model.stopDrawing();
        layer.close();
    }
}
