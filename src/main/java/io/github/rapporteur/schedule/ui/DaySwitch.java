package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.shell.Segments;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses the day on screen: words side by side, a box for more than five days, nothing for a single one. */
final class DaySwitch extends StackPane {
    private static final int MOST_SEGMENTS = 5;

    private final ScheduleViewModel model;
    private final Segments<LocalDate> segments = new Segments<>("Day", Times::shortDay);

    DaySwitch(ScheduleViewModel model) {
        this.model = model;
        segments.chosenProperty().bindBidirectional(model.dayProperty());
        model.daysProperty().subscribe(this::show);
    }

    private void show(List<LocalDate> days) {
        if (days.size() > MOST_SEGMENTS) {
            getChildren().setAll(box(days));
        } else {
            segments.setChoices(days);
            getChildren().setAll(segments);
        }
        setVisible(days.size() > 1);
        setManaged(days.size() > 1);
    }

    private ComboBox<LocalDate> box(List<LocalDate> days) {
        ComboBox<LocalDate> box = new ComboBox<>();
        box.setId("days");
        box.setAccessibleText("Day");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : Times.longDay(date);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return null;
            }
        });
        box.getItems().setAll(days);
        box.valueProperty().bindBidirectional(model.dayProperty());
        return box;
    }
}
