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
final class CsvScheduleReader implements ScheduleReader {
    private static final String FORMAT = "CSV";
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 60;
    private static final int MOST_ROWS = 100_000;

    @Override
    public boolean recognises(Content content) {
        return DecodedText.isText(content) && separator(content.head()).isPresent();
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        String text = DecodedText.of(content, draft.warnings);
        char separator = separator(content.head()).orElse(',');
        List<List<String>> rows;
        try {
            rows = rows(text, separator, MOST_ROWS);
        } catch (CsvParseException e) {
            throw new FileFormatException(
                    content.name(), "", "not a table: " + reason(e), "Save the table anew and import it again.", e);
        }
        monitor.stopIfCancelled();
        return new TableAssembler(content, options, draft).assemble(List.of(new TableSheet("", rows)));
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
