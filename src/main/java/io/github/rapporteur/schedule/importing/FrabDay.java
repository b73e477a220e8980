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
    FrabDay(@Nullable LocalDate date) {
        this(date, new ArrayList<>());
    }
}
