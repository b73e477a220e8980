package io.github.rapporteur.notes.mirror;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A copy of all notes as plain files: for the day when neither the program nor its database can be had. One folder a
 * conference; in it one Markdown file a note, and {@code notes.json} with everything a program needs to read them back.
 *
 * <p>It is the user's own recovery copy on the user's own disk and therefore holds everything: private and off-the-record
 * passages too. It is no report: nobody else is to be given it.
 *
 * <p>Only files whose content has changed are written. The mirror is no part of saving, is never read by the program, and
 * is made anew when it is deleted. Blocks; from one thread at a time, not the JavaFX thread.
 */
public final class NotesMirror {
    /** Names the files the mirror has made, so that it deletes those and no others. */
    static final String LIST = "mirror.txt";

    private final ScheduleRepository schedule;
    private final NoteRepository notes;
    private final Path folder;
    private final Map<String, Integer> written = new HashMap<>();

    /**
     * A mirror.
     *
     * @param folder where it stands; made when the first note is written
     */
    public NotesMirror(ScheduleRepository schedule, NoteRepository notes, Path folder) {
        this.schedule = schedule;
        this.notes = notes;
        this.folder = folder;
    }

    /**
     * Brings the mirror up to date.
     *
     * @throws IOException if a file could not be written; the others are whole, old or new
     * @throws io.github.rapporteur.common.io.StoreException if the notebook could not be read
     */
    public void update() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Conference conference : schedule.conferences()) {
            List<Note> all = notes.notesOf(conference.id());
            if (!all.isEmpty()) {
                Map<TalkId, Talk> talks = schedule.talks(conference.id()).stream()
                        .collect(Collectors.toMap(Talk::id, Function.identity()));
                all.forEach(note -> addRemoved(talks, note));
                files.putAll(new MirroredConference(conference, talks, all).files());
            }
        }
        Set<String> old = listed();
        if (files.isEmpty() && old.isEmpty()) {
            return;
        }
        files.put(LIST, String.join("\n", new TreeSet<>(files.keySet())) + "\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            writeIfChanged(file.getKey(), file.getValue());
        }
        deleteAllBut(files.keySet(), old);
    }

    /** A note outlives the talk by hand that was taken out of the schedule, and keeps its name here. */
    private void addRemoved(Map<TalkId, Talk> talks, Note note) {
        if (note.subject() instanceof NoteSubject.OfTalk(TalkId id) && !talks.containsKey(id)) {
            schedule.findTalk(id).ifPresent(talk -> talks.put(id, talk));
        }
    }

    private void writeIfChanged(String name, String content) throws IOException {
        int hash = content.hashCode();
        Path file = folder.resolve(name);
        boolean sameAsBefore = Integer.valueOf(hash).equals(written.get(name)) && Files.exists(file);
        if (!sameAsBefore && !isOnDisk(file, content)) {
            SafeFile.write(file, content);
        }
        written.put(name, hash);
    }

    private static boolean isOnDisk(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Files.exists(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private Set<String> listed() throws IOException {
        try {
            return new TreeSet<>(Files.readAllLines(folder.resolve(LIST)));
        } catch (NoSuchFileException e) {
            return Set.of();
        }
    }

    /** A talk with a new title has a new file; the old one would be read as another note. */
    private void deleteAllBut(Set<String> current, Set<String> old) throws IOException {
        for (String name : old) {
            Path file = folder.resolve(name).normalize();
            if (!current.contains(name) && file.startsWith(folder)) {
                Files.deleteIfExists(file);
                written.remove(name);
            }
        }
    }
}
