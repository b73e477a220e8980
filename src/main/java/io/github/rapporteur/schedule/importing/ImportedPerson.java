package io.github.rapporteur.schedule.importing;

/**
 * Somebody a schedule names for a talk.
 *
 * @param key the schedule's own identifier (guid, else id that is not "0"); empty when it has none
 * @param name white space folded; never empty
 */
public record ImportedPerson(String key, String name) {}
