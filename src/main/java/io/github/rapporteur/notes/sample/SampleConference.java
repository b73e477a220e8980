package io.github.rapporteur.notes.sample;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled conference that never took place, with the notes of an invented team: something to look at before the
 * first schedule is imported. Its schedule goes through the real importer, its notes through the real store.
 */
public final class SampleConference {
    /** The source that its conference is stored with; nothing else has it. */
    public static final String SOURCE = "sample:harbour-conf-2026";

    private final Index index;

    /** What {@code sample.json} holds. */
    private record Index(
            String about,
            String schedule,
            String author,
            List<String> teamMates,
            List<String> privateWords,
            String conferenceNote,
            List<SampleTalk> talks) {}

    private SampleConference(Index index) {
        this.index = index;
    }

    /** Reads the list of what belongs to the sample; the texts are read when they are asked for. */
    public static SampleConference load() {
        return new SampleConference(JsonMapper.shared().readValue(bytes("sample.json"), Index.class));
    }

    /** The schedule's file, frab XML. */
    public byte[] schedule() {
        return bytes(index.schedule());
    }

    /**
     * The schedule, read as any other: it is frab XML. Not on the JavaFX thread.
     *
     * @throws CancelledException if the monitor says so
     */
    public ImportedSchedule read(WorkMonitor monitor) throws CancelledException {
        String name = index.schedule();
        try {
            return new ScheduleImporter()
                    .read(ScheduleSource.ofBytes(name, schedule()), ImportOptions.defaults(), monitor);
        } catch (FileFormatException e) {
            throw new IllegalStateException("the sample's schedule cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("sample file " + name, e);
        }
    }

    /** The invented author of the notes. The demo and the pictures call the user by this name. */
    public String author() {
        return index.author();
    }

    /** The invented team, the author first. */
    public List<String> teamMates() {
        return List.copyOf(index.teamMates());
    }

    /** Words that stand only in private and off-the-record passages: no export may have one of them. */
    public List<String> privateWords() {
        return List.copyOf(index.privateWords());
    }

    /** The talks that the invented team has something on. */
    public List<SampleTalk> talks() {
        return List.copyOf(index.talks());
    }

    /** The Markdown of a note. */
    public String text(SampleTalk.SampleNote note) {
        return text(note.file());
    }

    /** The Markdown of the note on the whole conference. */
    public String conferenceNote() {
        return text(index.conferenceNote());
    }

    /**
     * Puts the sample into a notebook: talks, stars, ratings and notes. The notes without an author's name become those
     * of the user. The invented team mates do not become the user's; {@link PersonRepository#teamMatesAt} knows them. Opened a second time it is updated and no text that the user changed is replaced.
     *
     * @param imported {@link #read} or a newer version of it
     */
    public ConferenceId install(
            ImportedSchedule imported, ScheduleRepository schedule, NoteRepository notes, PersonRepository people) {
        Optional<ConferenceId> known = schedule.conferences().stream()
                .filter(conference -> conference.source().equals(SOURCE))
                .map(conference -> conference.id())
                .findFirst();
        ConferenceId conference = schedule.store(imported, known, SOURCE).conference();
        String me = people.me();
        saveNew(notes, new NoteSubject.OfConference(conference), me, conferenceNote());
        Map<String, TalkId> ids =
                schedule.talks(conference).stream().collect(Collectors.toMap(Talk::title, Talk::id, (a, b) -> a));
        for (SampleTalk talk : index.talks()) {
            TalkId id = ids.get(talk.title());
            if (id == null) {
                throw new IllegalStateException("the sample's schedule has no talk \"" + talk.title() + "\"");
            }
            install(talk, id, known.isEmpty(), me, schedule, notes);
        }
        return conference;
    }

    private void install(
            SampleTalk talk, TalkId id, boolean first, String me, ScheduleRepository schedule, NoteRepository notes) {
        if (first && talk.star() != Star.NONE) {
            schedule.star(id, talk.star());
        }
        if (first && talk.rating() > 0) {
            schedule.rate(id, talk.rating(), talk.verdict());
        }
        for (SampleTalk.SampleNote note : talk.notes()) {
            String author = note.author().isEmpty() ? me : note.author();
            saveNew(notes, new NoteSubject.OfTalk(id), author, text(note));
        }
    }

    private static void saveNew(NoteRepository notes, NoteSubject subject, String author, String text) {
        if (notes.find(subject, author).isEmpty()) {
            notes.save(subject, author, text);
        }
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).stripTrailing();
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = SampleConference.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the program: sample file " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("sample file " + file, e);
        }
    }
}
