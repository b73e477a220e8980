package io.github.rapporteur.schedule.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of a table as texts; knows how spreadsheets number days and times (1 January 1900 is 1, noon is 0.5). */
final class TableCells {
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,](\\d+))?");
    private static final Pattern FRACTION = Pattern.compile("[01]?[.,]\\d+(?:[eE]-?\\d+)?|\\d[.,]\\d+[eE]-\\d+|0|1");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int EARLIEST = 25_000;
    private static final int LATEST = 80_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private TableCells() {}

    /** The cell; empty when the row has no such column. */
    static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** A cell with a day or time as text: a spreadsheet's number becomes 2016-10-29, 09:00 or both. */
    static String moment(String cell) {
        String text = Words.fold(cell);
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            int day = Integer.parseInt(serial.group(1));
            if (day < EARLIEST || day > LATEST) {
                return text;
            }
            LocalDate date = DAY_ZERO.plusDays(day);
            if (serial.group(2) == null) {
                return date.toString();
            }
            int minutes = minutes("0." + serial.group(2));
            return (minutes == MINUTES_OF_A_DAY ? date.plusDays(1) : date) + " " + clock(minutes % MINUTES_OF_A_DAY);
        }
        // "10.30" is a time of day, but a fraction of a day begins with 0 and has no two digits in front.
        if (isFraction(text)) {
            return clock(minutes(text.replace(',', '.')) % MINUTES_OF_A_DAY);
        }
        return text;
    }

    /** Minutes of a cell with a duration; -1 when it is none. */
    static int duration(String cell) {
        String text = Words.fold(cell);
        return isFraction(text) && !text.equals("0") && !text.equals("1")
                ? minutes(text.replace(',', '.'))
                : Durations.minutes(text);
    }

    private static boolean isFraction(String text) {
        return FRACTION.matcher(text).matches() && !text.equals("1") && (text.length() != 4 || text.startsWith("0"));
    }

    private static int minutes(String fraction) {
        return (int) Math.round(Double.parseDouble(fraction) * MINUTES_OF_A_DAY);
    }

    private static String clock(int minutes) {
        int hour = minutes / 60;
        int minute = minutes % 60;
        return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }
}
