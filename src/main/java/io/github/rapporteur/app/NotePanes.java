package io.github.rapporteur.app;

import io.github.rapporteur.notes.NoteSubject;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The note in the middle and its quotes at the right. */
final class NotePanes {
    private final StackPane editor = new StackPane();
    private final StackPane quotes = new StackPane();

    NotePanes() {
        editor.getStyleClass().add("paper");
        quotes.getStyleClass().add("pane");
    }

    Region editor() {
        return editor;
    }

    Region quotes() {
        return quotes;
    }

    void open(NoteSubject subject) {}
}
