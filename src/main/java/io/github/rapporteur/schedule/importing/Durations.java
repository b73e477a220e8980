package io.github.rapporteur.schedule.importing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as people write them: 45, 45 min, 0:45, 1h30, 1.5 hours, 1 Stunde, PT45M. */
final class Durations {
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*(?:h|hrs?|hours?|std|stunden?|heures?|horas?)\\.?)?\\s*"
                    + "(?:(\\d{1,4})\\s*(?:m|mins?|minutes?|minuten|minutos?)?\\.?)?");

    private Durations() {}

    /** Minutes; -1 when the text is no length. */
    static int minutes(String text) {
        int minutes = FrabClock.minutes(text);
        if (minutes >= 0) {
            return minutes;
        }
        Matcher words = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (text.isBlank() || !words.matches()) {
            return -1;
        }
        double hours =
                words.group(1) == null ? 0 : Double.parseDouble(words.group(1).replace(',', '.'));
        return (int) Math.round(hours * 60) + (words.group(2) == null ? 0 : Integer.parseInt(words.group(2)));
    }
}
