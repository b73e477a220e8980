package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of the timetable: only for what is in sight, and used again. From back to front: lines, breaks, the
 * now-line, talks; then room names and hours, which do not scroll away.
 */
final class TimetablePaper extends Region {
    private static final double GAP = 3;

    private final ScheduleViewModel model;
    private final Pool<Label> bands = new Pool<>(() -> label("band"));
    private final Pool<Region> lines = new Pool<>(() -> region("grid-line"));
    private final Pool<Label> rooms = new Pool<>(() -> label("room-name"));
    private final Pool<Label> hours = new Pool<>(() -> label("hour"));
    private final Pool<Label> headings = new Pool<>(() -> label("day-heading"));
    private final Region nowLine = region("now-line");
    private final Label nowPill = label("now-pill");
    private final Pane blocks = layer();
    private final Pane middle = layer(lines.layer, bands.layer, nowLine, blocks, headings.layer);
    private final Pane head = layer(rooms.layer);
    private final Pane axis = layer(hours.layer, nowPill);
    private final Map<TalkId, TimetableBlock> inSight = new HashMap<>();
    private final Deque<TimetableBlock> spare = new ArrayDeque<>();
    private boolean focus;

    TimetablePaper(ScheduleViewModel model) {
        this.model = model;
        setManaged(false);
        for (Pane pane : List.of(middle, head, axis)) {
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(pane.widthProperty());
            clip.heightProperty().bind(pane.heightProperty());
            pane.setClip(clip);
        }
        head.getStyleClass().add("timetable-head");
        axis.getStyleClass().add("timetable-axis");
        nowPill.setAlignment(Pos.CENTER);
        getChildren().setAll(middle, head, axis);
    }

    /** Whether the selected talk shows a ring. */
    void focus(boolean has) {
        focus = has;
        getStyleClass().removeAll("has-focus");
        if (focus) {
            getStyleClass().add("has-focus");
        }
    }

    /** What a screen reader says of a talk. */
    String words(Talk talk) {
        return TalkWords.accessible(model.rowOf(talk), model.zone());
    }

    /** How many talks have nodes. */
    int nodeCount() {
        return blocks.getChildren().size();
    }

    /** Where the moment lies; that of the first talk when it lies on no day that is shown. */
    double nowY(TimetableScale scale) {
        int day = dayOf(scale.table(), model.now());
        return day < 0
                ? scale.table().blocks().isEmpty()
                        ? 0
                        : scale.top(scale.table().blocks().getFirst())
                : scale.topOf(day) + scale.table().days().get(day).minuteOf(model.now()) * scale.minute();
    }

    private static int dayOf(Timetable table, Instant now) {
        for (int i = 0; i < table.days().size(); i++) {
            int minute = table.days().get(i).minuteOf(now);
            if (minute >= 0 && minute < table.days().get(i).minutes()) {
                return i;
            }
        }
        return -1;
    }

    /** Draws what is in sight from that corner on. */
    void show(TimetableScale scale, double x, double y, double axisWidth, double headHeight, @Nullable Talk selected) {
        double width = Math.max(0, getWidth() - axisWidth);
        double height = Math.max(0, getHeight() - headHeight);
        middle.resizeRelocate(axisWidth, headHeight, width, height);
        head.resizeRelocate(0, 0, getWidth(), headHeight);
        axis.resizeRelocate(0, headHeight, axisWidth, height);
        showRooms(scale, x, axisWidth, width, headHeight);
        showTime(scale, x, y, width, height, axisWidth);
        showNow(scale, y, Math.min(width, scale.width() - x), axisWidth, height);
        showBlocks(scale, x, y, width, height, selected);
    }

    private void showRooms(TimetableScale scale, double x, double axisWidth, double width, double headHeight) {
        rooms.begin();
        lines.begin();
        for (Timetable.Column column : scale.table().columns()) {
            double left = column.left() * scale.column() - x;
            double wide = column.width() * scale.column();
            if (left + wide > 0 && left < width) {
                Label name = rooms.next();
                String words = column.room().isEmpty() ? "No room" : column.room();
                if (!words.equals(name.getText())) {
                    name.setText(words);
                    name.setTooltip(new Tooltip(words));
                }
                // The name of a room that is cut at the left stays in sight.
                double from = Math.max(left, 0);
                name.resizeRelocate(axisWidth + from, 0, left + wide - from, headHeight - 1);
                line(left, 0, 1, middle.getHeight());
            }
        }
        rooms.end();
    }

