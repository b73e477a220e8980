package io.github.rapporteur.notes;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A note in the bin.
 *
 * @param id the note's own
 * @param title of the talk, or of the conference for a note on the conference
 * @param conference its title
 * @param zone the conference's
 * @param author name of who wrote it
 * @param text Markdown, as it stood; may be blank when only its history has anything
 */
public record DeletedNote(
        NoteId id,
        NoteSubject subject,
        String title,
        String conference,
        ZoneId zone,
        String author,
        String text,
        Instant deletedAt) {}
