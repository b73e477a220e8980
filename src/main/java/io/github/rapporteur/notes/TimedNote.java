package io.github.rapporteur.notes;

/**
 * A note with the times of its lines.
 *
 * @param times of exactly this text
 */
public record TimedNote(Note note, WrittenTimes times) {}
