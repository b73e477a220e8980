package io.github.rapporteur.storage;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The program that {@link KilledBackupTest} kills: saves a text with a number, says {@code saved} and the number, makes a
 * backup, says {@code done} and its file; for ever. Or, given a backup, restores that instead.
 */
final class BackingUpUntilKilled {
    static final String AUTHOR = "Rina";
    static final String TEXT = "text number ";

    private BackingUpUntilKilled() {}

    /** Arguments: the notebook; a backup to restore, or nothing. */
    public static void main(String[] args) throws CancelledException {
        Path file = Path.of(args[0]);
        say("begun");
        for (int number = 0; ; number++) {
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                int next = number(notebook) + 1 + number;
                notebook.notes().save(subject(notebook), AUTHOR, TEXT + next);
                say("saved " + next);
                if (args.length == 1) {
                    notebook.backups()
                            .makeIfChanged(WorkMonitor.none())
                            .ifPresent(made -> say("done " + made.file().getFileName()));
                }
            }
            if (args.length == 2) {
                Backups.restore(Path.of(args[1]), file, Clock.systemUTC(), WorkMonitor.none());
                say("done restoring");
            }
        }
    }

    static NoteSubject subject(OpenNotebook notebook) {
        return new NoteSubject.OfConference(
                notebook.schedule().conferences().getFirst().id());
    }

    /** The number of the text in a notebook. */
    static int number(OpenNotebook notebook) {
        return notebook.notes()
                .find(subject(notebook), AUTHOR)
                .map(Note::text)
                .map(text -> Integer.parseInt(text.substring(TEXT.length())))
                .orElse(0);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
