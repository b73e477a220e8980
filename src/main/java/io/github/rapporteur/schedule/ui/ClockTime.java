package io.github.rapporteur.schedule.ui;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it: "10:30", "9.05", "9h", "1030", "9". */
final class ClockTime {
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,2})(?:\\s*[:.hH]\\s*([0-9]{2})?)?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{1,2})([0-9]{2})");

    private ClockTime() {}

    /** The time; empty when it is none. */
    static Optional<LocalTime> of(String typed) {
        String text = typed.strip();
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return at(parts.group(1), parts.group(2) == null ? "0" : parts.group(2));
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? at(digits.group(1), digits.group(2)) : Optional.empty();
    }

    private static Optional<LocalTime> at(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return hours > 23 || minutes > 59 ? Optional.empty() : Optional.of(LocalTime.of(hours, minutes));
    }
}
