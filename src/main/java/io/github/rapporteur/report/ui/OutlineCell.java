package io.github.rapporteur.report.ui;

import io.github.rapporteur.schedule.ui.Times;
import io.github.rapporteur.shell.Icons;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of the outline: tick box for days and talks, words, how much is in it. */
final class OutlineCell extends ListCell<OutlineRow> {
    private final CheckBox tick = new CheckBox();
    private final Label words = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox();
    private final Tooltip whole = new Tooltip();

    /** @param toggle called with the line whose box was clicked */
    OutlineCell(Consumer<? super OutlineRow> toggle) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> {
            OutlineRow row = getItem();
            if (row != null) {
                toggle.accept(row);
            }
        });
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        line.getStyleClass().add("outline-row");
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable OutlineRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("day", "talk", "part", "left-out");
        setTooltip(null);
        count.setGraphic(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case OutlineRow.Part part -> part(part);
            case OutlineRow.Day day -> day(day);
            case OutlineRow.OfTalk talk -> talk(talk);
        }
        setGraphic(line);
    }

    private void part(OutlineRow.Part part) {
        getStyleClass().add("part");
        words.setText(part.words());
        count.setText(part.count());
        line.getChildren().setAll(words, count);
        setAccessibleText(part.words() + (part.count().isEmpty() ? "" : ", " + part.count()));
    }

    private void day(OutlineRow.Day day) {
        getStyleClass().add("day");
        words.setText(Times.longDay(day.date()));
        String of =
                String.format(Locale.ROOT, "%,d of %,d", day.in(), day.talks().size());
        count.setText(of);
        tick.setIndeterminate(day.in() > 0 && !day.allIn());
        tick.setSelected(day.allIn());
        line.getChildren().setAll(tick, words, count);
        setAccessibleText(words.getText() + ", " + of + " talks in the report");
    }

    private void talk(OutlineRow.OfTalk talk) {
        getStyleClass().add("talk");
        if (!talk.in()) {
            getStyleClass().add("left-out");
        }
        words.setText(talk.title());
        whole.setText(talk.title());
        setTooltip(whole);
        count.setText(talk.quotes() == 0 ? "" : String.valueOf(talk.quotes()));
        count.setGraphic(talk.quotes() == 0 ? null : Icons.icon(Feather.MESSAGE_SQUARE));
        tick.setIndeterminate(false);
        tick.setSelected(talk.in());
        line.getChildren().setAll(tick, words, count);
        String quotes = talk.quotes() == 0 ? "" : ", " + talk.quotes() + (talk.quotes() == 1 ? " quote" : " quotes");
        setAccessibleText(talk.title() + (talk.in() ? ", in the report" : ", left out") + quotes);
    }

    /** Never wider than the list: long titles end in an ellipsis and have a tooltip. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
