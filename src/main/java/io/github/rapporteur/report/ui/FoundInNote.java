package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.NoteText;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows in the open note what was found in it. JavaFX thread only. */
public final class FoundInNote implements EditorExtension {
    private @Nullable NoteText text;
    private @Nullable Wanted wanted;

    private record Wanted(Place.InNote place, Runnable then) {}

    @Override
    public void attach(NoteText newText) {
        text = newText;
        newText.marksProperty().subscribe(marks -> {
            // Marks may be there before the text is in its control.
            if (wanted != null) {
                FxThread.runLater(this::showWanted);
            }
        });
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    /**
     * Selects a place as soon as its note is open.
     *
     * @param then called when it is selected
     */
    public void show(Place.InNote place, Runnable then) {
        wanted = new Wanted(place, then);
        FxThread.runLater(this::showWanted);
    }

    private void showWanted() {
        Wanted now = wanted;
        NoteText note = text;
        if (now == null || note == null) {
            return;
        }
        Optional<NoteMarks> open = note.marksNow()
                .filter(marks -> marks.note().subject().equals(now.place().subject())
                        && marks.note().author().equals(now.place().author()));
        open.ifPresent(marks -> {
            wanted = null;
            note.select(now.place().in(marks.text()));
            note.focus();
            now.then().run();
        });
    }
}
