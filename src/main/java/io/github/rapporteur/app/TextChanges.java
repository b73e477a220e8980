package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.SaveState;
import java.util.function.Consumer;
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
     * Makes a change of the notebook's texts that can be made again and then does what is left to do. Blocks; not on the
     * JavaFX thread.
     *
     * @return what the first making of it said
     * @throws StoreException if what is typed could not be saved before; nothing is changed then
     */
    <T> T run(Supplier<T> change) {
        return run(change, first -> {
            var _ = change.get();
        });
    }

    /**
     * The same for a change that cannot simply be made again.
     *
     * @param again does in the texts saved since what the first making did, given what that said; once the change is
     *     made it counts as made, and what this cannot reach is left to the change of the open note
     * @return what the first making of it said
     * @throws StoreException if what is typed could not be saved before, or the change not be made; nothing is changed
     *     then
     */
    <T> T run(Supplier<T> change, Consumer<? super T> again) {
        save();
        SaveState before = autosave.state();
        T result = change.get();
        for (int i = 0; i < MOST && isTyped(before); i++) {
            if (autosave.flush() instanceof SaveState.NotSaved) {
                break;
            }
            before = autosave.state();
            try {
                again.accept(result);
            } catch (StoreException e) {
                // The change itself is made: to call it failed would be wrong.
                break;
            }
        }
        return result;
    }

    /** Whether something was typed since; it may be saved already. */
    private boolean isTyped(SaveState before) {
        SaveState now = autosave.state();
        return now instanceof SaveState.Saving || !now.equals(before);
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
