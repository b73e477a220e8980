package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.shell.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** A chip for each filter that is set, which takes it back, and one link that takes all of them back. */
final class FilterChips extends FlowPane {
    private static final double WIDEST = 220;

    private final ScheduleFilter filter;

    FilterChips(ScheduleFilter filter) {
        super(6, 6);
        this.filter = filter;
        setId("filter-chips");
        // Else the longest word of a chip would push the whole pane over its edge.
        setMinWidth(0);
        setPrefWrapLength(WIDEST);
        getStyleClass().add("filter-chips");
        filter.narrowingProperty().subscribe(this::show);
    }

    private void show(Narrowing narrowing) {
        List<Node> chips = new ArrayList<>();
        narrowing.parts().stream()
                // The chip that is pressed says that already.
                .filter(part -> !(part instanceof Narrow.AnyStar))
                .forEach(part -> chips.add(chip(part)));
        if (!chips.isEmpty()) {
            Hyperlink clear = new Hyperlink("Clear");
            clear.setId("clear-filters");
            clear.setMinWidth(USE_PREF_SIZE);
            clear.setAccessibleText("Clear all filters");
            clear.setTooltip(new Tooltip("Clear all filters, Esc in the list"));
            clear.setOnAction(event -> filter.clear());
            chips.add(clear);
        }
        getChildren().setAll(chips);
        setVisible(!chips.isEmpty());
        setManaged(!chips.isEmpty());
    }

    private Button chip(Narrow part) {
        Button chip = new Button(part.words(), Icons.icon(Feather.X));
        chip.getStyleClass().setAll("chip", "filter-chip");
        chip.setMnemonicParsing(false);
        chip.setMaxWidth(WIDEST);
        chip.setAccessibleText("Filter " + part.words() + ", press to take it back");
        chip.setTooltip(new Tooltip("Take back the filter " + part.words()));
        chip.setOnAction(event -> filter.toggle(part));
        return chip;
    }
}
