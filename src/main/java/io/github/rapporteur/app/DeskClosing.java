package io.github.rapporteur.app;

import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.NoteSubject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves everything of an open notebook and closes it: first of all the text. JavaFX thread. */
final class DeskClosing {
    private final AppContext context;
    private final Safekeeping safekeeping;
    private final Parts parts;
    private final Runnable letGo;
    private boolean closing;

    /** What has something to save or to stop. */
    record Parts(NotePanes panes, PeopleDesk people, BackupDesk backups, ReportDesk report, TasksInOrder changes) {}

    /** @param letGo takes away what would outlive the notebook and hold on to its window */
    DeskClosing(AppContext context, Safekeeping safekeeping, Parts parts, Runnable letGo) {
        this.context = context;
        this.safekeeping = safekeeping;
        this.parts = parts;
        this.letGo = letGo;
    }

    /** Whether the notebook is being closed, or is closed: nobody waits for what is read from it any more. */
    boolean isClosing() {
        return closing;
    }

    /**
     * Saves everything and closes the notebook, on a worker.
     *
     * @param closed told when it is closed, with the reason if something could not be saved; the notebook is then
     *     still open
     */
    void close(Consumer<Optional<String>> closed) {
        closing = true;
        parts.backups().stop();
        Map<NoteSubject, String> typedUnread = parts.panes().takeTypedUnread();
        Consumer<Optional<String>> told = problem -> {
            closing = problem.isEmpty();
            if (closing) {
                letGo.run();
            } else {
                parts.backups().start();
            }
            closed.accept(problem);
        };
        // First of all the text: nothing that fails after it may keep it from the disk.
        context.tasks()
                .run(
                        "Saving what is typed",
                        monitor -> safekeeping.save(typedUnread),
                        unsaved -> parts.people().takeTyped(untaken -> closeSaved(unsaved.or(() -> untaken), told)),
                        problem -> told.accept(Optional.of(String.valueOf(problem.getMessage()))));
    }

    private void closeSaved(Optional<String> unsaved, Consumer<Optional<String>> told) {
        if (unsaved.isPresent()) {
            told.accept(unsaved);
            return;
        }
        // Behind the stars and ratings that are still on their way.
        parts.changes()
                .run(
                        "Closing the notebook",
                        monitor -> {
                            parts.report().settle();
                            context.writeSettingsOrLog();
                            return safekeeping.close();
                        },
                        told,
                        problem -> told.accept(Optional.of(String.valueOf(problem.getMessage()))));
    }

    /** Closes without saving what could not be saved; the user has agreed to it. */
    void abandon(Runnable closed) {
        closing = true;
        parts.backups().stop();
        letGo.run();
        context.tasks()
                .<Boolean>run(
                        "Closing the notebook",
                        monitor -> {
                            safekeeping.abandon();
                            return Boolean.TRUE;
                        },
                        done -> closed.run(),
                        problem -> closed.run());
    }
}
