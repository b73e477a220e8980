package io.github.rapporteur.storage;

import io.github.rapporteur.notes.DeletedNote;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that {@link KilledBinTest} kills: types a numbered line into the note of the first talk, says {@code typed}
 * and the number; moves the note into the bin, says {@code deleted}; now and then types into a new one first; brings the
 * note back, says {@code restored}; for ever.
 */
final class BinningUntilKilled {
    static final String AUTHOR = "Rina";

    private BinningUntilKilled() {}

    /** Arguments: the notebook. */
    public static void main(String[] args) {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false)) {
            NoteSubject subject = subject(notebook);
            say("begun");
            for (int number = lines(notebook).size() + 1; ; number++) {
                notebook.bin().entries().forEach(entry -> notebook.bin().restore(entry.id()));
                notebook.notes().save(subject, AUTHOR, text(notebook) + line(number));
                say("typed " + number);
                DeletedNote deleted = notebook.bin().delete(subject, AUTHOR).orElseThrow();
                say("deleted");
                if (number % 3 == 0) {
                    number++;
                    notebook.notes().save(subject, AUTHOR, line(number));
                    say("typed " + number);
                }
                notebook.bin().restore(deleted.id());
                say("restored");
            }
        }
    }

    private static String line(int number) {
        return "line " + number + "\n";
    }

    static NoteSubject subject(OpenNotebook notebook) {
        var conference = notebook.schedule().conferences().getFirst();
        return new NoteSubject.OfTalk(
                notebook.schedule().talks(conference.id()).getFirst().id());
    }

    private static String text(OpenNotebook notebook) {
        return notebook.notes().find(subject(notebook), AUTHOR).map(Note::text).orElse("");
    }

    /** Everything that stands in the bin and in the note, without blank lines; in this order. */
    static List<String> lines(OpenNotebook notebook) {
        StringBuilder all = new StringBuilder();
        notebook.bin().entries().forEach(entry -> all.append(entry.text()));
        return all.append(text(notebook))
                .toString()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
