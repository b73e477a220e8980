package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Notifier;
import io.github.rapporteur.storage.NotebookCheck;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** Backs the open notebook up, by itself and when asked, restores it and checks it. JavaFX thread. */
final class BackupDesk {
    private final AppContext context;
    private final OpenNotebook notebook;
    private final Autosave autosave;
    private final Dialogs dialogs;
    private final Notifier bar;
    private final DeskOwner owner;
    private final DailyBackup daily;
    private boolean failing;

    BackupDesk(
            AppContext context,
            OpenNotebook notebook,
            Autosave autosave,
            Dialogs dialogs,
            Notifier bar,
            DeskOwner owner) {
        this.context = context;
        this.notebook = notebook;
        this.autosave = autosave;
        this.dialogs = dialogs;
        this.bar = bar;
        this.owner = owner;
        daily = new DailyBackup(
                new DailyBackup.Means(context.alarms(), FxThread::runLater, context.tasks(), context.clock()),
                notebook.backups(),
                this::dailyFailed);
    }

    /** What the menu offers. */
    List<Command> commands() {
        return List.of(
                new Command("notebook.backup", "Back up now…", this::backUp).icon(Feather.ARCHIVE),
                new Command("notebook.restore", "Restore a backup…", this::restore).icon(Feather.ROTATE_CCW),
                new Command("notebook.check", "Check the notebook", this::check).icon(Feather.SHIELD));
    }

    /** Begins to make backups by itself. */
    void start() {
        daily.start();
    }

    /** Makes no more of them; before the notebook is closed. */
    void stop() {
        daily.stop();
    }

    /** Asks where, and makes a backup there. */
    void backUp() {
        dialogs.chooseTarget("Back up now", notebook.backups().suggestedName(), BackupChoice.BACKUPS)
                .ifPresent(target -> context.tasks()
                        .<Path>run(
                                "Backing up the notebook",
                                monitor -> {
                                    saveTyped();
                                    return notebook.backups().backupTo(target, monitor);
                                },
                                made -> bar.say("Backed up, opened and checked: " + HomeFolder.shortened(made) + "."),
                                problem -> failed("No backup was made", problem)));
    }

    /** A backup without the words typed last would not be what the user means. */
    private void saveTyped() {
        if (autosave.flush() instanceof SaveState.NotSaved(String why)) {
            throw new StoreException("What you typed last could not be saved: " + why + ". It is still here.", null);
        }
    }

    /** Asks which backup, and lets it take the notebook's place. */
    void restore() {
        context.tasks()
                .run(
                        "Looking for backups",
                        monitor -> notebook.backups().list(),
                        backups -> new BackupChoice(dialogs, context.clock().getZone())
                                .ask(backups)
                                .ifPresent(owner::restore));
    }

    /** Looks at everything in the notebook and says what it found. */
    void check() {
        context.tasks()
                .run(
                        "Checking the notebook",
                        monitor -> {
                            saveTyped();
                            return notebook.check(monitor);
                        },
                        this::checked,
                        problem -> failed("The notebook was not checked", problem));
    }

    private void checked(NotebookCheck check) {
        String details = String.join("\n", check.problems());
        if (check.isWhole()) {
            // An index of an older version is being made anew by this window.
            bar.say("Checked " + Counted.of(check.talks(), "talk") + ", " + Counted.of(check.notes(), "note") + " with "
                    + Counted.of(check.versions(), "older text") + " and " + Counted.of(check.marks(), "mark")
                    + ": all is well.");
        } else if (check.isDamaged()) {
            bar.say("The notebook is damaged.", "Restore a backup…", this::restore);
            dialogs.error(
                    "The notebook is damaged in " + places(check.damages().size())
                            + ". Nothing was changed. Look for the text in the readable copy "
                            + HomeFolder.shortened(notebook.mirror()) + ", or restore a backup.",
                    details);
        } else {
            bar.say(
                    "All texts are whole; " + places(check.oddities().size()) + " of the index not up to date.",
                    "What was found",
                    () -> dialogs.error(
                            "No text is lost. The marks of a note are read anew when they next change, and what the"
                                    + " schedule says comes back when it is imported again.",
                            details));
        }
    }

    private static String places(int count) {
        return count == 1 ? "1 place" : count + " places";
    }

    private void failed(String what, Exception problem) {
        if (problem instanceof CancelledException) {
            bar.say(what + ".");
        } else if (problem instanceof StoreException) {
            dialogs.error(what + ". " + problem.getMessage(), "");
        } else {
            context.lastResort().failed(what, problem);
        }
    }

    /** Told once, until one succeeds again after the next start: it is tried every hour. */
    private void dailyFailed(Exception problem) {
        if (!failing) {
            failing = true;
            bar.warn("No backup could be made. " + problem.getMessage());
        }
    }
}
