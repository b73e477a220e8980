package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.importing.DateOrder;
import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableGuess;
import io.github.rapporteur.schedule.importing.TableLayout;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** What each column of a table holds, to be changed by who knows better. JavaFX thread. */
final class ImportColumns extends GridPane {
    private TableLayout layout;
    private final Consumer<TableLayout> changed;

    /**
     * @param changed told each change
     */
    ImportColumns(TableGuess guess, Consumer<TableLayout> changed) {
        super(16, 6);
        layout = guess.layout();
        this.changed = changed;
        setId("preview-columns");
        int row = 0;
        for (int column = 0; column < layout.header().size(); column++) {
            String name = layout.header().get(column);
            if (!name.isEmpty()) {
                addRow(row++, label(name), field(column, name));
            }
        }
        if (layout.has(TableField.DATE) || !guess.dateOrder().certain()) {
            addRow(row, label("Dates as in 04/05/2026"), dateOrder());
        }
    }

    private ComboBox<TableField> field(int column, String name) {
        ComboBox<TableField> box = new ComboBox<>();
        box.getItems().setAll(TableField.values());
        box.setConverter(words(ImportColumns::words));
        box.setValue(layout.fields().get(column));
        box.setAccessibleText("Column " + name);
        box.setId("column-" + column);
        box.valueProperty().subscribe((old, now) -> change(layout.with(column, now)));
        return box;
    }

    private ComboBox<DateOrder> dateOrder() {
        ComboBox<DateOrder> box = new ComboBox<>();
        box.getItems().setAll(DateOrder.values());
        box.setConverter(words(order -> order == DateOrder.DAY_FIRST ? "4 May" : "April 5"));
        box.setValue(layout.dateOrder());
        box.setAccessibleText("Dates as in 04/05/2026");
        box.setId("date-order");
        box.valueProperty().subscribe((old, now) -> change(layout.with(now)));
        return box;
    }

    private void change(TableLayout to) {
        if (!to.equals(layout)) {
            layout = to;
            changed.accept(to);
        }
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setMaxWidth(240);
        label.setMinHeight(Region.USE_PREF_SIZE);
        setValignment(label, VPos.CENTER);
        return label;
    }

    private static String words(TableField field) {
        return switch (field) {
            case NONE -> "not read";
            case TITLE -> "Title";
            case SUBTITLE -> "Subtitle";
            case DATE -> "Day";
            case START -> "Start";
            case END -> "End";
            case DURATION -> "Duration";
            case ROOM -> "Room";
            case TRACK -> "Track";
            case SPEAKERS -> "Speakers";
            case SPEAKER -> "One speaker";
            case ABSTRACT -> "Abstract";
            case LANGUAGE -> "Language";
            case KIND -> "Kind";
            case LINK -> "Link";
            case CODE -> "Number";
            case TITLES_OF_ROOM -> "Titles in this room";
        };
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Chosen, never typed.");
            }
        };
    }
}
