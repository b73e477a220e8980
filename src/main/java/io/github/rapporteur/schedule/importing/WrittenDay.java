package io.github.rapporteur.schedule.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it, which may leave out the year or everything but the weekday or the number of the day:
 * 2026-05-04, 04.05.26, Monday 4 May, 17th Sep, Dienstag, Day 2. {@link ConferenceDates} works out the date.
 *
 * @param year 0 when none is written
 * @param date null when only a weekday or a number is written
 * @param number of the conference's day, from 1; 0 when none is written
 */
record WrittenDay(
        int year, @Nullable MonthDay date, @Nullable DayOfWeek weekday, int number) {
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\b");
    private static final Pattern COMPACT = Pattern.compile("\\b(20\\d{2})(\\d{2})(\\d{2})\\b");
    private static final Pattern NUMBERS =
            Pattern.compile("\\b(\\d{1,2})([./-])\\s?(\\d{1,2})(?:\\2\\s?(\\d{4}|\\d{2})\\b|\\.)?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|e|\\.|º|°)?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})|'(\\d{2})");
    private static final Set<String> DAY = Set.of("day", "tag", "jour", "dia", "dzien", "giorno", "dag");
    private static final Set<String> FILLERS =
            Set.of("the", "of", "de", "den", "der", "le", "el", "del", "am", "on", "conference", "and");

    /** A whole date. */
    static WrittenDay of(LocalDate date) {
        return new WrittenDay(date.getYear(), MonthDay.from(date), null, 0);
    }

    /** The day that the text is; null when it is none, or says anything besides. */
    static @Nullable WrittenDay parse(String text, DateOrder order) {
        String rest = Words.fold(text);
        if (rest.isEmpty() || rest.length() > 80) {
            return null;
        }
        Gathering day = new Gathering();
        rest = day.numericDate(rest, order);
        return day.words(rest) ? day.finished() : null;
    }

    /** The day at the beginning of a heading such as "Day 1 – Monday, 4 May: Workshops"; null when it names none. */
    static @Nullable WrittenDay ofHeading(String heading, DateOrder order) {
        String line = Words.fold(heading.replaceAll("[#*_=|()\\[\\]]", " ")).replaceAll("^[-–•]\\s|[:,;–-]+$", "");
        int end = line.length();
        while (end > 0) {
            WrittenDay day = parse(line.substring(0, end), order);
            if (day != null) {
                return day;
            }
            end = lastBreak(line, end - 1);
        }
        return null;
    }

    private static int lastBreak(String line, int before) {
        for (int at = before; at > 0; at--) {
            char c = line.charAt(at);
            boolean dash = (c == '-' || c == '–' || c == '—') && line.charAt(at - 1) == ' ';
            if (dash || c == ':' || c == ';') {
                return at;
            }
        }
        return -1;
    }

    /** One day while its words are read. */
    private static final class Gathering {
        private int year;
        private int month;
        private int dayOfMonth;
        private int number;
        private boolean numberFollows;
        private @Nullable DayOfWeek weekday;
        private @Nullable String monthOrWeekday;

        String numericDate(String text, DateOrder order) {
            Matcher iso = ISO.matcher(text);
            if (iso.find()) {
                date(number(iso, 1), number(iso, 3), number(iso, 4));
                return without(text, iso);
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.find()) {
                date(number(compact, 1), number(compact, 2), number(compact, 3));
                return without(text, compact);
            }
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.find()) {
                boolean dots = numbers.group(2).equals(".");
                boolean dayFirst = dots || order == DateOrder.DAY_FIRST;
                int first = number(numbers, 1);
                int second = number(numbers, 3);
                dayFirst = (dayFirst && second <= 12) || first > 12;
                int written = numbers.group(4) == null ? 0 : number(numbers, 4);
                int full = written > 0 && written < 100 ? 2000 + written : written;
                date(full, dayFirst ? second : first, dayFirst ? first : second);
                return without(text, numbers);
            }
            return text;
        }

        boolean words(String text) {
            for (String token : text.split("[\\s,;:/|–—()-]+")) {
                if (!token.isEmpty() && !word(token)) {
                    return false;
                }
            }
            if (monthOrWeekday != null) {
                Month found = CalendarWords.month(monthOrWeekday);
                if (month == 0 && dayOfMonth > 0 && found != null) {
                    month = found.getValue();
                } else {
                    weekday = CalendarWords.weekday(monthOrWeekday);
                }
            }
            return !numberFollows;
        }

        private boolean word(String token) {
            Matcher ordinal = ORDINAL.matcher(token);
            if (ordinal.matches()) {
                return ordinal(number(ordinal, 1));
            }
            Matcher years = YEAR.matcher(token);
            if (years.matches()) {
                boolean free = year == 0;
                year = years.group(1) == null ? 2000 + number(years, 2) : number(years, 1);
                return free;
            }
            String plain = CalendarWords.plain(token);
            if (DAY.contains(plain)) {
                numberFollows = number == 0;
                return numberFollows;
            }
            Month namedMonth = CalendarWords.month(token);
            DayOfWeek namedDay = CalendarWords.weekday(token);
            if (namedMonth != null && namedDay != null && monthOrWeekday == null) {
                monthOrWeekday = token;
                return true;
            } else if (namedMonth != null && month == 0) {
                month = namedMonth.getValue();
                return true;
            } else if (namedDay != null && weekday == null) {
                weekday = namedDay;
                return true;
            }
            return FILLERS.contains(plain);
        }

        private boolean ordinal(int value) {
            if (numberFollows) {
                numberFollows = false;
                number = value;
                return value > 0;
            }
            boolean free = dayOfMonth == 0;
            dayOfMonth = value;
            return free;
        }

        @Nullable
        WrittenDay finished() {
            boolean dated = month > 0 && dayOfMonth > 0;
            if (!dated && (month > 0 || dayOfMonth > 0 || year > 0 || (weekday == null && number == 0))) {
                return null;
            }
            try {
                MonthDay date = dated ? MonthDay.of(month, dayOfMonth) : null;
                return date != null && year > 0 && !date.isValidYear(year)
                        ? null
                        : new WrittenDay(year, date, weekday, number);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private void date(int ofYear, int ofMonth, int ofDay) {
            year = ofYear;
            month = ofMonth;
            dayOfMonth = ofDay;
        }

        private static String without(String text, Matcher found) {
            return text.substring(0, found.start()) + " " + text.substring(found.end());
        }

        private static int number(Matcher found, int group) {
            return Integer.parseInt(found.group(group));
        }
    }
}
