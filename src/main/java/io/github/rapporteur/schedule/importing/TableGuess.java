package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A proposal which column of a table is what.
 *
 * @param layout the best that was found; perhaps without titles or starts
 * @param certainty from 0, nothing is known, to 1, every column that matters has a name that is known
 * @param dateOrder how the order of numeric dates was decided
 */
public record TableGuess(TableLayout layout, double certainty, DateOrders dateOrder) {
    private static final int HEADER_WITHIN = 15;
    private static final Set<TableField> TELLING =
            EnumSet.of(TableField.TITLE, TableField.START, TableField.DATE, TableField.SPEAKERS, TableField.ROOM);

    /** Looks for the header among the first rows, at most two rows high, and at the cells below it. */
    static TableGuess of(List<List<String>> rows) {
        List<String> best = List.of();
        int bestRow = 0;
        int bestScore = -1;
        for (int row = 0; row < Math.min(HEADER_WITHIN, rows.size()); row++) {
            List<String> single = folded(rows.get(row));
            int score = score(fields(single));
            if (score > bestScore) {
                best = single;
                bestRow = row;
                bestScore = score;
            }
            if (row > 0 && isHeaderLike(single)) {
                List<String> joined = joined(folded(rows.get(row - 1)), single);
                if (score(fields(joined)) > bestScore) {
                    best = joined;
                    bestRow = row;
                    bestScore = score(fields(joined));
                }
            }
        }
        List<TableField> bestFields = fields(best);
        List<List<String>> data = rows.subList(Math.min(rows.size(), bestRow + 1), rows.size());
        settle(best, bestFields, data);
        DateOrders order = order(best, bestFields, data);
        TableLayout layout = new TableLayout(bestRow, bestRow + 1, best, bestFields, order.order());
        return new TableGuess(layout, certainty(layout, order), order);
    }

    /** How many of the columns have a name that is known. */
    int known() {
        return (int) layout.fields().stream()
                .filter(field -> field != TableField.NONE)
                .count();
    }

    private static double certainty(TableLayout layout, DateOrders order) {
        double certainty = layout.has(TableField.TITLE) ? 0.4 : layout.has(TableField.TITLES_OF_ROOM) ? 0.2 : 0;
        certainty += layout.has(TableField.START) ? 0.3 : 0;
        certainty += layout.has(TableField.DATE) ? 0.2 : 0;
        certainty += layout.has(TableField.ROOM) || layout.has(TableField.SPEAKERS) ? 0.1 : 0;
        return order.certain() ? certainty : certainty / 2;
    }

    private static List<String> folded(List<String> row) {
        return row.stream().map(Words::fold).toList();
    }

    private static List<TableField> fields(List<String> header) {
        List<TableField> fields = new ArrayList<>(header.size());
        for (String cell : header) {
            fields.add(HeaderWords.field(cell));
        }
        return fields;
    }

    private static int score(List<TableField> fields) {
        int score = 0;
        Set<TableField> seen = EnumSet.noneOf(TableField.class);
        for (TableField field : fields) {
            if (field != TableField.NONE) {
                score += seen.add(field) && TELLING.contains(field) ? 3 : 1;
            }
        }
        return score;
    }

    /** Whether a row may be the lower half of a header: short words or small numbers, no times. */
    private static boolean isHeaderLike(List<String> row) {
        for (String cell : row) {
            boolean number = !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9') && cell.length() < 3;
            boolean moment = !number && WrittenMoment.parse(TableCells.moment(cell), DateOrder.DAY_FIRST) != null;
            if ((moment && HeaderWords.field(cell) == TableField.NONE) || cell.length() > 60) {
                return false;
            }
        }
        return true;
    }

    /** Two rows as one header: what says nothing below takes the words above it, also of a cell that was merged. */
    private static List<String> joined(List<String> above, List<String> below) {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String upper = TableCells.at(above, i);
            String lower = TableCells.at(below, i);
            group = upper.isEmpty() ? group : upper;
            if (lower.isEmpty()) {
                joined.add(upper);
            } else if (HeaderWords.field(lower) == TableField.NONE) {
                joined.add(Words.fold(group + " " + lower));
            } else {
                joined.add(lower);
            }
        }
        return joined;
    }

    /** Makes of the words what the cells below bear out: one column of a kind, times where times stand, grids. */
    private static void settle(List<String> header, List<TableField> fields, List<List<String>> data) {
        int speakers = 0;
        for (TableField field : fields) {
            speakers += field == TableField.SPEAKERS || field == TableField.SPEAKER ? 1 : 0;
        }
        Set<TableField> taken = EnumSet.noneOf(TableField.class);
        for (int i = 0; i < fields.size(); i++) {
            TableField field = fields.get(i);
            if (field == TableField.SPEAKERS && speakers > 1) {
                fields.set(i, TableField.SPEAKER);
            } else if (field != TableField.SPEAKER && field != TableField.NONE && !taken.add(field)) {
                fields.set(i, TableField.NONE);
            }
        }
        if (!fields.contains(TableField.START) && fields.contains(TableField.DATE)) {
            int date = fields.indexOf(TableField.DATE);
            long withTime = data.stream()
                    .map(row -> WrittenMoment.parse(TableCells.moment(TableCells.at(row, date)), DateOrder.DAY_FIRST))
                    .filter(moment -> moment != null && moment.time() != null)
                    .count();
            if (withTime * 2 > data.size()) {
                fields.set(date, TableField.START);
            }
        }
        if (!fields.contains(TableField.TITLE) && fields.contains(TableField.START)) {
            settleGrid(header, fields, data);
        }
    }

    private static void settleGrid(List<String> header, List<TableField> fields, List<List<String>> data) {
        for (int i = 0; i < fields.size(); i++) {
            int column = i;
            boolean room = fields.get(i) == TableField.NONE || fields.get(i) == TableField.ROOM;
            boolean filled =
                    data.stream().anyMatch(row -> !TableCells.at(row, column).isBlank());
            if (room && filled && !header.get(i).isEmpty() && fields.indexOf(TableField.START) < i) {
                fields.set(i, TableField.TITLES_OF_ROOM);
            }
        }
    }

    private static DateOrders order(List<String> header, List<TableField> fields, List<List<String>> data) {
        if (header.stream().anyMatch(cell -> cell.equalsIgnoreCase("Time Start"))) {
            // Guidebook's template: its dates begin with the month.
            return new DateOrders(DateOrder.MONTH_FIRST, true, "");
        }
        List<String> dates = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (List<String> row : data) {
            for (int i = 0; i < fields.size(); i++) {
                TableField field = fields.get(i);
                boolean time = field == TableField.START || field == TableField.END;
                if (time || field == TableField.DATE) {
                    dates.add(TableCells.at(row, i));
                    times.add(time ? TableCells.at(row, i) : "");
                }
            }
        }
        return DateOrders.of(dates, times);
    }
}
