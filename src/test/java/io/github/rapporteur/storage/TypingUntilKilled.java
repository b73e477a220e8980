package io.github.rapporteur.storage;

import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.QuickAutosave;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.schedule.Conference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The program that {@link KillTest} kills: opens the notebook and types into all its notes through the real Autosave,
 * for ever. On standard output: {@code open} and how many milliseconds that took, then, whenever Autosave says that all
 * is saved, {@code saved} and how many changes of each note that covers.
 */
final class TypingUntilKilled {
    static final String AUTHOR = "Rina";

    private TypingUntilKilled() {}

    /** Arguments: the notebook, and the seed of the typing. */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[1]);
        long began = System.nanoTime();
        OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false);
        say("open " + (System.nanoTime() - began) / 1_000_000);
        Autosave autosave = QuickAutosave.of(
                notebook.notes(), AUTHOR, new ThreadAlarms(TypingUntilKilled::fail), TypingUntilKilled::fail);
        List<NoteSubject> subjects = subjects(notebook);
        List<Typist> typists = typists(notebook, subjects, seed);
        AtomicIntegerArray changes = new AtomicIntegerArray(subjects.size());
        autosave.onState(state -> {
            if (state instanceof SaveState.Saved) {
                say("saved "
                        + IntStream.range(0, subjects.size())
                                .mapToObj(note -> String.valueOf(changes.get(note)))
                                .collect(Collectors.joining(" ")));
            }
        });
        Random random = new Random(seed);
        while (true) {
            for (int burst = random.nextInt(1, 12); burst > 0; burst--) {
                int note = random.nextInt(subjects.size());
                autosave.textChanged(subjects.get(note), typists.get(note).next());
                // Counted after the call: what is said to be saved may be too little, never too much.
                changes.incrementAndGet(note);
                Thread.sleep(random.nextInt(3));
            }
            Thread.sleep(random.nextInt(12));
        }
    }

    /** The notes that are typed into, always in this order. */
    static List<NoteSubject> subjects(OpenNotebook notebook) {
        Conference conference = notebook.schedule().conferences().getFirst();
        List<NoteSubject> subjects = new ArrayList<>();
        subjects.add(new NoteSubject.OfConference(conference.id()));
        notebook.schedule().talks(conference.id()).forEach(talk -> subjects.add(new NoteSubject.OfTalk(talk.id())));
        return subjects;
    }

    /** One typist a note, who goes on where the note stands. */
    static List<Typist> typists(OpenNotebook notebook, List<NoteSubject> subjects, long seed) {
        return IntStream.range(0, subjects.size())
                .mapToObj(note -> new Typist(
                        notebook.notes()
                                .find(subjects.get(note), AUTHOR)
                                .map(Note::text)
                                .orElse(""),
                        seed + note))
                .toList();
    }

    private static void fail(String what, Exception problem) {
        say("failed " + what + ": " + problem);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
