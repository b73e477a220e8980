package io.github.rapporteur.people;

/**
 * What became of a person who was given another name.
 *
 * @param person as they are now
 * @param before the name they had, or that of the record that went
 * @param notes how many notes have changed
 */
public record Renamed(Person person, String before, int notes) {}
