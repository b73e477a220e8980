package io.github.rapporteur.storage;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.TalkId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the index of marks in step with the texts, with the speakers and with the team, inside the caller's
 * transaction. Writes nothing when the marks are as they were, which while typing is nearly always so.
 */
final class MarkWriter {
    private final Connection connection;
    private final Rows rows;

    MarkWriter(Connection connection) {
        this.connection = connection;
        this.rows = new Rows(connection);
    }

    /** Writes the marks of a note whose row is there already. */
    void write(Note note, long oldHash) throws SQLException {
        write(note, oldHash, H2PersonRepository.teamMates(rows));
    }

    /** Reads the marks of all notes anew, after the team has changed. */
    void rewriteAll() throws SQLException {
        List<UUID> notes = rows.list("SELECT id FROM note", row -> Rows.id(row, 1));
        rewrite(notes);
    }

    /** Reads the marks of the notes on talks anew, after their speakers have changed. */
    void rewriteOf(Collection<TalkId> talks) throws SQLException {
        for (TalkId talk : talks) {
            rewrite(rows.list("SELECT id FROM note WHERE talk = ?", row -> Rows.id(row, 1), talk.value()));
        }
    }

    private void rewrite(List<UUID> notes) throws SQLException {
        List<Person> teamMates = notes.isEmpty() ? List.of() : H2PersonRepository.teamMates(rows);
        for (UUID id : notes) {
            for (NoteRows.Stored stored : NoteRows.unchecked(rows, new NoteId(id))) {
                Note note = stored.note();
                write(note, stored.marksHash(), teamMates);
            }
        }
    }

    /**
     * The marks as the index must have them.
     *
     * @param teamMates the user's own
     */
    static MarkRows marksOf(Rows rows, Note note, List<Person> teamMates) throws SQLException {
        NoteSubject subject = note.subject();
        return MarkRows.of(note, speakers(rows, subject), SampleTeam.added(teamMates, rows, subject));
    }

    /** The speakers of a note's talk, as the user has them; none for a note on the conference. */
    static List<Speaker> speakers(Rows rows, NoteSubject subject) throws SQLException {
        return rows.first(
                        "SELECT COALESCE(c.speakers, t.speakers) FROM talk t LEFT JOIN talk_correction c ON c.talk = t.id"
                                + " WHERE t.id = ?",
                        row -> TalkRows.speakers(row.getString(1)),
                        subject.value())
                .orElse(List.of());
    }

    private void write(Note note, long oldHash, List<Person> teamMates) throws SQLException {
        MarkRows marks = marksOf(rows, note, teamMates);
        long hash = marks.hash();
        if (hash == oldHash) {
            return;
        }
        UUID id = note.id().value();
        try (Batch forgetQuotes = new Batch(connection, "DELETE FROM quote WHERE note = ?");
                Batch forget = new Batch(connection, "DELETE FROM mark WHERE note = ?");
                Batch mark = new Batch(connection, "INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Batch quote = new Batch(
                        connection,
                        "INSERT INTO quote (note, position, person, role, tags, liked_by, exact, off_record, our_team, starred,"
                                + " said_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Batch counts = new Batch(
                        connection, "UPDATE note SET quotes = ?, quips = ?, marks = ?, marks_hash = ? WHERE id = ?")) {
            forgetQuotes.row(id);
            forget.row(id);
            for (int i = 0; i < marks.rows().size(); i++) {
                add(marks.rows().get(i), id, i, mark, quote);
            }
            counts.row(marks.quotes(), marks.quips(), marks.others(), hash, id);
            forgetQuotes.flush();
            forget.flush();
            mark.flush();
            quote.flush();
            counts.flush();
        }
    }

    private static void add(MarkRows.Row row, UUID note, int position, Batch marks, Batch quotes) throws SQLException {
        marks.row(
                note,
                position,
                row.kind(),
                row.content(),
                row.name(),
                row.meaning(),
                row.done(),
                row.due(),
                row.isPrivate());
        MarkRows.Quote quote = row.quote();
        if (quote != null) {
            quotes.row(
                    note,
                    position,
                    quote.person(),
                    quote.role().name(),
                    quote.tags(),
                    quote.likedBy(),
                    quote.exact(),
                    quote.offRecord(),
                    quote.ourTeam(),
                    quote.starred(),
                    quote.saidAt());
        }
    }
}
