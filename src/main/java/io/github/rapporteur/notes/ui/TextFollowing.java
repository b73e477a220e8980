package io.github.rapporteur.notes.ui;

import io.github.rapporteur.shell.Command;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Counts the changes of the open note's text and of what its marks mean, for what shows the note elsewhere. */
public final class TextFollowing implements EditorExtension {
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");

    /** A number that is another one after each change. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public void attach(NoteText text) {
        text.marksProperty().subscribe(marks -> changes.set(changes.get() + 1));
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }
}
