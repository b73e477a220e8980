package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.notes.DamagedNoteException;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.TimedNote;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a note with all its header shows. Blocks; not on the JavaFX thread. */
record NoteReading(NoteEditorViewModel.Sources sources) {
    /**
     * The user's note on a subject.
     *
     * @param onItsWay its text, if the notebook's tables do not have it yet
     */
    OpenedNote read(NoteSubject subject, Optional<String> onItsWay) {
        while (true) {
            String author = sources.people().me();
            OpenedNote note = read(subject, author, onItsWay);
            // Else the user got another name between two questions, and their note went with it.
            if (author.equals(sources.people().me())) {
                return note;
            }
        }
    }

    /** A note fresh from the notebook, with its marks read already. */
    record Loaded(OpenedNote note, NoteEditorViewModel.Reading reading) {}

    /** As {@link #read}, with its marks. */
    Loaded load(NoteSubject subject, Optional<String> onItsWay) {
        OpenedNote note = read(subject, onItsWay);
        return new Loaded(note, marks(note, note.text()));
    }

    private OpenedNote read(NoteSubject subject, String author, Optional<String> onItsWay) {
        Optional<TimedNote> known = known(subject, author, onItsWay.isPresent());
        String stored = known.map(timed -> timed.note().text()).orElse("");
        String clean = PastedText.withLinesBroken(onItsWay.orElse(stored));
        // What is on its way was typed just now; when exactly, the notebook will know.
        WrittenTimes times =
                known.map(TimedNote::times).orElse(WrittenTimes.NONE).carried(stored, clean, Instant.EPOCH);
        return switch (subject) {
            case NoteSubject.OfConference(var id) ->
                new OpenedNote(
                        subject,
                        conference(id),
                        null,
                        TalkText.NONE,
                        TalkState.NONE,
                        author,
                        sources.people().teamMatesAt(id),
                        clean,
                        times);
            case NoteSubject.OfTalk(var id) -> {
                Talk talk = sources.schedule().findTalk(id).orElseThrow();
                yield new OpenedNote(
                        subject,
                        conference(talk.conference()),
                        talk,
                        sources.schedule().text(id),
                        sources.schedule().states(talk.conference()).getOrDefault(id, TalkState.NONE),
                        author,
                        sources.people().teamMatesAt(talk.conference()),
                        clean,
                        times);
            }
        };
    }

    /** @param isReplaced whether there is a newer text, so that a damaged one does not matter */
    private Optional<TimedNote> known(NoteSubject subject, String author, boolean isReplaced) {
        try {
            return sources.notes().findTimed(subject, author);
        } catch (DamagedNoteException e) {
            if (isReplaced) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Marks and looks of a note's text. */
    static NoteEditorViewModel.Reading marks(OpenedNote note, String text) {
        List<Mark> marks = MarkReader.read(text);
        List<Heading> headings = Heading.of(text);
        return new NoteEditorViewModel.Reading(
                new NoteMarks(note, text, marks),
                headings,
                NoteLook.of(text, headings, marks, new TalkPeople(note)),
                Fold.words(text).size());
    }

    private Conference conference(ConferenceId id) {
        return sources.schedule().findConference(id).orElseThrow();
    }
}
