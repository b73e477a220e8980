package io.github.rapporteur.app;

import io.github.rapporteur.notes.ui.NoteBinPane;
import io.github.rapporteur.notes.ui.NoteBinViewModel;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Deleting the open note, and the bin over the window. JavaFX thread. */
final class NoteBinDesk {
    private final NoteBinViewModel model;
    private final MainWindow window;
    private final Dialogs dialogs;
    private @Nullable NoteBinPane pane;

    NoteBinDesk(NoteBinViewModel model, MainWindow window, Dialogs dialogs) {
        this.model = model;
        this.window = window;
        this.dialogs = dialogs;
    }

    /**
     * Deletes the open note, which asks nothing and can be taken back; and opens the bin.
     *
     * @param isOpen whether a note is open and read
     */
    List<Command> commands(ObservableValue<Boolean> isOpen) {
        return List.of(
                new Command("note.delete", "Delete this note", model::delete)
                        .icon(Feather.TRASH_2)
                        .onlyIf(isOpen, "open a talk first"),
                new Command("note.bin", "Deleted notes…", this::open).icon(Feather.ARCHIVE));
    }

    private void open() {
        NoteBinPane made = pane;
        if (made == null) {
            made = new NoteBinPane(model, window.layers(), dialogs);
            pane = made;
        }
        made.open();
    }
}
