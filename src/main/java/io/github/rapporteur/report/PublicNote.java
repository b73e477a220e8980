package io.github.rapporteur.report;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.Publishable;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a note may leave the notebook, with the marks in it. Composing reads notes through this only.
 *
 * @param kept passages that stay in the notebook
 * @param marks passages one after another, in order, checks apart
 * @param checks number of signs "(?)"
 */
record PublicNote(String author, String text, int kept, List<Mark> marks, int checks) {
    /** Cleans first, so that no invisible character hides a private passage. */
    static PublicNote of(Note note) {
        Publishable publishable = Publishable.of(CleanText.of(note.text()));
        return of(CleanText.line(note.author()), publishable.text(), publishable.kept());
    }

    private static PublicNote of(String author, String text, int kept) {
        List<Mark> marks = new ArrayList<>();
        int checks = 0;
        int free = 0;
        for (Mark mark : MarkReader.read(text)) {
            if (mark instanceof Mark.Check) {
                checks++;
            } else if (mark.range().start() >= free && !mark.isPrivate()) {
                marks.add(mark);
                free = mark.range().end();
            }
        }
        return new PublicNote(author, text, kept, marks, checks);
    }

    /** The same author's text between two offsets. */
    PublicNote part(int from, int to) {
        return of(author, text.substring(from, to), 0);
    }

    /** Whether nothing of it may be published. */
    boolean isEmpty() {
        return text.isBlank();
    }
}
