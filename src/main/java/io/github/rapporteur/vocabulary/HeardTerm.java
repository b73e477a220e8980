package io.github.rapporteur.vocabulary;

import io.github.rapporteur.notes.NoteSubject;

/**
 * A term as one note has it.
 *
 * @param word as noted
 * @param meaning Markdown; empty when none was noted
 * @param heardIn what the note is on
 */
public record HeardTerm(String word, String meaning, NoteSubject heardIn) {}
