package io.github.rapporteur.notes.ui;

import io.github.rapporteur.shell.Command;
import java.util.List;

/** A feature that works on the text of a note, as the quote tagger does. The editor knows none of them. */
public interface EditorExtension {
    /** Called once, when the editor is built, on the JavaFX thread. */
    void attach(NoteText text);

    /** What the user can do with it; those with an icon get a button in the mark bar, before the editor's own. */
    List<Command> commands();
}
