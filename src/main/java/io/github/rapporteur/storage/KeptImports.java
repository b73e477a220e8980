package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.KeptImport;
import io.github.rapporteur.schedule.importing.DateOrder;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How each conference was read from its source, among the notebook's settings: one entry a conference, one line for each
 * thing that the user said, its name before it.
 */
final class KeptImports {
    private KeptImports() {}

    static void keep(Handle handle, ConferenceId conference, KeptImport kept) {
        handle.execute("MERGE INTO setting VALUES (?, ?)", name(conference), written(kept));
    }

    static void forget(Handle handle, ConferenceId conference) {
        handle.execute("DELETE FROM setting WHERE name = ?", name(conference));
    }

    /** {@link KeptImport#NONE} when nothing is kept. */
    static KeptImport find(Rows rows, ConferenceId conference) throws SQLException {
        return rows.first("SELECT content FROM setting WHERE name = ?", row -> read(row.getString(1)), name(conference))
                .orElse(KeptImport.NONE);
    }

    private static String written(KeptImport kept) {
        List<String> lines = new ArrayList<>();
        ImportOptions options = kept.options();
        line(lines, "title", kept.title());
        options.zone().ifPresent(is -> line(lines, "zone", is.getId()));
        options.conferenceName().ifPresent(is -> line(lines, "name", is));
        options.year().ifPresent(is -> line(lines, "year", is.toString()));
        options.pick().ifPresent(is -> line(lines, "pick", is));
        options.layout().ifPresent(is -> {
            line(lines, "dates", is.dateOrder().name());
            line(lines, "header", is.headerRow() + " " + is.firstRow());
            for (int i = 0; i < is.fields().size(); i++) {
                line(lines, "column", is.fields().get(i) + " " + is.header().get(i));
            }
        });
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String name, String value) {
        lines.add(name + " " + value.replaceAll("\\R", " "));
    }

    private static KeptImport read(String content) {
        ImportOptions options = ImportOptions.defaults();
        String title = "";
        Columns columns = new Columns();
        for (String line : content.split("\n", -1)) {
            String value = after(line);
            try {
                switch (before(line)) {
                    case "title" -> title = value;
                    case "zone" -> options = options.withZone(ZoneId.of(value));
                    case "name" -> options = options.withConferenceName(value);
                    case "year" -> options = options.withYear(Year.parse(value));
                    case "pick" -> options = options.withPick(value);
                    default -> columns.take(before(line), value);
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                // Written by another version: as if that one thing had not been said.
                columns.isWhole = false;
            }
        }
        Optional<TableLayout> layout = columns.layout();
        return new KeptImport(layout.isPresent() ? options.withLayout(layout.get()) : options, title);
    }

    /** The first word of a line. */
    private static String before(String line) {
        int end = line.indexOf(' ');
        return (end < 0 ? line : line.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** What is behind the first word. */
    private static String after(String line) {
        return line.substring(Math.min(line.length(), line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ') + 1));
    }

    private static String name(ConferenceId conference) {
        return "import." + conference;
    }

    /** A table's columns, line by line. */
    private static final class Columns {
        private final List<String> header = new ArrayList<>();
        private final List<TableField> fields = new ArrayList<>();
        private DateOrder dates = DateOrder.DAY_FIRST;
        private int headerRow;
        private int firstRow = 1;
        private boolean isWhole = true;

        void take(String name, String value) {
            switch (name) {
                case "dates" -> dates = DateOrder.valueOf(value);
                case "header" -> {
                    headerRow = Integer.parseInt(before(value));
                    firstRow = Integer.parseInt(after(value));
                }
                case "column" -> {
                    int end = value.indexOf(' ');
                    fields.add(TableField.valueOf(value.substring(0, Math.max(0, end))));
                    header.add(after(value));
                }
                default -> {
                    // Said by a later version.
                }
            }
        }

        Optional<TableLayout> layout() {
            return isWhole && !fields.isEmpty() && firstRow > headerRow
                    ? Optional.of(new TableLayout(headerRow, firstRow, header, fields, dates))
                    : Optional.empty();
        }
    }
}
