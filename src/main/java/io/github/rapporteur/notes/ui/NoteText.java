package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What an extension may see of the note in the editor, and do to it. JavaFX thread only. */
public interface NoteText {
    /** The newest marks of the open note, a moment behind the typing; null while no note is open. */
    ObservableValue<@Nullable NoteMarks> marksProperty();

    /** The marks of the text as it stands this moment; empty while no note is open. */
    Optional<NoteMarks> marksNow();

    /** The selection; empty at the caret when nothing is selected. */
    TextRange selection();

    /** Where the caret stands, as an offset in the text. */
    ObservableValue<Integer> caretProperty();

    /** Makes one edit, which one Ctrl+Z takes back. What an input method is composing is dropped. */
    void apply(TextEdit edit);

    /**
     * Does something as soon as no input method is composing text in the note: at once when none is. For edits that come
     * by themselves, while the user may be writing. What is done is to be worked out then, from {@link #marksNow}: by
     * then another text may stand there, or another note.
     */
    void whenAccepted(Runnable action);

    /** Selects a stretch, brings it into view and gives the text the focus. */
    void select(TextRange range);

    /** Gives the text the focus. */
    void focus();

    /** Where a stretch is on the screen; empty when it is scrolled away. */
    Optional<Bounds> boundsOnScreen(TextRange range);

    /** When the line at an offset was typed; empty when that is not known, or was not while the talk was on. */
    Optional<LocalTime> typedAt(int offset);

    /** Where the column of text is on the screen, without gutter and margin; pop-ups keep to it. */
    Bounds columnOnScreen();

    /** The control, as the owner of pop-ups. */
    Node node();

    /** To be told after a team mate was added, so that their quotes are drawn as quips. */
    void teamMatesChanged();
}
