package io.github.rapporteur.notes.ui;

import io.github.rapporteur.shell.Command;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;

/**
 * Lets Tab leave the text instead of indenting, for who has nothing but the keyboard (WCAG 2.1.2). Holds until it is
 * switched back or the program ends. JavaFX thread only.
 */
final class TabLeaves {
    private final NoteTextArea area;
    private final Consumer<String> say;
    private boolean on;

    TabLeaves(NoteTextArea area, Consumer<String> say) {
        this.area = area;
        this.say = say;
    }

    /** Switches it. */
    Command command() {
        return new Command("text.tabLeaves", "Let Tab leave the text, or indent again", this::toggle)
                .key("Shortcut+M")
                .keyOnlyWhile(area.focusedProperty());
    }

    /** Moves the focus on, or back; whether it did. */
    boolean pressed(boolean withShift) {
        if (on) {
            area.requestFocusTraversal(withShift ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        return on;
    }

    private void toggle() {
        on = !on;
        say.accept(
                on
                        ? "Tab leaves the text now. Ctrl+M lets it indent again."
                        : "Tab indents again. Ctrl+M lets it leave the text.");
    }
}
