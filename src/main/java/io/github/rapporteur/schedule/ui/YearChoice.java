package io.github.rapporteur.schedule.ui;

import java.time.Year;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks for the year of dates that have none; not to be seen when the schedule says it. JavaFX thread. */
final class YearChoice extends VBox {
    private static final int BEFORE = 15;
    private static final int AFTER = 5;

    private final ComboBox<Year> box = new ComboBox<>();

    /** @param chosen gets another year than the one that is shown */
    YearChoice(Consumer<Year> chosen) {
        super(4);
        Label heading = new Label("Year");
        heading.getStyleClass().add("semi-bold");
        Label hint = new Label("The schedule's dates have no year. Is it this one?");
        hint.getStyleClass().add("meta");
        hint.setWrapText(true);
        box.setId("preview-year");
        box.setAccessibleText("Year of the conference");
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                chosen.accept(value);
            }
        });
        getChildren().setAll(heading, box, hint);
        show(Optional.empty());
    }

    /** Shows the year by which it was read; nothing when that is not to be asked. */
    void show(Optional<Year> year) {
        setVisible(year.isPresent());
        setManaged(year.isPresent());
        year.ifPresent(this::show);
    }

    private void show(Year year) {
        if (!box.getItems().contains(year)) {
            box.getItems()
                    .setAll(IntStream.rangeClosed(year.getValue() - BEFORE, year.getValue() + AFTER)
                            .mapToObj(Year::of)
                            .toList());
        }
        box.setValue(year);
    }

    /** Whether its list is open. */
    boolean isOpen() {
        return box.isShowing();
    }
}
