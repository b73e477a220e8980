package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.HeadStart;

/**
 * Gets the code of the text control loaded while the JavaFX thread still builds the rest of the first picture: about 700
 * classes, a third of a second where nothing of them is cached.
 */
public final class TextControl {
    private TextControl() {}

    /** Begins on a thread of its own; needs a running JavaFX platform. */
    public static void beginLoading() {
        // A control in no scene may be made on any thread (javafx.scene.Node).
        HeadStart.begin("loading the text control", NoteTextArea::new);
    }
}
