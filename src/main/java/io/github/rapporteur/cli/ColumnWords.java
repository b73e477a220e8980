package io.github.rapporteur.cli;

import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the columns of a table hold, as it is typed: {@code title=Vortrag,start=Beginn,room=Ort}. */
final class ColumnWords {
    private static final Map<String, TableField> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry("title", TableField.TITLE),
            Map.entry("subtitle", TableField.SUBTITLE),
            Map.entry("day", TableField.DATE),
            Map.entry("start", TableField.START),
            Map.entry("end", TableField.END),
            Map.entry("duration", TableField.DURATION),
            Map.entry("room", TableField.ROOM),
            Map.entry("track", TableField.TRACK),
            Map.entry("speakers", TableField.SPEAKERS),
            Map.entry("abstract", TableField.ABSTRACT),
            Map.entry("language", TableField.LANGUAGE),
            Map.entry("kind", TableField.KIND),
            Map.entry("link", TableField.LINK),
            Map.entry("number", TableField.CODE),
            Map.entry("none", TableField.NONE)));

    private ColumnWords() {}

    /**
     * The layout with these columns changed.
     *
     * @throws IllegalArgumentException if a word is not known; the message says which are
     */
    static TableLayout changed(TableLayout guessed, String typed) {
        TableLayout layout = guessed;
        for (String pair : typed.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "\"" + pair.strip() + "\" says no column; write it as title=Vortrag,start=Beginn");
            }
            layout = layout.with(
                    column(layout.header(), pair.substring(equals + 1).strip()),
                    field(pair.substring(0, equals).strip()));
        }
        return layout;
    }

    private static TableField field(String word) {
        TableField field = FIELDS.get(word.toLowerCase(Locale.ROOT));
        if (field == null) {
            throw new IllegalArgumentException(
                    "a column cannot hold \"" + word + "\"; it can hold " + String.join(", ", FIELDS.keySet()));
        }
        return field;
    }

    private static int column(List<String> header, String name) {
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).equalsIgnoreCase(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException("no column is called \"" + name + "\"; the columns are "
                + String.join(
                        ", ", header.stream().filter(cell -> !cell.isEmpty()).toList()));
    }
}
