package io.github.rapporteur.schedule;

import io.github.rapporteur.schedule.importing.Validators;
import java.time.Instant;

/**
 * What is known of a web address from the last time that a schedule was imported from it.
 *
 * @param conference the conference as that import left it
 * @param at when that was
 * @param validators what the server gave then; never empty
 */
public record LastImport(Conference conference, Instant at, Validators validators) {}
