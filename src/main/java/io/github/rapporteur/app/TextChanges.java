package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.SaveState;
import java.util.function.Supplier;

/**
 * Changes that go through the texts of many notes: whatever is typed is saved before, and what was typed during one is
 * changed too. The open note gets the change as well, see {@code OpenNoteQuotes}, as its text lies in the editor.
 */
final class TextChanges {
    /** So often is a change made again because something was typed during it. */
    private static final int MOST = 3;

    private final Autosave autosave;

    TextChanges(Autosave autosave) {
        this.autosave = autosave;
    }

    /**
     * Makes a change of the notebook's texts that does nothing when it is made again. Blocks; not on the JavaFX thread.
     *
     * @return what the first making of it said
     * @throws StoreException if what is typed could not be saved; nothing is changed then
     */
    <T> T run(Supplier<T> change) {
        save();
        T result = change.get();
        for (int again = 0; again < MOST && autosave.state() instanceof SaveState.Saving; again++) {
            save();
            var _ = change.get();
        }
        return result;
    }

    /** The same as work for a task runner. */
    <T> TaskRunner.Work<T> work(Supplier<T> change) {
        return monitor -> run(change);
    }

    private void save() {
        if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
            throw new StoreException("what you typed last is not saved: " + why, null);
        }
    }
}
