package io.github.rapporteur.notes;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.util.UUID;

/** What a note is about: a talk, or a whole conference (introduction and last thought). */
public sealed interface NoteSubject {
    /** The note is about a talk. */
    record OfTalk(TalkId talk) implements NoteSubject {
        @Override
        public UUID value() {
            return talk.value();
        }
    }

    /** The note is about the conference: its introduction, and its closing part under a heading "Last thought". */
    record OfConference(ConferenceId conference) implements NoteSubject {
        @Override
        public UUID value() {
            return conference.value();
        }
    }

    /** The identifier of the talk or the conference. */
    UUID value();
}
