package io.github.rapporteur.notes;

import java.time.Instant;

/**
 * An older text of a note.
 *
 * @param revision the revision it had
 * @param changedAt when it was typed
 */
public record NoteVersion(NoteId note, long revision, String text, Instant changedAt) {}
