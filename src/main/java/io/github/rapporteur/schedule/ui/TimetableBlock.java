package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A talk in the timetable: track bar, title, speakers, signs. Used again for other talks while the timetable scrolls,
 * and lays itself out, because dozens of them come on screen in one frame.
 */
final class TimetableBlock extends Region {
    /** Below this height only the bar is left. */
    private static final double BAR_ONLY = 18;
    /** Below this height only the title is left. */
    private static final double TITLE_ONLY = 40;

    private static final double LINE = 16;
    private static final double TEXT_X = 12;
    private static final double SIGN = 16;

    private final Region bar = new Region();
    private final Region tick = new Region();
    private final Label title = new Label();
    private final Label speakers = new Label();
    private final Tooltip whole = new Tooltip();
    private final List<Node> signs = new ArrayList<>();
    private List<String> signWords = List.of();
    private Timetable.@Nullable Block block;
    private @Nullable Shown shown;
    private double tickY = -1;
    /** For which width the title was measured; negative when it has to be measured anew. */
    private double measuredWidth = -1;

    private double measuredHeight;
    private boolean tooltipOn;

    TimetableBlock() {
        getStyleClass().setAll("timetable-block");
        setManaged(false);
        bar.getStyleClass().setAll("bar");
        tick.getStyleClass().setAll("tick");
        title.getStyleClass().add("title");
        WrappedLabel.wrap(title);
        title.setMinSize(0, 0);
        title.setMouseTransparent(true);
        speakers.getStyleClass().add("speakers");
        speakers.setMinSize(0, 0);
        speakers.setMouseTransparent(true);
        WrappedLabel.wrap(whole);
        whole.setMaxWidth(360);
        getChildren().setAll(bar, tick, title, speakers);
    }

    /** What it shows; null before its first talk. */
    Timetable.@Nullable Block block() {
        return block;
    }

    /**
     * Shows a talk.
     *
     * @param row the talk as the list would show it
     * @param nowY where the now-line crosses it; negative when it does not
     */
    void show(
            Timetable.Block newBlock,
            ScheduleRow.OfTalk row,
            boolean selected,
            double nowY,
            Supplier<String> accessible) {
        Shown now = new Shown(newBlock, row, selected, Math.round(nowY));
        setVisible(true);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        block = newBlock;
        tickY = nowY;
        Talk talk = row.talk();
        if (!talk.title().equals(title.getText())) {
            title.setText(talk.title());
            measuredWidth = -1;
        }
        speakers.setText(talk.withdrawn() ? "Withdrawn" : talk.speakerNames());
        whole.setText(talk.title() + (speakers.getText().isEmpty() ? "" : "\n" + speakers.getText()));
        setAccessibleText(accessible.get());
        showSigns(row);
        List<String> classes = classes(row, selected);
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
        requestLayout();
    }

    /** All that a block looks like: while scrolling nothing of it changes. */
    private record Shown(Timetable.Block block, ScheduleRow.OfTalk row, boolean selected, long nowY) {}

    private static List<String> classes(ScheduleRow.OfTalk row, boolean selected) {
        List<String> classes =
                new ArrayList<>(List.of("timetable-block", row.track() == 0 ? "block-none" : "block-" + row.track()));
        switch (row.state().star()) {
            case MUST -> classes.add("must");
            case MAYBE -> classes.add("maybe");
            case LATER, NONE -> {}
        }
        if (row.moment() == ScheduleRow.Moment.PAST) {
            classes.add("past");
        }
        if (row.talk().withdrawn()) {
            classes.add("withdrawn");
        }
        if (selected) {
            classes.add("selected");
        }
        return classes;
    }

    private void showSigns(ScheduleRow.OfTalk row) {
        List<String> now =
                List.of(row.state().star().name(), String.valueOf(!row.clashes().isEmpty()));
        if (now.equals(signWords)) {
            return;
        }
        signWords = now;
        getChildren().removeAll(signs);
        signs.clear();
        if (row.state().star() != Star.NONE) {
            signs.add(star(row.state().star()));
        }
        if (!row.clashes().isEmpty()) {
            Text clash = Icons.icon(Feather.ALERT_TRIANGLE);
            clash.getStyleClass().add("warning-sign");
            signs.add(clash);
        }
        getChildren().addAll(signs);
    }

    private static Node star(Star star) {
        Node sign = star == Star.MUST
                ? new Polygon(StarSign.corners())
                : Icons.icon(star == Star.LATER ? Feather.CLOCK : Feather.STAR);
        sign.getStyleClass().add(star == Star.MUST ? "star-shape" : "star-outline");
        sign.setMouseTransparent(true);
        return sign;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean hasTitle = height >= BAR_ONLY;
        double textWidth = Math.max(0, width - TEXT_X - 4 - (signs.isEmpty() ? 0 : SIGN + 2));
        double top = height < TITLE_ONLY ? (height - LINE) / 2 : 4;
        double wanted = hasTitle ? Math.max(1, Math.ceil((wholeTitle(textWidth) - 3) / LINE)) : 0;
        double lines = Math.max(1, Math.floor((height - 2 * top) / LINE));
        // A second line of the title says more than the speakers.
        boolean hasSpeakers = height >= TITLE_ONLY
                && !speakers.getText().isEmpty()
                && (lines > 2 || wanted < lines || (lines == 2 && wanted == 1));
        double titleHeight = Math.min(wanted, hasSpeakers ? lines - 1 : lines) * LINE;
        bar.resizeRelocate(0, 0, 4, height);
        tick.setVisible(tickY >= 0 && tickY <= height);
        tick.resizeRelocate(-5, tickY - 1, 10, 2);
        // A single line that is cut at a word would waste half of it.
        title.setWrapText(titleHeight > LINE);
        title.setVisible(hasTitle);
        title.resizeRelocate(TEXT_X, top, textWidth, titleHeight);
        speakers.setVisible(hasSpeakers);
        speakers.resizeRelocate(TEXT_X, top + titleHeight, textWidth, LINE);
        layOutSigns(width, height, hasTitle);
        useTooltip(!hasTitle || wholeTitle(textWidth) > titleHeight + 2);
    }

    private double wholeTitle(double textWidth) {
        if (textWidth <= 0) {
            return LINE;
        } else if (measuredWidth != textWidth) {
            WrappedLabel.wrap(title);
            measuredHeight = title.prefHeight(textWidth);
            // Before it has its style, a text has no lines.
            measuredWidth = title.getSkin() == null ? -1 : textWidth;
        }
        return measuredHeight;
    }

    private void layOutSigns(double width, double height, boolean hasTitle) {
        double y = height < TITLE_ONLY ? height / 2 : 13;
        for (int i = 0; i < signs.size(); i++) {
            Node sign = signs.get(i);
            boolean fits = hasTitle && y + SIGN / 2 <= height;
            sign.setVisible(fits);
            if (sign instanceof Text icon) {
                icon.setTextOrigin(VPos.TOP);
            }
            double w = sign.getLayoutBounds().getWidth();
            double h = sign.getLayoutBounds().getHeight();
            sign.relocate(Math.rint(width - 12 - w / 2), Math.rint(y - h / 2));
            y += SIGN + 2;
        }
    }

    /** Only where the title is cut: a tooltip over each block would be in the way. */
    private void useTooltip(boolean cut) {
        if (cut && !tooltipOn) {
            Tooltip.install(this, whole);
        } else if (!cut && tooltipOn) {
            Tooltip.uninstall(this, whole);
        }
        tooltipOn = cut;
    }
}
