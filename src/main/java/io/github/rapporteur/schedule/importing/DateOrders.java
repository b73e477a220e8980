package io.github.rapporteur.schedule.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides over all dates of a column whether 04/05/2026 is in April or in May: a number above 12 decides, else the order
 * that lets the days lie closer together, since conferences are short; else times with AM and PM speak for the month.
 *
 * @param certain whether the dates themselves decide
 * @param example a date that may be read both ways; empty when there is none
 */
public record DateOrders(DateOrder order, boolean certain, String example) {
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern TWELVE_HOURS = Pattern.compile("\\d\\s*[aApP]\\.?[mM]");

    /**
     * @param cells of the columns with dates
     * @param times cells of the columns with times
     */
    static DateOrders of(List<String> cells, List<String> times) {
        int dayFirst = 0;
        int monthFirst = 0;
        String example = "";
        Span ifDayFirst = new Span();
        Span ifMonthFirst = new Span();
        for (String cell : cells) {
            Matcher date = DATE.matcher(cell);
            if (!date.find()) {
                continue;
            }
            int one = Integer.parseInt(date.group(1));
            int two = Integer.parseInt(date.group(3));
            int year = Integer.parseInt(date.group(4));
            dayFirst += one > 12 && two <= 12 ? 1 : 0;
            monthFirst += two > 12 && one <= 12 ? 1 : 0;
            example = one <= 12 && two <= 12 && one != two && example.isEmpty() ? date.group() : example;
            ifDayFirst.add(year, two, one);
            ifMonthFirst.add(year, one, two);
        }
        boolean american =
                times.stream().anyMatch(time -> TWELVE_HOURS.matcher(time).find());
        if (dayFirst != monthFirst) {
            return new DateOrders(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, true, example);
        }
        if (example.isEmpty()) {
            return new DateOrders(american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST, true, "");
        }
        if (ifDayFirst.days() != ifMonthFirst.days()) {
            boolean closer = ifDayFirst.days() < ifMonthFirst.days();
            return new DateOrders(closer ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, true, example);
        }
        return new DateOrders(american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST, false, example);
    }

    /** From the first to the last of some dates. */
    private static final class Span {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(int year, int month, int day) {
            int full = year < 100 ? 2000 + year : year;
            if (month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(full, month).lengthOfMonth()) {
                long epochDay = LocalDate.of(full, month, day).toEpochDay();
                first = Math.min(first, epochDay);
                last = Math.max(last, epochDay);
            }
        }

        long days() {
            return first > last ? 0 : last - first;
        }
    }
}
