package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The schedule as a timetable: rooms across, time down, the selected talk at the right. Made when it is first shown. */
public final class TimetableView implements View {
    private static final Setting<Double> ZOOM = Setting.number("timetable.zoom", 1.333);
    /** Below this width the details lie over the timetable. */
    private static final double NARROW = 1180;

    private final ScheduleViewModel model;
    private final Settings settings;
    private final Consumer<TalkId> openNote;
    private final Consumer<String> openLink;
    private final BooleanProperty onScreen = new SimpleBooleanProperty();
    private @Nullable Made made;

    /**
     * @param openNote shows a talk's note
     * @param openLink opens a web address
     */
    public TimetableView(
            ScheduleViewModel model, Settings settings, Consumer<TalkId> openNote, Consumer<String> openLink) {
        this.model = model;
        this.settings = settings;
        this.openNote = openNote;
        this.openLink = openLink;
        model.rowsProperty().subscribe((old, now) -> refresh());
        model.chosenProperty().subscribe((old, now) -> {
            if (now != null && made != null) {
                made.grid.select(now);
            }
        });
    }

    /** Larger, smaller, usual size; their keys are those of the note's letters while that is on screen. */
    public List<Command> commands() {
        return List.of(
                zoom("timetable.larger", "Larger timetable", 1, "Shortcut+Plus").icon(Feather.ZOOM_IN),
                zoom("timetable.smaller", "Smaller timetable", -1, "Shortcut+Minus")
                        .icon(Feather.ZOOM_OUT),
                zoom("timetable.usualSize", "Usual size of the timetable", 0, "Shortcut+0"));
    }

    private Command zoom(String id, String words, int by, String key) {
        return new Command(id, words, () -> made().grid.zoom(by))
                .key(key)
                .keyOnlyWhile(onScreen)
                .onlyIf(onScreen, "show the timetable first");
    }

    @Override
    public String name() {
        return "Timetable";
    }

    @Override
    public Node node() {
        return made().root;
    }

    @Override
    public List<Node> focusGroups() {
        return List.of(made().bar, made().grid, made().details);
    }

    @Override
    public void shown() {
        onScreen.set(true);
        refresh();
        made().grid.requestFocus();
    }

    @Override
    public void hidden() {
        onScreen.set(false);
    }

    private void refresh() {
        if (made != null && onScreen.get()) {
            made.refresh();
        }
    }

    private Made made() {
        Made now = made;
        if (now == null) {
            now = new Made();
            made = now;
        }
        return now;
    }

    /** The nodes. */
    private final class Made {
        private final TimetableGrid grid = new TimetableGrid(model);
        private final Label emptyTitle = new Label();
        private final Label emptyText = new Label();
        private final VBox empty = new VBox(Icons.icon(Feather.FILTER), emptyTitle, emptyText);
        private final Label note = new Label();
        private final HBox legend = new HBox();
        private final FilterChips chips = new FilterChips(model.filter());
        private final VBox bar;
        private final TimetableDetails details =
                new TimetableDetails(model, this::openSelected, openLink, () -> showDetails(false));
        private final StackPane middle = new StackPane(grid, empty);
        private final BorderPane root = new BorderPane(middle);
        /** Where there is room for them, they are there until they are closed. */
        private boolean detailsWanted = true;

        private boolean picked;

        Made() {
            root.getStyleClass().add("paper");
            bar = new VBox(6, bar(), chips, note);
            bar.getStyleClass().add("view-bar");
            note.getStyleClass().addAll("meta", "zone-note");
            note.setId("timetable-zone");
            root.setTop(bar);
            empty.getStyleClass().add("empty-box");
            emptyTitle.getStyleClass().add("title");
            empty.setMouseTransparent(true);
            grid.zoomProperty().set(settings.get(ZOOM));
            grid.zoomProperty().subscribe((old, now) -> settings.set(ZOOM, now.doubleValue()));
            grid.onOpen(this::openSelected);
            grid.onPick(byHand -> {
                if (byHand) {
                    showDetails(true);
                }
            });
            grid.selectedProperty().subscribe((old, now) -> arrange());
            root.widthProperty().subscribe((old, now) -> arrange());
            StackPane.setAlignment(details, Pos.CENTER_RIGHT);
            arrange();
        }

