package io.github.rapporteur.notes;

import java.util.function.UnaryOperator;

/** Changes of stored notes that are not typed. Blocks; not for the JavaFX thread. */
public interface NoteChanges {
    /**
     * Changes the text of one note in one transaction; the text as it was stays in the history. What is typed and not
     * saved yet is not in it: save before.
     *
     * @param change pure; gets the text as it is stored
     * @return whether the note is there and its text is another one now
     */
    boolean change(NoteId note, UnaryOperator<String> change);
}
