package io.github.rapporteur.people;

/**
 * Somebody the notebook knows: one record, whatever they do in which talk.
 *
 * @param teamMate whether the user counts them as one of the team; set by the user, never by an import
 */
public record Person(PersonId id, String name, boolean teamMate) {}
