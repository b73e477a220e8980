package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.Icons;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of the schedule's list. Each kind of line is made once per cell and filled again while scrolling. */
final class ScheduleCell extends ListCell<ScheduleRow> {
    private static final double BREAK_HEIGHT = 24;

    private final Supplier<ZoneId> zone;
    private final BooleanSupplier narrow;
    private final TalkRow talkRow;
    private final Label breakTime = new Label();
    private final Label breakTitle = new Label();
    private @Nullable HBox breakRow;
    private final Label gapTime = new Label();
    private final Label gapTitle = new Label();
    private @Nullable HBox gapRow;
    private @Nullable HBox nowRow;
    private final Label heading = new Label();

    /**
     * @param onStar called with the talk whose star was clicked
     */
    ScheduleCell(Supplier<ZoneId> zone, BooleanSupplier narrow, Consumer<? super Talk> onStar) {
        this.zone = zone;
        this.narrow = narrow;
        this.talkRow = new TalkRow(() -> {
            ScheduleRow row = getItem();
            Talk talk = row == null ? null : row.talkOrNull();
            if (talk != null) {
                onStar.accept(talk);
            }
        });
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ScheduleRow row, boolean empty) {
        super.updateItem(row, empty);
        setAccessibleText(row == null || empty ? null : accessible(row));
        setMouseTransparent(row == null || !row.isStop());
        setGraphic(row == null || empty ? null : graphic(row));
    }

    private String accessible(ScheduleRow row) {
        return switch (row) {
            case ScheduleRow.OfTalk talk -> TalkWords.accessible(talk, zone.get());
            case ScheduleRow.OfBreak pause ->
                Times.time(pause.talk().start(), zone.get()) + ", break, "
                        + pause.talk().title();
            case ScheduleRow.Gap gap -> gap.start() + ", " + gap.words();
            case ScheduleRow.Now now -> now.words();
            case ScheduleRow.Day day -> day.words();
        };
    }

    private Node graphic(ScheduleRow row) {
        return switch (row) {
            case ScheduleRow.OfTalk talk -> {
                talkRow.show(talk, narrow.getAsBoolean());
                yield talkRow;
            }
            case ScheduleRow.OfBreak pause -> {
                breakTime.setText(pause.start());
                breakTitle.setText(pause.talk().title());
                yield breakRow();
            }
            case ScheduleRow.Gap gap -> {
                gapTime.setText(gap.start());
                gapTitle.setText(gap.words());
                gapTitle.setTooltip(new Tooltip(gap.words()));
                yield gapRow();
            }
            case ScheduleRow.Now now -> {
                heading.setText(now.words());
                yield nowRow("now-divider");
            }
            case ScheduleRow.Day day -> {
                heading.setText(day.words());
                yield nowRow("day-row");
            }
        };
    }

    private Node breakRow() {
        if (breakRow == null) {
            breakTime.getStyleClass().add("start");
            breakTime.setMinWidth(34);
            breakTitle.getStyleClass().add("title");
            breakRow = new HBox(6, breakTime, Icons.icon(Feather.COFFEE), breakTitle);
            breakRow.getStyleClass().add("break-row");
            breakRow.setAlignment(Pos.CENTER_LEFT);
            breakRow.setPadding(new Insets(0, 12, 0, 12));
        }
        return breakRow;
    }

    private Node gapRow() {
        if (gapRow == null) {
            gapTime.getStyleClass().add("start");
            gapTime.setMinWidth(34);
            gapTitle.getStyleClass().add("title");
            gapRow = new HBox(6, gapTime, Icons.icon(Feather.SUNRISE), gapTitle);
            gapRow.getStyleClass().addAll("break-row", "gap-row");
            gapRow.setAlignment(Pos.CENTER_LEFT);
            gapRow.setPadding(new Insets(0, 12, 0, 12));
        }
        return gapRow;
    }

    private Node nowRow(String styleClass) {
        if (nowRow == null) {
            Region line = new Region();
            line.getStyleClass().add("line");
            line.setMinHeight(1);
            line.setMaxHeight(1);
            HBox.setHgrow(line, Priority.ALWAYS);
            nowRow = new HBox(8, heading, line);
            nowRow.setAlignment(Pos.CENTER_LEFT);
            nowRow.setPadding(new Insets(0, 0, 0, 12));
        }
        nowRow.getStyleClass().setAll(styleClass);
        return nowRow;
    }

    @Override
    protected double computePrefHeight(double width) {
        return switch (getItem()) {
            case null -> BREAK_HEIGHT;
            case ScheduleRow.OfTalk talk ->
                talkRow.heightFor(width > 0 ? width : getListView().getWidth());
            case ScheduleRow.Day day -> BREAK_HEIGHT + 4;
            case ScheduleRow.OfBreak pause -> BREAK_HEIGHT;
            case ScheduleRow.Gap gap -> BREAK_HEIGHT + 4;
            case ScheduleRow.Now now -> BREAK_HEIGHT - 4;
        };
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** Never wider than the list: titles wrap, and there is nothing to scroll sideways. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Node graphic = getGraphic();
        if (graphic != null) {
            graphic.resizeRelocate(0, 0, getWidth(), getHeight());
        } else {
            super.layoutChildren();
        }
    }
}
