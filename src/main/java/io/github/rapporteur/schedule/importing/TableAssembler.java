package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a schedule of tables: guesses the layout of each, or takes the one that the user gave, and reads the rows. */
final class TableAssembler {
    private final Content content;
    private final ImportOptions options;
    private final ProgrammeDraft draft;

    TableAssembler(Content content, ImportOptions options, ProgrammeDraft draft) {
        this.content = content;
        this.options = options;
        this.draft = draft;
    }

    /** The schedule; fails when no table has titles and starts, and says which row was taken for the header. */
    ImportedSchedule assemble(List<TableSheet> sheets) throws FileFormatException {
        TableGuess best = null;
        for (TableSheet sheet : sheets) {
            if (sheet.rows().isEmpty()) {
                continue;
            }
            TableGuess guess = guess(sheet.rows(), options);
            if (guess.layout().missing().isEmpty()) {
                read(sheet, guess, sheets.size() > 1);
            }
            best = best == null || guess.known() > best.known() ? guess : best;
        }
        if (draft.entries.isEmpty()) {
            throw nothing(best);
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    /** The layout by which most columns of a table are known; null when all tables are empty. */
    static @Nullable TableGuess best(List<TableSheet> sheets, ImportOptions options) {
        TableGuess best = null;
        for (TableSheet sheet : sheets) {
            TableGuess guess = sheet.rows().isEmpty() ? null : guess(sheet.rows(), options);
            if (guess != null && (best == null || guess.known() > best.known())) {
                best = guess;
            }
        }
        return best;
    }

    private static TableGuess guess(List<List<String>> rows, ImportOptions options) {
        TableGuess guess = TableGuess.of(rows);
        // A layout that was kept is for files with the same header, wherever that stands in them.
        return options.layout()
                .filter(kept -> kept.key().equals(guess.layout().key()))
                .map(kept -> new TableGuess(
                        new TableLayout(
                                guess.layout().headerRow(),
                                guess.layout().firstRow(),
                                guess.layout().header(),
                                kept.fields(),
                                kept.dateOrder()),
                        1,
                        new DateOrders(kept.dateOrder(), true, "")))
                .orElse(guess);
    }

    private void read(TableSheet sheet, TableGuess guess, boolean several) {
        TableLayout layout = guess.layout();
        if (!guess.dateOrder().certain()) {
            WrittenDay day = WrittenDay.parse(guess.dateOrder().example(), layout.dateOrder());
            draft.warnings.add("The dates may begin with the day or with the month; "
                    + guess.dateOrder().example() + " was read as " + said(day)
                    + ". If that is wrong, write dates as 2026-05-04 and import again.");
        }
        WrittenDay bySheet = WrittenDay.ofHeading(sheet.name(), layout.dateOrder());
        String place = several ? "sheet " + sheet.name() + ", row " : "row ";
        new TableTalks(layout, draft, bySheet).read(sheet.rows(), place);
    }

    private static String said(@Nullable WrittenDay day) {
        return day == null || day.date() == null
                ? "written"
                : day.date().atYear(day.year()).toString();
    }

    private FileFormatException nothing(@Nullable TableGuess guess) {
        if (guess == null) {
            return content.error("", "the table is empty", "Look for the programme in another file.");
        }
        TableLayout layout = guess.layout();
        String header = layout.header().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(12)
                .map(cell -> cell.length() > 30 ? cell.substring(0, 30) + "…" : cell)
                .collect(Collectors.joining(" | "));
        String place = "row " + (layout.headerRow() + 1);
        if (layout.missing().isEmpty()) {
            return content.error(
                    place,
                    "no row below this one, which was taken for the header, has a talk: " + header,
                    "The conference may not have published its programme yet; try again later.");
        }
        return content.error(
                place,
                "this is a table, but no column is named as one with "
                        + String.join(" or with ", layout.missing())
                        + "; taken for the header was: " + header,
                "Name the columns in the first row, for example Title, Date, Start, End, Room, Speakers.");
    }
}
