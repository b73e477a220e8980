package io.github.rapporteur.quotes;

import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.schedule.TalkId;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A quote as the index of marks knows it, for lists over the whole conference.
 *
 * @param place where it stands
 * @param words the first 10,000 characters
 * @param person who said it, by the whole name if it is known; several as {@link SeveralNames} joins them; null while it
 *     waits for a name
 * @param role what that person is in this talk
 * @param exact word for word; else from memory
 * @param offRecord noted as such
 * @param isPrivate whether it never leaves the notebook: also what stands in a comment or a private passage, or holds a
 *     comment
 * @param time when it was said; null when that is not known
 */
public record WallQuote(
        Place place,
        String words,
        @Nullable String person,
        Role role,
        List<String> tags,
        List<String> likedBy,
        boolean exact,
        boolean offRecord,
        boolean isPrivate,
        boolean starred,
        @Nullable LocalTime time) {
    /** Keeps its own lists. */
    public WallQuote {
        isPrivate |= offRecord;
        tags = List.copyOf(tags);
        likedBy = List.copyOf(likedBy);
    }

    /**
     * Where a quote stands.
     *
     * @param author who wrote the note
     * @param position the how manieth mark of its note it is, from 0
     * @param title of the talk, or of the conference
     * @param aboutTalk whether it stands in the note on a talk, not in the one on the conference
     */
    public record Place(
            NoteId note, NoteSubject subject, String author, int position, String title, boolean aboutTalk) {
        /** Opens the note: on a talk, or on the conference. */
        public void open(Consumer<? super TalkId> talkNote, Runnable conferenceNote) {
            switch (subject) {
                case NoteSubject.OfTalk(TalkId talk) -> talkNote.accept(talk);
                case NoteSubject.OfConference conference -> conferenceNote.run();
            }
        }
    }

    /** Everybody who said it, by name; empty while it waits for a name. */
    public List<String> people() {
        return person == null ? List.of() : SeveralNames.split(person);
    }
}
