package io.github.rapporteur.schedule.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a frab schedule while it is read.
 *
 * @param date as the schedule gives it; null when it gives none
 */
record FrabDay(@Nullable LocalDate date, List<FrabEvent> events) {
    /** A day of more is not read: no conference has it, and its makers mean to fill the memory. */
    static final int MOST_EVENTS = 20_000;

    static final String TOO_MANY_EVENTS = "one day has more than 20,000 talks";
    static final String CURE = "Check that this is the conference's schedule.";

    FrabDay(@Nullable LocalDate date) {
        this(date, new ArrayList<>());
    }
}
