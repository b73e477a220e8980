package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.Publishable;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a note may leave the notebook, with the marks in it. Composing reads notes through this only.
 *
 * @param note with its author's name cleaned and the text that is left
 * @param kept passages that stay in the notebook
 * @param quotesKept how many of these are quotes
 * @param marks passages one after another, in order, checks apart
 */
record PublicNote(Note note, int kept, int quotesKept, List<Mark> marks) {
    /** Cleans first, so that no invisible character hides a private passage. */
    static PublicNote of(Note note) {
        Publishable written = Publishable.of(CleanText.of(note.text()));
        String text = ReferenceLinks.inline(written.text());
        if (text.equals(written.text())) {
            return of(note, written, 0, 0);
        }
        // A reference may bring a private caption to its picture.
        return of(note, Publishable.of(text), written.kept(), written.quotesKept());
    }

    private static PublicNote of(Note note, Publishable left, int keptBefore, int quotesKeptBefore) {
        List<Mark> marks = new ArrayList<>();
        int free = 0;
        for (Mark mark : left.marks()) {
            if (!(mark instanceof Mark.Check) && mark.range().start() >= free) {
                marks.add(mark);
                free = mark.range().end();
            }
        }
        String author = CleanText.line(note.author());
        Note there = new Note(note.id(), note.subject(), author, left.text(), note.revision(), note.changedAt());
        return new PublicNote(there, keptBefore + left.kept(), quotesKeptBefore + left.quotesKept(), marks);
    }

    /** The same author's text between two offsets. */
    PublicNote part(int from, int to) {
        // Cut in two, a text may read otherwise.
        return of(note, Publishable.of(text().substring(from, to)), 0, 0);
    }

    String author() {
        return note.author();
    }

    String text() {
        return note.text();
    }

    /** Whether nothing of it may be published. */
    boolean isEmpty() {
        return text().isBlank();
    }
}
