package io.github.rapporteur.notes.ui;

import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;

/** A feature that works on the text of a note, as the quote tagger does. The editor knows none of them. */
public interface EditorExtension {
    /** Called once, when the editor is built, on the JavaFX thread. */
    void attach(NoteText text);

    /** What the user can do with it; those with an icon get a button in the mark bar, before the editor's own. */
    List<Command> commands();

    /** Further ones with a button without words, at the end of the mark bar. */
    default List<Command> tools() {
        return List.of();
    }

    /** What it shows between the text and the mark bar; F6 goes there while it can be seen. */
    default Optional<Node> strip() {
        return Optional.empty();
    }

    /** Whether it takes what is on the clipboard, or dragged over the note. Quick; asked before words are pasted. */
    default boolean canTake(Clipboard board) {
        return false;
    }

    /** Takes it; called only after {@link #canTake} has said so. */
    default void take(Clipboard board) {
        throw new UnsupportedOperationException("It takes nothing.");
    }
}
