package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.DamagedNoteException;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.notes.mirror.NotesMirror;
import io.github.rapporteur.notes.mirror.QuietMirror;
import io.github.rapporteur.notes.ui.OpenedNote;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What keeps the texts of an open notebook safe, and closes it in the right order. */
final class Safekeeping {
    private final OpenNotebook notebook;
    private final Supplier<String> me;
    private final FailureHandler failures;
    private final Autosave autosave;
    private final QuietMirror mirror;
    private volatile @Nullable SecondStart secondStarts;

    /**
     * @param me the user's name
     * @param listeners calls the listeners of Autosave
     */
    Safekeeping(
            OpenNotebook notebook, Supplier<String> me, Alarms alarms, Executor listeners, FailureHandler failures) {
        this.notebook = notebook;
        this.me = me;
        this.failures = failures;
        autosave = new Autosave(notebook.notes(), me, alarms, listeners, failures);
        mirror = new QuietMirror(
                new NotesMirror(notebook.schedule(), notebook.notes(), notebook.mirror()), alarms, failures);
        autosave.onSaved(note -> mirror.noteSaved());
    }

    Autosave autosave() {
        return autosave;
    }

    /** Notes went otherwise than by being typed: the readable copy follows. */
    void notesChanged() {
        mirror.noteSaved();
    }

    /** An older program may have counted other marks than this one: reads them anew, on a worker. JavaFX thread. */
    void refreshMarks(TaskRunner tasks, Runnable changed, BiConsumer<String, Exception> failed) {
        String what = "Reading marks anew";
        tasks.run(
                what,
                monitor -> notebook.refreshMarks(),
                isChanged -> {
                    if (isChanged) {
                        changed.run();
                    }
                },
                problem -> failed.accept(what, problem));
    }

    /** From now on a second start on the notebook gets this answer, on a thread of its own, and ends. */
    void onSecondStart(Function<StartRequest, StartAnswer> answers) {
        secondStarts = SecondStart.listen(notebook.file(), answers, failures);
    }

    /**
     * Saves everything. Blocks; not on the JavaFX thread.
     *
     * @param typedUnread what was typed into notes that have not been read; it goes behind their texts
     * @return empty when all is saved; else why not
     */
    Optional<String> save(Map<NoteSubject, String> typedUnread) {
        String unread = "";
        for (Map.Entry<NoteSubject, String> typed : typedUnread.entrySet()) {
            try {
                autosave.textChanged(typed.getKey(), OpenedNote.behind(stored(typed.getKey()), typed.getValue()));
            } catch (DamagedNoteException e) {
                // Its new text; what is left of the damaged one stays in its history.
                autosave.textChanged(typed.getKey(), typed.getValue());
            } catch (StoreException e) {
                unread = String.valueOf(e.getMessage());
            }
        }
        if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
            return Optional.of(why);
        }
        return unread.isEmpty() ? Optional.empty() : Optional.of(unread);
    }

    private String stored(NoteSubject subject) {
        return autosave.textOnItsWay(subject)
                .or(() -> notebook.notes().find(subject, me.get()).map(Note::text))
                .orElse("");
    }

    /**
     * Saves everything and closes the notebook. Blocks; not on the JavaFX thread.
     *
     * @return empty when it is closed; why not, when something could not be saved: all is then as before
     */
    Optional<String> close() {
        if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
            return Optional.of(why);
        }
        abandon();
        return Optional.empty();
    }

    /** Closes the notebook without what could not be saved: the user has agreed to lose it. Blocks. */
    void abandon() {
        autosave.abandon();
        mirror.close();
        if (secondStarts != null) {
            // While the notebook is still ours: afterwards the socket may be another program's.
            secondStarts.close();
        }
        notebook.close();
    }
}
