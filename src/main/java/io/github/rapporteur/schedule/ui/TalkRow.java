package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * A talk in the list: times, track bar, title of one or two lines, place and speakers, badges, star. Lays itself out,
 * because the list asks hundreds of times how high it is.
 */
final class TalkRow extends Region {
    private static final double ONE_LINE = 46;
    private static final double TWO_LINES = 64;
    private static final double LEFT = 12;
    private static final double TIME_WIDTH = 40;
    private static final double BAR_X = 52;
    private static final double TEXT_X = 65;
    private static final double STAR = 24;
    private static final double LINE = 18;

    private final Label start = label("start");
    private final Label end = label("end");
    private final Region bar = new Region();
    private final Label title = label("title");
    private final Label place = label("place");
    private final HBox badges = new HBox(6);
    private final StarSign star = new StarSign();
    private final Tooltip whole = new Tooltip();
    private List<String> shownSigns = List.of();
    private Measure measured = new Measure("", title.getFont(), 0, 0);

    TalkRow(Runnable onStar) {
        getStyleClass().add("talk-row");
        WrappedLabel.wrap(title);
        badges.setPadding(new Insets(0, 0, 0, 8));
        badges.setFillHeight(false);
        badges.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("track-bar");
        getChildren().setAll(start, end, bar, title, place, badges, star);
        WrappedLabel.wrap(whole);
        whole.setMaxWidth(360);
        star.setOnMouseClicked(event -> {
            onStar.run();
            event.consume();
        });
    }

    void show(ScheduleRow.OfTalk row, boolean narrow) {
        start.setText(row.start().isEmpty() ? "" : row.start());
        end.setText(row.end());
        title.setText(row.talk().title());
        place.setText(TalkWords.meta(row, narrow));
        place.setTooltip(row.talk().withdrawn() ? new Tooltip(place.getText()) : null);
        star.show(row.state().star());
        List<String> signs = signs(row);
        if (!signs.equals(shownSigns)) {
            shownSigns = signs;
            badges.getChildren().setAll(badges(row));
        }
        use(bar, List.of("track-bar", row.track() == 0 ? "track-none" : "track-" + row.track()));
        use(this, styleClasses(row));
        requestLayout();
    }

    private static List<String> styleClasses(ScheduleRow.OfTalk row) {
        List<String> classes = new ArrayList<>(List.of("talk-row"));
        switch (row.moment()) {
            case PAST -> classes.add("past");
            case ON_NOW -> classes.add("on-now");
            case COMING -> {}
        }
        if (row.state().star() == Star.MUST) {
            classes.add("must");
        }
        if (row.talk().withdrawn()) {
            classes.add("withdrawn");
        }
        return classes;
    }

    /** Only when they differ: each change has the style sheets asked again, hundreds of times while typing a filter. */
    private static void use(Node node, List<String> classes) {
        if (!node.getStyleClass().equals(classes)) {
            node.getStyleClass().setAll(classes);
        }
    }

    /** What the badges depend on. */
    private static List<String> signs(ScheduleRow.OfTalk row) {
        TalkState state = row.state();
        return List.of(
                TalkWords.clashes(row.clashes()),
                String.valueOf(row.talk().byHand()),
                row.correction(),
                String.valueOf(state.notes() > 0),
                String.valueOf(state.quotes() + state.quips()));
    }

    private static List<Node> badges(ScheduleRow.OfTalk row) {
        TalkState state = row.state();
        List<Node> badges = new ArrayList<>();
        if (!row.clashes().isEmpty()) {
            badges.add(clash(TalkWords.clashes(row.clashes())));
        }
        if (row.talk().byHand()) {
            badges.add(Icons.icon(Feather.USER));
        }
        if (!row.correction().isEmpty()) {
            badges.add(differs(row.correction()));
        }
        if (state.notes() > 0) {
            badges.add(Icons.icon(Feather.EDIT_3));
        }
        int quotes = state.quotes() + state.quips();
        if (quotes > 0) {
            Label count = new Label(String.valueOf(quotes), Icons.icon(Feather.MESSAGE_SQUARE));
            count.getStyleClass().add("quote-count");
            badges.add(count);
        }
        return badges;
    }

    /** Not as the schedule has it. */
    private static Node differs(String words) {
        Label sign = new Label("≠");
        sign.getStyleClass().add("differs-sign");
        sign.setTooltip(new Tooltip(words));
        return sign;
    }

    private static Node clash(String words) {
        Text sign = Icons.icon(Feather.ALERT_TRIANGLE);
        sign.getStyleClass().add("warning-sign");
        // On the sign itself a tooltip would never show: icons let the mouse through.
        StackPane place = new StackPane(sign);
        Tooltip.install(place, new Tooltip("C" + words.substring(1)));
        return place;
    }

    /** The height at that width: 46 with one line of title, 64 with two. */
    double heightFor(double width) {
        return hasTwoLines(width) ? TWO_LINES : ONE_LINE;
    }

    private boolean hasTwoLines(double width) {
        double textWidth = width - TEXT_X - STAR - 12;
        return textWidth > 0 && wholeHeight(textWidth) > LINE * 1.5;
    }

    /** How high the whole title would be. The list asks several times for each line, the text is laid out once. */
    private double wholeHeight(double textWidth) {
        Measure now = new Measure(title.getText(), title.getFont(), textWidth, 0);
        if (!now.isOfSame(measured)) {
            measured = new Measure(now.text(), now.font(), textWidth, title.prefHeight(textWidth));
        }
        return measured.height();
    }

    private record Measure(String text, Font font, double width, double height) {
        boolean isOfSame(Measure other) {
            return text.equals(other.text) && font.equals(other.font) && width == other.width;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightFor(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean two = hasTwoLines(width);
        double textWidth = width - TEXT_X - STAR - 12;
        double titleHeight = two ? 2 * LINE : LINE;
        double top = 5;
        start.resizeRelocate(LEFT, top, TIME_WIDTH, LINE);
        end.resizeRelocate(LEFT, start.getText().isEmpty() ? top : top + LINE, TIME_WIDTH, LINE);
        bar.resizeRelocate(BAR_X, 7, 3, getHeight() - 14);
        title.resizeRelocate(TEXT_X, top, textWidth, titleHeight);
        double badgeWidth = badges.getChildren().isEmpty() ? 0 : Math.ceil(badges.prefWidth(-1));
        double placeWidth = Math.min(Math.ceil(place.prefWidth(-1)), Math.max(0, textWidth - badgeWidth));
        double placeY = top + titleHeight;
        place.resizeRelocate(TEXT_X, placeY, placeWidth, LINE);
        badges.resizeRelocate(TEXT_X + placeWidth, placeY, badgeWidth, LINE);
        star.resizeRelocate(width - STAR - 8, 3, STAR, STAR);
        tellWholeTitle(textWidth, titleHeight);
    }

    /** A tooltip only where the title is cut. */
    private void tellWholeTitle(double textWidth, double titleHeight) {
        boolean cut = wholeHeight(textWidth) > titleHeight + 2;
        whole.setText(title.getText());
        title.setTooltip(cut ? whole : null);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinSize(0, 0);
        return label;
    }
}
