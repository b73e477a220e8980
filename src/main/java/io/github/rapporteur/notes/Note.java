package io.github.rapporteur.notes;

import java.time.Instant;

/**
 * One Markdown text per subject and author.
 *
 * @param author name of who wrote it
 * @param text Markdown, lines ended by {@code \n}
 * @param revision counts the saves of this note, from 1
 * @param changedAt when this text was typed
 */
public record Note(NoteId id, NoteSubject subject, String author, String text, long revision, Instant changedAt) {}
