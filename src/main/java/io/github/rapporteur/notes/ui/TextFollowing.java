package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/** Counts the changes of the open note's text and of what its marks mean, for what shows the note elsewhere. */
public final class TextFollowing implements EditorExtension {
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private @Nullable NoteText text;

    /** A number that is another one after each change. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The text of that note, a moment behind the typing; each newer one is a change. Empty while it is not open. */
    public Optional<String> text(NoteSubject subject) {
        NoteText open = text;
        NoteMarks marks = open == null ? null : open.marksProperty().getValue();
        return Optional.ofNullable(marks)
                .filter(known -> known.note().subject().equals(subject))
                .map(NoteMarks::text);
    }

    @Override
    public void attach(NoteText attached) {
        text = attached;
        attached.marksProperty().subscribe(marks -> changes.set(changes.get() + 1));
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }
}
