package io.github.rapporteur.app;

import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.MainWindow;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Nothing but the note: schedule, quotes and bars are away, save state and clock stay. Esc, the same key, another view
 * or a pane's own key bring them back as they were. JavaFX thread only.
 */
final class FocusMode {
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final MainWindow window;
    private final NotesView view;
    private final NotePanes panes;

    FocusMode(MainWindow window, NotesView view, NotePanes panes) {
        this.window = window;
        this.view = view;
        this.panes = panes;
        view.onPaneWanted(this::leave);
        view.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && on.get()) {
                leave();
                event.consume();
            }
        });
        on.subscribe(this::show);
    }

    /** Enters and leaves it. */
    Command command(ObservableValue<Boolean> possible) {
        return new Command("view.focus", "Nothing but the note, or all panes again", this::toggle)
                .key("Shortcut+Shift+D")
                .icon(Feather.MAXIMIZE)
                .onlyIf(possible, DeskCommands.NO_CONFERENCE);
    }

    private void toggle() {
        on.set(!on.get());
    }

    /** Whether it was on, so that a key for a pane only brings the panes back. */
    private boolean leave() {
        boolean was = on.get();
        on.set(false);
        return was;
    }

    private void show(boolean isOn) {
        if (isOn) {
            window.show(view);
        }
        window.setQuiet(isOn);
        panes.setQuiet(isOn);
        view.setQuiet(isOn);
        if (isOn) {
            window.statusBar().say("Esc brings the panes back.");
            panes.focusText();
        }
    }
}
