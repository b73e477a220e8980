package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.Backups;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code restore FILE}: puts a backup in the place of the notebook, which is moved aside. */
final class RestoreCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "restore",
                        "Put a backup in the place of the notebook.",
                        "The notebook that is there now is kept under a new name. Text that was typed but is only in the"
                                + " journal yet is brought into the restored notebook. Backups that the window made are in"
                                + " the folder NAME.backups beside the notebook.",
                        "restore /media/stick/talks.zip",
                        "restore talks.zip --notebook elsewhere.notebook")
                .addPositional(Syntax.argument(0, "FILE", "The backup: a zip file, or a notebook's .mv.db file."));
    }

    @Override
    public boolean run(Call call) throws CancelledException {
        Path backup = call.path(call.argument(0));
        Optional<Path> aside = Backups.restore(backup, call.notebookFile(), Clock.systemUTC(), WorkMonitor.none());
        // Opened at once, so that text from the journal is where the user looks for it.
        try (OpenNotebook notebook = call.openNotebook()) {
            if (call.wantsJson()) {
                Json.print(
                        call.out(),
                        Json.object()
                                .with("notebook", notebook.file())
                                .with("backup", backup.toAbsolutePath())
                                .with("before", aside.orElse(null))
                                .with(
                                        "conferences",
                                        notebook.schedule().conferences().size()));
            } else {
                call.out().println("Restored: " + notebook.file() + ".");
                aside.ifPresent(old -> call.out().println("What was there before is kept: " + old + "."));
            }
        }
        return true;
    }
}
