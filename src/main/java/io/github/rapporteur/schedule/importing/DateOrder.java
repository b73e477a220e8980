package io.github.rapporteur.schedule.importing;

/** Which number of 04/05/2026 is the day. */
public enum DateOrder {
    /** 4 May, as most of the world writes. */
    DAY_FIRST,
    /** April 5, as the United States write. */
    MONTH_FIRST
}