        private HBox bar() {
            ToggleButton allDays = new ToggleButton("All days");
            allDays.setId("all-days");
            allDays.getStyleClass().setAll("chip");
            allDays.setMinWidth(Region.USE_PREF_SIZE);
            allDays.setTooltip(new Tooltip("All days, one below the other"));
            allDays.selectedProperty().bindBidirectional(model.filter().allDaysProperty());
            DaySwitch days = new DaySwitch(model);
            days.setMinWidth(Region.USE_PREF_SIZE);
            days.setMaxWidth(Region.USE_PREF_SIZE);
            legend.getStyleClass().add("legend");
            legend.setAlignment(Pos.CENTER_RIGHT);
            legend.setMinWidth(0);
            HBox.setHgrow(legend, Priority.ALWAYS);
            HBox line =
                    new HBox(8, days, allDays, new StarredChip(model.filter()), new FilterMenu(model.filter()), legend);
            line.getChildren()
                    .add(Icons.button(Feather.ZOOM_OUT, "Smaller timetable, Ctrl+Minus", () -> grid.zoom(-1)));
            line.getChildren().add(Icons.button(Feather.ZOOM_IN, "Larger timetable, Ctrl+Plus", () -> grid.zoom(1)));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }

        void refresh() {
            grid.refresh();
            showLegend();
            boolean isEmpty = model.shownProperty().get().isEmpty();
            empty.setVisible(isEmpty);
            emptyTitle.setText(model.emptyWordsProperty().get().title());
            emptyText.setText(model.emptyWordsProperty().get().text());
            note.setText(model.zoneWarning());
            note.setVisible(!note.getText().isEmpty());
            note.setManaged(note.isVisible());
            arrange();
        }

        /** The tracks of the talks in sight; as many as there is room for. */
        private void showLegend() {
            Map<String, Integer> tracks = new LinkedHashMap<>();
            model.shownProperty().get().stream()
                    .filter(talk -> model.trackOf(talk) > 0)
                    .sorted(Comparator.comparingInt(model::trackOf))
                    .forEach(talk -> tracks.put(talk.track(), model.trackOf(talk)));
            if (legend.getUserData() == null || !legend.getUserData().equals(tracks)) {
                legend.setUserData(tracks);
                List<Node> entries = new ArrayList<>();
                if (tracks.size() <= 8) {
                    tracks.forEach((track, number) -> entries.add(legendEntry(track, number)));
                }
                legend.getChildren().setAll(entries);
            }
        }

        private Node legendEntry(String track, int number) {
            Region sign = new Region();
            sign.getStyleClass().setAll("legend-sign", "track-" + number);
            Label label = new Label(track, sign);
            label.getStyleClass().add("meta");
            label.setMinWidth(0);
            label.setTooltip(new Tooltip(track));
            return label;
        }

        private void openSelected() {
            Talk talk = grid.selectedProperty().get();
            if (talk != null) {
                openNote.accept(talk.id());
            }
        }

        private void showDetails(boolean wanted) {
            detailsWanted = wanted;
            picked = wanted;
            arrange();
            if (!wanted) {
                grid.requestFocus();
            }
        }

        /** Details beside the timetable where there is room, over it where there is none. */
        private void arrange() {
            Talk talk = grid.selectedProperty().get();
            boolean narrow = root.getWidth() < NARROW;
            boolean visible = talk != null && (narrow ? picked : detailsWanted);
            legend.setVisible(!narrow);
            root.setRight(visible && !narrow ? details : null);
            List<Node> layers = visible && narrow ? List.of(grid, empty, details) : List.of(grid, empty);
            if (!middle.getChildren().equals(layers)) {
                middle.getChildren().setAll(layers);
            }
            if (talk != null && visible) {
                details.show(talk);
            }
        }
    }
}
