package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a table is what. {@link TableGuess} proposes one; somebody who knows better may change it and keep it
 * under its key for the next file with the same header.
 *
 * @param headerRow index of the row that names the columns
 * @param firstRow index of the first row behind the header
 * @param header the names, white space folded
 * @param fields what each column holds, as many as the header has
 * @param dateOrder which number of 04/05/2026 is the day
 */
public record TableLayout(
        int headerRow, int firstRow, List<String> header, List<TableField> fields, DateOrder dateOrder) {
    /** Keeps its own lists. */
    public TableLayout {
        header = List.copyOf(header);
        fields = List.copyOf(fields);
        if (header.size() != fields.size() || firstRow <= headerRow) {
            throw new IllegalArgumentException("a field for each column, rows behind the header");
        }
    }

    /** Names this layout over all files whose header says the same, whatever its case and white space. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String cell : header) {
            key.append(String.join(" ", Words.of(CalendarWords.plain(cell)))).append('|');
        }
        return key.toString();
    }

    /** Whether any column holds this. */
    public boolean has(TableField field) {
        return fields.contains(field);
    }

    /** The same with another meaning of one column. */
    public TableLayout with(int column, TableField field) {
        List<TableField> changed = new ArrayList<>(fields);
        changed.set(column, field);
        return new TableLayout(headerRow, firstRow, header, changed, dateOrder);
    }

    /** The same with another order of dates. */
    public TableLayout with(DateOrder order) {
        return new TableLayout(headerRow, firstRow, header, fields, order);
    }

    /** What these columns hold, in a table that was guessed now; empty when its header says something else by now. */
    Optional<TableLayout> in(TableLayout guessed) {
        return key().equals(guessed.key()) && fields.size() == guessed.header.size()
                ? Optional.of(new TableLayout(guessed.headerRow, guessed.firstRow, guessed.header, fields, dateOrder))
                : Optional.empty();
    }

    /** What must be there and is not, in words for a message; empty when the table can be read. */
    List<String> missing() {
        boolean title = has(TableField.TITLE) || has(TableField.TITLES_OF_ROOM);
        if (title && has(TableField.START)) {
            return List.of();
        } else if (title) {
            return List.of("start times");
        }
        return has(TableField.START) ? List.of("titles") : List.of("titles", "start times");
    }
}
