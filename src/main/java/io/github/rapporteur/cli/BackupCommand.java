package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code backup FILE}: copies the whole notebook into one file. Ends with success only when the copy is proven. */
final class BackupCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "backup",
                        "Copy the whole notebook into one file.",
                        "The copy is opened and everything in it is checked before it is kept. An older backup of that"
                                + " name is replaced, any other file is not. While the window is open it makes backups"
                                + " by itself; another one there: Notebook > Back up now.",
                        "backup /media/stick/talks.zip",
                        "backup --notebook talks.notebook /media/stick")
                .addPositional(
                        Syntax.argument(0, "FILE", "The backup, a zip file; in a folder it is named by itself."));
    }

    @Override
    public boolean run(Call call) throws IOException, CancelledException {
        Path target = call.path(call.argument(0));
        try (OpenNotebook notebook = call.openNotebook()) {
            Path made = notebook.backups().backupTo(target, WorkMonitor.none());
            if (call.wantsJson()) {
                Json.print(
                        call.out(),
                        Json.object()
                                .with("notebook", notebook.file())
                                .with("backup", made)
                                .with("bytes", Files.size(made)));
            } else {
                call.out().println("Backed up and proven: " + made + ".");
            }
        }
        return true;
    }
}
