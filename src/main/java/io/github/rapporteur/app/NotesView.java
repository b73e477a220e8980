package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * Schedule at the left, note in the middle, quotes at the right. Below 1280 px the quotes lie over the note's right side
 * instead of beside it. Widths are remembered.
 */
final class NotesView implements View {
    private static final double NARROW = 1280;
    private static final double VERY_NARROW = 1080;
    private static final double SMALL_SCHEDULE = 288;

    private final Region schedule;
    private final Node scheduleStop;
    private final NotePanes panes;
    private final Region editor;
    private final Region quotes;
    private final Settings settings;
    private final Command toggleQuotes = new Command("view.quotes", "Show or hide the quotes", this::toggleQuotes)
            .key("F9")
            .icon(Feather.MESSAGE_SQUARE);
    private final StackPane middle = new StackPane();
    private final SplitPane split = new SplitPane();
    private boolean scheduleShown;
    private boolean quotesShown;
    private boolean quotesOver;
    private boolean arranging;
    /** Whether only the note is to be seen. */
    private boolean quiet;

    private BooleanSupplier paneWanted = () -> false;

    /**
     * @param scheduleStop what F6 focuses in the schedule
     */
    NotesView(Region schedule, Node scheduleStop, NotePanes panes, Settings settings) {
        this.schedule = schedule;
        this.scheduleStop = scheduleStop;
        this.panes = panes;
        editor = panes.editor();
        quotes = panes.quotes();
        this.settings = settings;
        scheduleShown = settings.get(Remembered.SCHEDULE_SHOWN);
        quotesShown = settings.get(Remembered.QUOTES_SHOWN);
        SplitPane.setResizableWithParent(schedule, false);
        SplitPane.setResizableWithParent(quotes, false);
        StackPane.setAlignment(quotes, Pos.CENTER_RIGHT);
        quotes.setMinWidth(240);
        panes.useToggle(toggleQuotes);
        split.widthProperty().subscribe(this::widthChanged);
    }

    /** Shows or hides the schedule, F8, and the quotes, F9. */
    List<Command> commands() {
        return List.of(
                new Command("view.schedule", "Show or hide the schedule", this::toggleSchedule)
                        .key("F8")
                        .icon(Feather.SIDEBAR),
                toggleQuotes);
    }

    /** Says what is asked when a pane is wanted or the view goes; whether the panes were away and are back now. */
    void onPaneWanted(BooleanSupplier bringBack) {
        paneWanted = bringBack;
    }

    /** Shows nothing but the note, or all as it was. */
    void setQuiet(boolean isQuiet) {
        if (quiet != isQuiet) {
            quiet = isQuiet;
            arrange(split.getWidth());
        }
    }

    /** How long the open note is. */
    @Override
    public ObservableValue<String> foot() {
        return panes.wordCountProperty();
    }

    @Override
    public void hidden() {
        boolean _ = paneWanted.getAsBoolean();
    }

    void toggleSchedule() {
        if (paneWanted.getAsBoolean()) {
            return;
        }
        scheduleShown = !scheduleShown;
        settings.set(Remembered.SCHEDULE_SHOWN, scheduleShown);
        arrange(split.getWidth());
    }

    void toggleQuotes() {
        if (paneWanted.getAsBoolean()) {
            return;
        }
        if (isNarrow(split.getWidth())) {
            quotesOver = !quotesOver;
        } else {
            quotesShown = !quotesShown;
            settings.set(Remembered.QUOTES_SHOWN, quotesShown);
        }
        arrange(split.getWidth());
    }

    @Override
    public String name() {
        return "Notes";
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public List<Node> focusGroups() {
        List<Node> groups = new ArrayList<>(List.of(scheduleStop));
        groups.addAll(panes.focusGroups());
        return groups;
    }

    private void widthChanged(Number width) {
        if (width.doubleValue() > 0) {
            arrange(width.doubleValue());
        }
    }

    private void arrange(double width) {
        if (arranging) {
            return;
        }
        arranging = true;
        boolean beside = quotesShown && !quiet && !isNarrow(width);
        boolean over = quotesOver && !quiet && isNarrow(width);
        boolean left = scheduleShown && !quiet;
        panes.showQuotesButton(!beside && !over);
        middle.getChildren().setAll(over ? List.of(editor, quotes) : List.of(editor));
        quotes.getStyleClass().removeAll("quotes-over");
        if (over) {
            quotes.getStyleClass().add("quotes-over");
        }
        quotes.setMaxWidth(over ? Remembered.QUOTES_WIDTH.fallback() : Region.USE_COMPUTED_SIZE);
        List<Node> items = new ArrayList<>();
        if (left) {
            items.add(schedule);
        }
        items.add(middle);
        if (beside) {
            items.add(quotes);
        }
        if (!split.getItems().equals(items)) {
            split.getItems().setAll(items);
            split.getDividers().forEach(divider -> divider.positionProperty().subscribe(now -> remember()));
        }
        place(width, left, beside);
        arranging = false;
    }

    private void place(double width, boolean left, boolean beside) {
        if (left) {
            split.setDividerPosition(0, scheduleWidth(width) / width);
        }
        if (beside) {
            double right = settings.get(Remembered.QUOTES_WIDTH);
            split.setDividerPosition(split.getDividers().size() - 1, 1 - right / width);
        }
    }

    private double scheduleWidth(double width) {
        double kept = settings.get(Remembered.SCHEDULE_WIDTH);
        return width < VERY_NARROW ? Math.min(kept, SMALL_SCHEDULE) : kept;
    }

    /** The user moved a divider; in a very narrow window that is not what they want in a wide one. */
    private void remember() {
        double width = split.getWidth();
        if (arranging || quiet || width < VERY_NARROW) {
            return;
        }
        double[] positions = split.getDividerPositions();
        if (scheduleShown && positions.length > 0) {
            settings.set(Remembered.SCHEDULE_WIDTH, (double) Math.round(positions[0] * width));
        }
        if (quotesShown && !isNarrow(width) && positions.length > 0) {
            settings.set(Remembered.QUOTES_WIDTH, (double) Math.round((1 - positions[positions.length - 1]) * width));
        }
    }

    private static boolean isNarrow(double width) {
        return width < NARROW;
    }
}
