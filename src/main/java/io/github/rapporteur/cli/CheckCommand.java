package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.storage.NotebookCheck;
import io.github.rapporteur.storage.OpenNotebook;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: looks at everything in the notebook. Fails when something is found. */
final class CheckCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command(
                "check",
                "Check that everything in the notebook is whole.",
                "Compares each text with the hash it was saved with, the marks with the texts, and looks for rows that"
                        + " belong to nothing. Changes nothing. Exits with 1 when something is found; an index of marks that"
                        + " an older version made is no finding.",
                "check",
                "check --notebook talks.notebook --json");
    }

    @Override
    public boolean run(Call call) throws CancelledException {
        try (OpenNotebook notebook = call.openNotebook()) {
            NotebookCheck check = notebook.check(WorkMonitor.none());
            if (call.wantsJson()) {
                Json.print(
                        call.out(),
                        Json.object()
                                .with("notebook", notebook.file())
                                .with("sound", check.isSound())
                                .with("damaged", check.isDamaged())
                                .with("indexBehind", check.isIndexBehind())
                                .with("talks", check.talks())
                                .with("notes", check.notes())
                                .with("olderTexts", check.versions())
                                .with("marks", check.marks())
                                .with("pictures", check.pictures())
                                .with("problems", check.problems()));
            } else {
                tell(call, notebook, check);
            }
            return check.isWhole();
        }
    }

    private static void tell(Call call, OpenNotebook notebook, NotebookCheck check) {
        call.out()
                .println(notebook.file() + ": " + Counted.of(check.talks(), "talk") + ", "
                        + Counted.of(check.notes(), "note") + ", " + Counted.of(check.versions(), "older text") + ", "
                        + Counted.of(check.marks(), "mark")
                        + (check.pictures() == 0 ? "" : ", " + Counted.of(check.pictures(), "picture")) + ". "
                        + (check.isWhole() ? "All is well." : "Found:"));
        check.problems().forEach(problem -> call.out().println("  " + Table.printable(problem)));
        if (check.isIndexBehind()) {
            call.out()
                    .println("An older version of Rapporteur made the index of marks. This is harmless: it is made anew"
                            + " when the notebook is opened in the window, or by `rapporteur talks`.");
        }
        if (check.isDamaged()) {
            call.console()
                    .err()
                    .println("The notebook is damaged. What to do: look for the text in the readable copy "
                            + notebook.mirror() + ", or put a backup from "
                            + notebook.backups().folder()
                            + " back with `rapporteur restore FILE`; the damaged notebook is kept.");
        } else if (!check.isWhole()) {
            call.console()
                    .err()
                    .println("No text is lost. The marks of a note are read anew when they next change, and what the"
                            + " schedule says comes back when it is imported again.");
        }
    }
}
