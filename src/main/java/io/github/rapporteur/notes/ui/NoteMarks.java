package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.marks.Mark;
import java.util.List;

/**
 * The marks of the note as it stands in the editor, a moment behind the typing.
 *
 * @param note the open note; its {@code text} is the one it was opened with
 * @param text the text the marks were read out of; all ranges count in it
 */
public record NoteMarks(OpenedNote note, String text, List<Mark> marks) {
    /** Keeps its own list. */
    public NoteMarks {
        marks = List.copyOf(marks);
    }
}
