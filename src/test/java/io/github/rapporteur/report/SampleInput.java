package io.github.rapporteur.report;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.notes.sample.SampleTalk;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The sample conference as composing gets it, without a notebook between. */
public final class SampleInput {
    private static final SampleConference SAMPLE = SampleConference.load();

    private SampleInput() {}

    /** The bundled conference with all of its notes. */
    public static ReportInput load() throws Exception {
        ImportedSchedule schedule = SAMPLE.read(WorkMonitor.none());
        ConferenceId id = ConferenceId.next();
        Conference conference = new Conference(
                id, schedule.title(), schedule.zone(), "Ardmouth", schedule.url(), SampleConference.SOURCE, true);
        List<Talk> talks = schedule.talks().stream().map(talk -> talk(id, talk)).toList();
        List<Note> notes = new ArrayList<>(
                List.of(note(new NoteSubject.OfConference(id), SAMPLE.author(), SAMPLE.conferenceNote())));
        Map<TalkId, TalkState> states = new HashMap<>();
        for (SampleTalk sample : SAMPLE.talks()) {
            Talk talk = talks.stream()
                    .filter(one -> one.title().equals(sample.title()))
                    .findFirst()
                    .orElseThrow();
            states.put(
                    talk.id(),
                    new TalkState(sample.star(), sample.rating(), sample.verdict(), sample.rating() > 0, 0, 0, 0, 0));
            sample.notes()
                    .forEach(one -> notes.add(note(
                            new NoteSubject.OfTalk(talk.id()),
                            one.author().isEmpty() ? SAMPLE.author() : one.author(),
                            SAMPLE.text(one))));
        }
        List<Person> team = SAMPLE.teamMates().stream()
                .map(name -> new Person(PersonId.next(), name, true))
                .toList();
        return new ReportInput(conference, talks, states, notes, team, settings());
    }

    /** Words that must be in no export. */
    public static List<String> privateWords() {
        return SAMPLE.privateWords();
    }

    private static ReportSettings settings() {
        return new ReportSettings(
                "",
                "What six of us brought home from Harbour Conf 2026, written down in the rooms.",
                SAMPLE.author(),
                LocalDate.of(2026, 9, 18),
                Locale.ENGLISH,
                ReportShape.USUAL);
    }

    private static Note note(NoteSubject subject, String author, String text) {
        return new Note(NoteId.next(), subject, author, text, 1, Instant.EPOCH);
    }

    private static Talk talk(ConferenceId conference, ImportedTalk talk) {
        List<Speaker> speakers = talk.people().stream()
                .map(person -> new Speaker(new UUID(0, person.name().hashCode()), person.name()))
                .toList();
        return new Talk(
                TalkId.next(),
                conference,
                talk.title(),
                talk.subtitle(),
                talk.kind(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.language(),
                talk.url(),
                speakers,
                false,
                false);
    }
}