    private void showTime(TimetableScale scale, double x, double y, double width, double height, double axisWidth) {
        Timetable table = scale.table();
        hours.begin();
        headings.begin();
        bands.begin();
        double right = Math.min(width, scale.width() - x);
        // The time that it is stands in the place of an hour.
        double now = dayOf(table, model.now()) >= 0 ? nowY(scale) - y : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < table.days().size(); i++) {
            Timetable.Day day = table.days().get(i);
            for (int minute = 0; minute <= day.minutes(); minute += 60) {
                double at = scale.topOf(i) + minute * scale.minute() - y;
                if (at > -20 && at < height + 20) {
                    line(0, at, right, 1);
                    if (Math.abs(at - now) < 18) {
                        continue;
                    }
                    Label hour = hours.next();
                    hour.setText(Times.time(day.from().plusSeconds(minute * 60L), model.zone()));
                    hour.resizeRelocate(0, at - 9, axisWidth - 10, 18);
                }
            }
            showHeading(scale, i, y, height, right);
        }
        for (Timetable.Band band : table.bands()) {
            double top = scale.topOf(band.day()) + band.from() * scale.minute() - y;
            double high = (band.to() - band.from()) * scale.minute();
            if (top + high > 0 && top < height) {
                Label label = bands.next();
                label.setText(high < 12 ? "" : band.talk().title());
                label.resizeRelocate(1, top, Math.max(0, right - 1), Math.max(2, high));
            }
        }
        lines.end();
        hours.end();
        headings.end();
        bands.end();
    }

    /** A day's name stays in sight as long as something of the day is. */
    private void showHeading(TimetableScale scale, int day, double y, double height, double right) {
        double heading = scale.headingOf(day) - y;
        double bottom = scale.topOf(day) + scale.dayHeight(day) - y;
        if (scale.table().days().size() > 1 && heading < height && bottom > 0) {
            Label name = headings.next();
            name.setText(Times.longDay(scale.table().days().get(day).day()));
            name.resizeRelocate(1, Math.min(Math.max(heading, 0), bottom - 24), Math.max(0, right - 1), 24);
        }
    }

    private void showNow(TimetableScale scale, double y, double right, double axisWidth, double height) {
        boolean isShown = dayOf(scale.table(), model.now()) >= 0;
        double at = isShown ? nowY(scale) - y : -100;
        nowLine.setVisible(isShown);
        nowLine.resizeRelocate(0, Math.rint(at) - 1, Math.max(0, right), 2);
        nowPill.setVisible(isShown && at > -10 && at < height + 10);
        nowPill.setText(model.clockWords());
        nowPill.resizeRelocate(7, Math.rint(at) - 10, axisWidth - 13, 20);
    }

    private void line(double x, double y, double width, double height) {
        lines.next().resizeRelocate(Math.rint(x), Math.rint(y), Math.max(0, width), height);
    }

    private void showBlocks(
            TimetableScale scale, double x, double y, double width, double height, @Nullable Talk selected) {
        List<Timetable.Block> visible = new ArrayList<>();
        Set<TalkId> ids = new HashSet<>();
        for (Timetable.Block block : scale.table().blocks()) {
            double left = scale.left(block) - x;
            double top = scale.top(block) - y;
            if (left < width && left + scale.widthOf(block) > 0 && top < height && top + scale.heightOf(block) > 0) {
                visible.add(block);
                ids.add(block.talk().id());
            }
        }
        inSight.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) {
                entry.getValue().setVisible(false);
                spare.push(entry.getValue());
            }
            return gone;
        });
        // Scrolling moves the layer only: each talk keeps its place on it, and is neither laid out nor sent anew.
        blocks.relocate(-Math.rint(x), -Math.rint(y));
        double now = nowY(scale);
        for (Timetable.Block block : visible) {
            Talk talk = block.talk();
            TimetableBlock node = inSight.computeIfAbsent(talk.id(), id -> spare.isEmpty() ? made() : spare.pop());
            ScheduleRow.OfTalk row = model.rowOf(talk);
            double top = scale.top(block);
            node.show(
                    block,
                    row,
                    talk.equals(selected),
                    talk.isOnAt(model.now()) ? now - top - GAP / 2 : -1,
                    () -> TalkWords.accessible(row, model.zone()));
            node.resizeRelocate(
                    Math.rint(scale.left(block)) + GAP,
                    Math.rint(top) + 1,
                    Math.max(8, Math.rint(scale.widthOf(block)) - 2 * GAP + 1),
                    Math.max(5, Math.rint(scale.heightOf(block)) - 2));
        }
    }

    private TimetableBlock made() {
        TimetableBlock node = new TimetableBlock();
        blocks.getChildren().add(node);
        return node;
    }

    private static Pane layer(Node... nodes) {
        Pane pane = new Pane(nodes);
        pane.setManaged(false);
        pane.setPickOnBounds(false);
        return pane;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.setManaged(false);
        label.setMinSize(0, 0);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.getStyleClass().add(styleClass);
        return region;
    }

    /** Nodes of one kind, taken anew from the first at each drawing; those left over are hidden. */
    private static final class Pool<N extends Node> {
        private final Pane layer = layer();
        private final List<N> nodes = new ArrayList<>();
        private final Supplier<N> maker;
        private int used;

        Pool(Supplier<N> maker) {
            this.maker = maker;
        }

        void begin() {
            used = 0;
        }

        N next() {
            if (used == nodes.size()) {
                N node = maker.get();
                nodes.add(node);
                layer.getChildren().add(node);
            }
            N node = nodes.get(used);
            used++;
            node.setVisible(true);
            return node;
        }

        void end() {
            for (int i = used; i < nodes.size(); i++) {
                nodes.get(i).setVisible(false);
            }
        }
    }
}
