package io.github.rapporteur.schedule.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables as text (comma-separated values, RFC 4180), whatever separates the columns: comma, semicolon, tab or bar.
 * Recognised by two columns or more whose header is known.
 */
final class CsvScheduleReader implements TableReader {
    private static final String FORMAT = "CSV";
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 60;
    private static final int MOST_ROWS = 100_000;

    @Override
    public boolean recognises(Content content) {
        return DecodedText.isText(content) && separator(content.head()).isPresent();
    }

    @Override
    public boolean isTable(Content content) {
        return DecodedText.isText(content) && likeliestSeparator(content.head()).isPresent();
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        List<TableSheet> sheets = sheets(content, options, draft.warnings, monitor);
        return new TableAssembler(content, options, draft).assemble(sheets);
    }

    @Override
    public List<TableSheet> sheets(Content content, ImportOptions options, Warnings warnings, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        String text = DecodedText.of(content, warnings);
        String head = content.head();
        char separator = options.layout()
                .flatMap(kept -> separator(head, kept))
                .or(() -> separator(head))
                .or(() -> likeliestSeparator(head))
                .orElse(',');
        List<List<String>> rows;
        try {
            rows = rows(text, separator, MOST_ROWS);
        } catch (CsvParseException e) {
            throw new FileFormatException(
                    content.name(), "", "not a table: " + reason(e), "Save the table anew and import it again.", e);
        }
        monitor.stopIfCancelled();
        return List.of(new TableSheet("", rows));
    }

    private static String reason(CsvParseException e) {
        return Words.fold(e.getMessage() == null ? "cannot be parsed" : e.getMessage());
    }

    /** The separator by which the beginning makes the best table; none when no row would be a header. */
    private static Optional<Character> separator(String head) {
        Optional<Character> best = Optional.empty();
        int known = 1;
        for (char separator : SEPARATORS) {
            if (head.indexOf(separator) < 0) {
                continue;
            }
            TableGuess guess = guess(head, separator);
            if (guess != null && guess.known() > known) {
                known = guess.known();
                best = Optional.of(separator);
            }
        }
        return best;
    }

    /** The separator by which the beginning has the header of that layout. */
    private static Optional<Character> separator(String head, TableLayout layout) {
        for (char separator : SEPARATORS) {
            TableGuess guess = head.indexOf(separator) < 0 ? null : guess(head, separator);
            if (guess != null && guess.layout().key().equals(layout.key())) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    /** The separator by which the first rows have equally many columns, three or more; the one with most of them. */
    private static Optional<Character> likeliestSeparator(String head) {
        Optional<Character> best = Optional.empty();
        int most = 2;
        int end = head.lastIndexOf('\n');
        for (char separator : SEPARATORS) {
            int columns = end < 0 ? 0 : columns(head.substring(0, end), separator);
            if (columns > most) {
                most = columns;
                best = Optional.of(separator);
            }
        }
        return best;
    }

    /** How many columns each of the first rows has; 0 when they differ. */
    private static int columns(String head, char separator) {
        try {
            List<List<String>> rows = rows(head, separator, LOOKED_AT);
            int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
            return rows.size() > 1 && rows.stream().allMatch(row -> row.size() == columns) ? columns : 0;
        } catch (CsvParseException e) {
            return 0;
        }
    }

    /** What the beginning is as a table with this separator; null when it is none. */
    private static @Nullable TableGuess guess(String head, char separator) {
        try {
            List<List<String>> rows = rows(head, separator, LOOKED_AT);
            return rows.size() > 1 ? TableGuess.of(rows) : null;
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static List<List<String>> rows(String text, char separator, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                if (rows.size() == most) {
                    break;
                }
                rows.add(List.copyOf(row.getFields()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
