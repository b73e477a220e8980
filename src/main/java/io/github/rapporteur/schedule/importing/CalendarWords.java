package io.github.rapporteur.schedule.importing;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays, whole and short, in the languages that programmes are written in. */
final class CalendarWords {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.of("es"),
            Locale.ITALIAN,
            Locale.of("pt"),
            Locale.of("nl"),
            Locale.of("pl"));
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private CalendarWords() {}

    /** The month of this name; null when it is none. */
    static @Nullable Month month(String word) {
        return MONTHS.get(plain(word));
    }

    /** The weekday of this name; null when it is none. Some short names, such as "mar", are months too. */
    static @Nullable DayOfWeek weekday(String word) {
        return WEEKDAYS.get(plain(word));
    }

    /** Lower case without accents and without a full stop at the end. */
    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        String bare =
                ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                STYLES.forEach(style -> names.putIfAbsent(plain(month.getDisplayName(style, language)), month));
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("mrz", Month.MARCH);
        names.put("janner", Month.JANUARY);
        names.keySet().removeIf(name -> name.length() < 3);
        return Map.copyOf(names);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                STYLES.forEach(style -> names.putIfAbsent(plain(day.getDisplayName(style, language)), day));
            }
        }
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("thur", DayOfWeek.THURSDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        names.put("sonnabend", DayOfWeek.SATURDAY);
        return Map.copyOf(names);
    }
}
