package io.github.rapporteur.schedule;

import java.time.Instant;

/**
 * What is known of a source from the last time that a schedule was imported from it.
 *
 * @param conference the conference as that import left it
 * @param at when that was
 * @param version what it was then; never empty
 */
public record LastImport(Conference conference, Instant at, SourceVersion version) {}
