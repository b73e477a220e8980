package io.github.rapporteur.storage;

import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.notes.DeletedNote;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteBin;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The bin in the database. What is in it stands in tables of its own; each move is one transaction. */
final class H2NoteBin implements NoteBin {
    private static final String ENTRIES =
            "SELECT b.id, b.conference, b.talk, COALESCE(x.title, t.title, c.title), c.title,"
                    + " c.zone, b.author, b.content, b.deleted_at FROM bin_note b JOIN conference c ON c.id = b.conference"
                    + " LEFT JOIN talk t ON t.id = b.talk LEFT JOIN talk_correction x ON x.talk = b.talk";

    /** In an order in which no row refers to one that is gone. The question mark is the note. */
    private static final List<String> TAKING_OUT = List.of(
            "DELETE FROM quote WHERE note = ?",
            "DELETE FROM mark WHERE note = ?",
            "DELETE FROM note_version WHERE note = ?",
            "DELETE FROM note_text WHERE note = ?",
            "DELETE FROM note WHERE id = ?");

    private final Database database;
    private final Clock clock;

    H2NoteBin(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<DeletedNote> delete(NoteSubject subject, String author) {
        return database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            Optional<NoteRows.Stored> known = NoteRows.findUnchecked(rows, subject.value(), author);
            if (known.isEmpty() || isNothing(rows, known.get())) {
                return Optional.empty();
            }
            NoteRows.Stored note = known.get();
            UUID id = note.note().id().value();
            handle.execute(
                    "INSERT INTO bin_note SELECT n.id, n.conference, n.talk, n.subject, n.author, n.revision, n.sequence,"
                            + " n.changed_at, n.hash, x.content, x.line_times, ? FROM note n"
                            + " JOIN note_text x ON x.note = n.id WHERE n.id = ?",
                    now().toEpochMilli(),
                    id);
            handle.execute(
                    "INSERT INTO bin_version SELECT id, note, author, revision, changed_at, hash, content"
                            + " FROM note_version WHERE note = ?",
                    id);
            for (String step : TAKING_OUT) {
                handle.execute(step, id);
            }
            EndedNotes.end(handle, subject.value(), author, note.sequence());
            return rows.first(ENTRIES + " WHERE b.id = ?", H2NoteBin::entry, id);
        });
    }

    private static boolean isNothing(Rows rows, NoteRows.Stored stored) throws SQLException {
        return stored.note().text().isBlank()
                && rows.number(
                                "SELECT COUNT(*) FROM note_version WHERE note = ?",
                                stored.note().id().value())
                        == 0;
    }

    @Override
    public List<DeletedNote> entries() {
        return database.read(rows -> rows.list(ENTRIES + " ORDER BY b.deleted_at DESC, b.id DESC", H2NoteBin::entry));
    }

    private static DeletedNote entry(ResultSet row) throws SQLException {
        @Nullable UUID talk = Rows.idOrNull(row, 3);
        return new DeletedNote(
                new NoteId(Rows.id(row, 1)),
                talk == null
                        ? new NoteSubject.OfConference(new ConferenceId(Rows.id(row, 2)))
                        : new NoteSubject.OfTalk(new TalkId(talk)),
                row.getString(4),
                row.getString(5),
                ZoneId.of(row.getString(6)),
                row.getString(7),
                row.getString(8),
                Rows.instant(row, 9));
    }

    @Override
    public Optional<Note> restore(NoteId entry) {
        return database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            Optional<NoteRows.Stored> known = NoteRows.deleted(rows, entry);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            NoteRows.Stored deleted = known.get();
            Note old = deleted.note();
            Optional<NoteRows.Stored> present =
                    NoteRows.find(rows, old.subject().value(), old.author());
            if (present.isEmpty()) {
                putBack(handle, deleted);
            } else {
                join(handle, rows, deleted, present.get());
            }
            takeOut(handle, entry);
            return NoteRows.find(rows, old.subject().value(), old.author()).map(NoteRows.Stored::note);
        });
    }

    private static void putBack(Handle handle, NoteRows.Stored deleted) throws SQLException {
        Note note = deleted.note();
        UUID id = note.id().value();
        handle.execute(
                "INSERT INTO note SELECT id, conference, talk, subject, author, revision, sequence, changed_at, hash, ?,"
                        + " 0, 0, 0, 0 FROM bin_note WHERE id = ?",
                note.text().isBlank(),
                id);
        handle.execute(
                "INSERT INTO note_text (note, content, line_times) SELECT id, content, line_times FROM bin_note"
                        + " WHERE id = ?",
                id);
        handle.execute(
                "INSERT INTO note_version SELECT id, note, author, revision, changed_at, hash, content FROM bin_version"
                        + " WHERE note = ?",
                id);
        new MarkWriter(handle.getConnection()).write(note, 0);
    }

    /** The revisions of the deleted note come first, then those of the new one, then the text that is both. */
    private void join(Handle handle, Rows rows, NoteRows.Stored deleted, NoteRows.Stored present) throws SQLException {
        Note old = deleted.note();
        UUID id = present.note().id().value();
        handle.execute("UPDATE note_version SET revision = revision + ? WHERE note = ?", old.revision(), id);
        handle.execute("UPDATE note SET revision = revision + ? WHERE id = ?", old.revision(), id);
        handle.execute(
                "INSERT INTO note_version SELECT id, ?, author, revision, changed_at, hash, content FROM bin_version"
                        + " WHERE note = ? AND revision < ?",
                id,
                old.id().value(),
                old.revision());
        handle.execute(
                "INSERT INTO note_version SELECT ?, ?, author, revision, changed_at, hash, content FROM bin_note"
                        + " WHERE id = ?",
                TimeOrderedId.next(),
                id,
                old.id().value());
        NoteRows.Stored moved = NoteRows.find(rows, old.subject().value(), old.author())
                .orElseThrow(() -> new SQLException("the note has gone inside of a transaction"));
        String before = joint(old.text(), moved.note().text());
        boolean isBlank = moved.note().text().isBlank();
        String text = isBlank ? before : before + moved.note().text();
        new NoteWriter(handle).rewrite(moved, text, now());
        handle.execute(
                "UPDATE note_text SET line_times = ? WHERE note = ?",
                times(text, deleted.times(), isBlank ? lines(text) : lines(before) - 1, moved.times())
                        .written(),
                id);
    }

    /** What stands before the new text: the deleted one, and a blank line between two that have something. */
    private static String joint(String deleted, String present) {
        if (!present.isBlank() && (deleted.isBlank() || present.equals(deleted))) {
            return "";
        }
        if (present.isBlank() || deleted.endsWith("\n\n")) {
            return deleted;
        }
        return deleted + (deleted.endsWith("\n") ? "\n" : "\n\n");
    }

    private static int lines(String text) {
        return text.split("\n", -1).length;
    }

    /** @param second the first line of the new text */
    private static WrittenTimes times(String text, WrittenTimes before, int second, WrittenTimes behind) {
        List<Optional<Instant>> times = new ArrayList<>();
        for (int line = 0; line < lines(text); line++) {
            times.add(line < second ? before.of(line) : behind.of(line - second));
        }
        return WrittenTimes.of(times);
    }

    @Override
    public void deleteForGood(NoteId entry) {
        database.write(handle -> {
            takeOut(handle, entry);
            return entry;
        });
    }

    private static void takeOut(Handle handle, NoteId entry) {
        handle.execute("DELETE FROM bin_version WHERE note = ?", entry.value());
        handle.execute("DELETE FROM bin_note WHERE id = ?", entry.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
