package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Rooms across, time down. Scrolls by wheel, bars and keys, with the room names and hours always there; the nodes are
 * those of {@link TimetablePaper}, only for what is in sight. One stop for Tab: arrows move between the talks.
 */
final class TimetableGrid extends Region {
    private static final double AXIS = 60;
    private static final double HEAD = 34;
    private static final double BAR = 12;
    private static final double NARROWEST = 150;
    private static final double STEP = 1.2;
    private static final double NOTCH = 40;

    private final ScheduleViewModel model;
    private final TimetablePaper paper;
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1.333);
    private final ObjectProperty<@Nullable Talk> selected = new SimpleObjectProperty<>();
    private Timetable table = Timetable.EMPTY;
    private Runnable onOpen = () -> {};
    private Consumer<Boolean> onPick = byMouse -> {};
    private @Nullable TalkId reveal;
    private boolean revealNow = true;

    TimetableGrid(ScheduleViewModel model) {
        this.model = model;
        paper = new TimetablePaper(model);
        setId("timetable");
        getStyleClass().add("timetable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        down.setOrientation(Orientation.VERTICAL);
        across.setFocusTraversable(false);
        down.setFocusTraversable(false);
        getChildren().setAll(paper, across, down);
        across.valueProperty().subscribe((old, now) -> requestLayout());
        down.valueProperty().subscribe((old, now) -> requestLayout());
        zoom.subscribe((old, now) -> requestLayout());
        selected.subscribe((old, now) -> {
            requestLayout();
            tell();
        });
        focusedProperty().subscribe((old, now) -> paper.focus(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
        setOnZoom(this::pinched);
        tell();
    }

    /** Says what opening the selected talk does. */
    void onOpen(Runnable action) {
        onOpen = action;
    }

    /** Says what follows when the user has picked a talk. */
    void onPick(Consumer<Boolean> action) {
        onPick = action;
    }

    /** Px a minute; remembered by the window. */
    DoubleProperty zoomProperty() {
        return zoom;
    }

    /** The talk that keys act on; null when there is none. */
    ObjectProperty<@Nullable Talk> selectedProperty() {
        return selected;
    }

    /** Shows what the day and the filters let through; goes to the talk that is open, else to now. */
    void refresh() {
        Timetable before = table;
        table = Timetable.of(model.shownProperty().get(), model.zone());
        Talk talk = selected.get();
        if (talk != null) {
            selected.set(table.find(talk.id()).map(Timetable.Block::talk).orElse(null));
        }
        boolean otherDays = !before.days().equals(table.days());
        if (selected.get() == null) {
            Talk chosen = model.chosenProperty().get();
            if (chosen != null && table.find(chosen.id()).isPresent()) {
                select(chosen);
            }
        }
        revealNow |= otherDays;
        requestLayout();
        tell();
    }

    /** Selects a talk and brings it on screen. */
    void select(Talk talk) {
        table.find(talk.id()).ifPresent(block -> {
            selected.set(block.talk());
            reveal = talk.id();
            requestLayout();
        });
    }

    /** Larger (by 1) or smaller (by -1), or as it was at first (by 0); what is at the centre stays there. */
    void zoom(int by) {
        double wanted = by == 0 ? 1.333 : zoom.get() * Math.pow(STEP, by);
        zoomAt(wanted, (getHeight() - HEAD) / 2);
    }

    private void zoomAt(double wanted, double y) {
        double old = zoom.get();
        double now = Math.clamp(wanted, TimetableScale.SMALLEST, TimetableScale.LARGEST);
        double centre = down.getValue() + y;
        zoom.set(now);
        layOutBars();
        set(down, centre * now / old - y);
    }

    private void tell() {
        Talk talk = selected.get();
        String place = model.filter().isOverAllDays() || model.dayProperty().get() == null
                ? "Timetable, all days"
                : "Timetable, " + Times.longDay(model.dayProperty().get());
        setAccessibleText(talk == null ? place : place + ". " + paper.words(talk));
    }

    /** For the rooms: all but the hours and, when there is something to scroll, its bar. */
    private double wide() {
        double content = new TimetableScale(table, zoom.get(), NARROWEST).height();
        double bar = content > getHeight() - HEAD - BAR ? BAR : 0;
        return Math.max(0, getWidth() - AXIS - bar);
    }

    private TimetableScale scale() {
        double wide = wide();
        double column = table.width() == 0 ? NARROWEST : Math.max(NARROWEST, Math.floor(wide / table.width()));
        return new TimetableScale(table, zoom.get(), column);
    }

    @Override
    protected void layoutChildren() {
        TimetableScale scale = layOutBars();
        if (reveal != null) {
            table.find(reveal).ifPresent(block -> reveal(scale, block));
            reveal = null;
            revealNow = false;
        } else if (revealNow && getHeight() > 0 && !table.days().isEmpty()) {
            set(down, paper.nowY(scale) - getHeight() / 3);
            revealNow = false;
        }
        double width = getWidth() - (down.isVisible() ? BAR : 0);
        double height = getHeight() - (across.isVisible() ? BAR : 0);
        paper.resizeRelocate(0, 0, width, height);
        paper.show(scale, across.getValue(), down.getValue(), AXIS, HEAD, selected.get());
    }

    private TimetableScale layOutBars() {
        TimetableScale scale = scale();
        double wide = wide();
        double high = Math.max(0, getHeight() - HEAD - BAR);
        layOut(across, scale.width(), wide);
        layOut(down, scale.height(), high);
        across.resizeRelocate(AXIS, getHeight() - BAR, wide, BAR);
        down.resizeRelocate(getWidth() - BAR, HEAD, BAR, high);
        return scale;
    }

    private static void layOut(ScrollBar bar, double whole, double visible) {
        double most = Math.max(0, whole - visible);
        bar.setMax(most);
        bar.setVisibleAmount(whole <= 0 ? 0 : most * visible / whole);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(Math.max(40, visible - 40));
        bar.setVisible(most > 0.5);
        set(bar, bar.getValue());
    }

    private static void set(ScrollBar bar, double value) {
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    private void reveal(TimetableScale scale, Timetable.Block block) {
        double high = getHeight() - HEAD - BAR;
        set(across, nearest(across.getValue(), wide(), scale.left(block), scale.widthOf(block)));
        set(down, nearest(down.getValue(), high, scale.top(block) - 32, scale.heightOf(block) + 48));
    }

    /** Scrolls only as far as needed; what is larger than the window shows its begin. */
    private static double nearest(double now, double visible, double from, double length) {
        if (from < now || length > visible) {
            return from;
        }
        return from + length > now + visible ? from + length - visible : now;
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            // A notch of a wheel is a step; trackpads send many small turns.
            double steps = Math.clamp(event.getDeltaY() / NOTCH, -1, 1);
            zoomAt(zoom.get() * Math.pow(STEP, steps), event.getY() - HEAD);
        } else {
            boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
            set(across, across.getValue() - (sideways ? event.getDeltaY() : event.getDeltaX()));
            set(down, down.getValue() - (sideways ? 0 : event.getDeltaY()));
        }
        event.consume();
    }

    /** Two fingers that draw apart. */
    private void pinched(ZoomEvent event) {
        zoomAt(zoom.get() * event.getZoomFactor(), event.getY() - HEAD);
        event.consume();
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        for (Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof TimetableBlock place && place.block() != null) {
                selected.set(place.block().talk());
                onPick.accept(true);
                if (event.getClickCount() == 2) {
                    open();
                }
                return;
            }
        }
    }

    private void open() {
        if (selected.get() != null) {
            onOpen.run();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> move(Timetable.Way.UP);
            case DOWN -> move(Timetable.Way.DOWN);
            case LEFT -> move(Timetable.Way.LEFT);
            case RIGHT -> move(Timetable.Way.RIGHT);
            case HOME -> ends(table.blocks().stream().findFirst());
            case END -> ends(table.blocks().reversed().stream().findFirst());
            case PAGE_UP -> set(down, down.getValue() - down.getBlockIncrement());
            case PAGE_DOWN -> set(down, down.getValue() + down.getBlockIncrement());
            case ENTER -> open();
            case SPACE -> onPick.accept(true);
            case ESCAPE -> model.filter().clear();
            case S -> withSelected(talk -> model.cycleStar(talk.id()));
            case DIGIT1, NUMPAD1 -> star(Star.MUST);
            case DIGIT2, NUMPAD2 -> star(Star.MAYBE);
            case DIGIT3, NUMPAD3 -> star(Star.LATER);
            case DIGIT0, NUMPAD0 -> star(Star.NONE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void star(Star star) {
        withSelected(talk -> model.star(talk.id(), star));
    }

    private void withSelected(Consumer<Talk> action) {
        Talk talk = selected.get();
        if (talk != null) {
            action.accept(talk);
        }
    }

    private void ends(Optional<Timetable.Block> block) {
        block.ifPresent(found -> {
            select(found.talk());
            onPick.accept(false);
        });
    }

    private void move(Timetable.Way way) {
        Talk talk = selected.get();
        Optional<Timetable.Block> from = talk == null ? Optional.empty() : table.find(talk.id());
        if (from.isPresent()) {
            ends(table.next(from.get(), way));
        } else {
            ends(nearestToNow());
        }
    }

    /** The first talk that is not over; the last one after the end. */
    private Optional<Timetable.Block> nearestToNow() {
        List<Timetable.Block> blocks = table.blocks();
        return blocks.stream()
                .filter(block -> !model.isOver(block.talk()))
                .findFirst()
                .or(() -> blocks.reversed().stream().findFirst());
    }
}
