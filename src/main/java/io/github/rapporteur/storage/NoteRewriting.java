package io.github.rapporteur.storage;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.marks.MarkChanges;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.Renamed;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * The same change through the texts of many notes, inside the caller's transaction: all of them or none. Each text that
 * changes is kept in the history of its note. A damaged text is left as it is: to write it anew would hide the damage.
 */
final class NoteRewriting {
    private final Handle handle;
    private final Rows rows;
    private final Instant now;

    NoteRewriting(Handle handle, Clock clock) {
        this.handle = handle;
        this.rows = new Rows(handle.getConnection());
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What becomes of the text of a note. */
    @FunctionalInterface
    interface Change {
        String of(Note note) throws SQLException;
    }

    /**
     * Gives a person another name wherever it stands in a mark.
     *
     * @return how many notes have changed
     */
    int rename(String old, String newName) throws SQLException {
        return rename(old, newName, speaker -> speaker, mate -> mate);
    }

    /**
     * The same once more, when the person has the new name already: whom a part of the old name means is known by the
     * names that stood there before.
     *
     * @return how many notes have changed
     */
    int renameAgain(Renamed done) throws SQLException {
        Person now = done.person();
        return rename(
                done.before(),
                now.name(),
                speaker -> speaker.person().equals(now.id().value())
                        ? new Speaker(speaker.person(), done.before())
                        : speaker,
                mate -> mate.id().equals(now.id()) ? new Person(mate.id(), done.before(), mate.teamMate()) : mate);
    }

    private int rename(String old, String newName, UnaryOperator<Speaker> speakerThen, UnaryOperator<Person> mateThen)
            throws SQLException {
        List<Person> team = H2PersonRepository.teamMates(rows);
        return each(rows.list("SELECT id FROM note", row -> Rows.id(row, 1)), note -> {
            List<Speaker> speakers = MarkWriter.speakers(rows, note.subject());
            List<Person> mates = SampleTeam.added(team, rows, note.subject());
            Quotes quotes = new Quotes(
                    speakers.stream().map(speakerThen).toList(),
                    mates.stream().map(mateThen).toList());
            return MarkChanges.rename(note.text(), old, quotes.means(old, note.author()), newName);
        });
    }

    /** Gives a tag of a conference another spelling, or makes it one with another tag. */
    int retag(ConferenceId conference, String from, String to) throws SQLException {
        List<UUID> notes =
                rows.list("SELECT id FROM note WHERE conference = ?", row -> Rows.id(row, 1), conference.value());
        return each(notes, note -> MarkChanges.retag(note.text(), from, to));
    }

    /** Changes one note. */
    boolean one(NoteId note, Change change) throws SQLException {
        return each(List.of(note.value()), change) > 0;
    }

    private int each(List<UUID> notes, Change change) throws SQLException {
        NoteWriter writer = new NoteWriter(handle);
        int changed = 0;
        for (UUID id : notes) {
            for (NoteRows.Stored stored : NoteRows.unchecked(rows, new NoteId(id))) {
                String text = stored.isIntact()
                        ? change.of(stored.note())
                        : stored.note().text();
                if (!text.equals(stored.note().text())) {
                    writer.rewrite(stored, text, now);
                    changed++;
                }
            }
        }
        return changed;
    }
}
