package io.github.rapporteur.schedule.update;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a talk counts as withdrawn. */
public enum Withdrawal {
    /** The schedule no longer has it. */
    GONE("not in the schedule any more"),
    /** The schedule says that it will not take place. */
    CANCELLED("cancelled by the conference"),
    /** The source's name for it now belongs to another talk, and it is nowhere else. */
    DISPLACED("its number was given to another talk");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final String words;

    Withdrawal(String words) {
        this.words = words;
    }

    /** "not in the schedule any more". */
    public String words() {
        return words;
    }

    /** "not in the schedule of 12 Nov 2026 any more": to be kept with the talk. */
    public String words(LocalDate seen) {
        return this == GONE ? "not in the schedule of " + DAY.format(seen) + " any more" : words;
    }
}
