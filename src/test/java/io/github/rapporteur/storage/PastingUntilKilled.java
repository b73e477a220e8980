package io.github.rapporteur.storage;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The program that {@link KilledPastingTest} kills: pastes a picture into the note on the conference as the window does,
 * says {@code pasted} and how many there are; sorts a folder of pictures into the notes of all talks, says {@code sorted} and how
 * many; for ever.
 */
final class PastingUntilKilled {
    static final String AUTHOR = "Rina";
    /** So many pictures are in a folder. */
    static final int FOLDER = 3;

    private static final byte[] PHOTO = PictureFiles.photoTaken(40, 30, "2026:09:14 11:42:03");

    private PastingUntilKilled() {}

    /** Arguments: the notebook. */
    public static void main(String[] args) throws Exception {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false)) {
            List<NoteSubject> subjects = subjects(notebook);
            say("begun");
            while (true) {
                String before = text(notebook, subjects.getFirst());
                NewPicture picture = picture(1_000_000);
                PictureHash hash = notebook.pictures().store(picture).hash();
                String after = before + PictureMention.of(hash).markdown() + "\n\n";
                notebook.notes().save(subjects.getFirst(), AUTHOR, after);
                say("pasted " + after.lines().filter(line -> !line.isBlank()).count());
                sort(notebook, subjects.subList(1, subjects.size()));
                say("sorted "
                        + text(notebook, subjects.get(2))
                                .lines()
                                .filter(line -> !line.isBlank())
                                .count());
            }
        }
    }

    /** A folder of three pictures, into the notes of all talks; now and then that is taken back and done anew. */
    private static void sort(OpenNotebook notebook, List<NoteSubject> talks) throws Exception {
        List<Addition.Source> folder = new ArrayList<>();
        for (int file = 0; file < FOLDER; file++) {
            NewPicture photo = picture(1_000);
            folder.add(() -> photo);
        }
        List<Addition> additions =
                talks.stream().map(subject -> new Addition(subject, folder)).toList();
        List<Addition.Done> done = notebook.pictures().addToNotes(AUTHOR, additions, WorkMonitor.none());
        if (new Random().nextInt(3) == 0) {
            notebook.pictures().takeBack(done);
            notebook.pictures().addToNotes(AUTHOR, additions, WorkMonitor.none());
        }
    }

    /** A photograph like no other, of up to so many bytes more than the smallest. */
    private static NewPicture picture(int most) throws Exception {
        byte[] noise = new byte[new Random().nextInt(16, most)];
        new Random().nextBytes(noise);
        byte[] file = Arrays.copyOf(PHOTO, PHOTO.length + noise.length);
        System.arraycopy(noise, 0, file, PHOTO.length, noise.length);
        return NewPicture.of(file, "IMG.jpg");
    }

    /** The conference, then its talks. */
    static List<NoteSubject> subjects(OpenNotebook notebook) {
        var conference = notebook.schedule().conferences().getFirst();
        var talks = notebook.schedule().talks(conference.id());
        List<NoteSubject> subjects = new ArrayList<>(List.of(new NoteSubject.OfConference(conference.id())));
        talks.forEach(talk -> subjects.add(new NoteSubject.OfTalk(talk.id())));
        return subjects;
    }

    static String text(OpenNotebook notebook, NoteSubject subject) {
        return notebook.notes().find(subject, AUTHOR).map(Note::text).orElse("");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
