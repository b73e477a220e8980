package io.github.rapporteur.notes;

import java.time.Instant;

/**
 * A text that is safe in the journal.
 *
 * @param sequence counts the texts of a notebook, ever upwards; the notebook remembers with each note the number of the
 *     text it has, so that the next start knows what it lacks
 * @param typedAt when the text was typed, to the millisecond
 */
public record JournalEntry(long sequence, NoteSubject subject, String author, String text, Instant typedAt) {
    /** The same text, of an author who is called otherwise now. */
    public JournalEntry by(String nameNow) {
        return new JournalEntry(sequence, subject, nameNow, text, typedAt);
    }
}
