package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.Sha256;
import io.github.rapporteur.notes.DamagedNoteException;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How notes stand in their tables. A text that does not fit its hash is never handed out. */
final class NoteRows {
    private static final String NOTES = "SELECT n.id, n.conference, n.talk, n.author, n.revision, n.changed_at, n.hash,"
            + " x.content, n.marks_hash, n.sequence, x.line_times FROM note n JOIN note_text x ON x.note = n.id WHERE ";

    private static final String OF_AUTHOR = "n.subject = ? AND n.author = ?";

    private NoteRows() {}

    /**
     * A note with what the rest of the program need not know.
     *
     * @param hash of the text that was saved, in hexadecimal digits
     * @param marksHash of its marks
     * @param sequence its number in the journal
     * @param times when its lines were written
     */
    record Stored(Note note, String hash, long marksHash, long sequence, WrittenTimes times) {
        /** Whether the text is the one that was saved. */
        boolean isIntact() {
            return HexFormat.of().formatHex(NoteRows.hash(note.text())).equals(hash);
        }
    }

    static Optional<Stored> find(Rows rows, UUID subject, String author) throws SQLException {
        return rows.first(NOTES + OF_AUTHOR, NoteRows::stored, subject, author);
    }

    static Optional<Stored> findUnchecked(Rows rows, UUID subject, String author) throws SQLException {
        return rows.first(NOTES + OF_AUTHOR, NoteRows::unchecked, subject, author);
    }

    static List<Stored> unchecked(Rows rows, NoteId note) throws SQLException {
        return rows.list(NOTES + "n.id = ?", NoteRows::unchecked, note.value());
    }

    /** A note in the bin; never one whose text does not fit its hash. */
    static Optional<Stored> deleted(Rows rows, NoteId note) throws SQLException {
        return rows.first(
                "SELECT id, conference, talk, author, revision, changed_at, hash, content, 0, sequence, line_times"
                        + " FROM bin_note WHERE id = ?",
                NoteRows::stored,
                note.value());
    }

    /** All notes, as they are. */
    static List<Stored> all(Rows rows) throws SQLException {
        return rows.list(NOTES + "TRUE ORDER BY n.id", NoteRows::unchecked);
    }

    static List<Note> notes(Rows rows, String which, UUID key) throws SQLException {
        return rows.list(NOTES + which + " ORDER BY n.id", row -> stored(row).note(), key);
    }

    static List<NoteVersion> history(Rows rows, NoteId note) throws SQLException {
        return rows.list(
                "SELECT revision, content, changed_at, hash FROM note_version WHERE note = ? ORDER BY revision DESC",
                row -> {
                    String text = row.getString(2);
                    verify(text, row.getBytes(4), "an older text of a note");
                    return new NoteVersion(note, row.getLong(1), text, Rows.instant(row, 3));
                },
                note.value());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Stored stored = unchecked(row);
        Note note = stored.note();
        verify(
                note.text(),
                row.getBytes(7),
                "a note of " + note.author() + " (on " + note.subject().value() + ")");
        return stored;
    }

    private static Stored unchecked(ResultSet row) throws SQLException {
        ConferenceId conference = new ConferenceId(Rows.id(row, 2));
        UUID talk = Rows.idOrNull(row, 3);
        NoteSubject subject =
                talk == null ? new NoteSubject.OfConference(conference) : new NoteSubject.OfTalk(new TalkId(talk));
        Note note = new Note(
                new NoteId(Rows.id(row, 1)),
                subject,
                row.getString(4),
                row.getString(8),
                row.getLong(5),
                Rows.instant(row, 6));
        return new Stored(
                note,
                HexFormat.of().formatHex(row.getBytes(7)),
                row.getLong(9),
                row.getLong(10),
                WrittenTimes.read(row.getString(11)));
    }

    private static void verify(String text, byte[] hash, String what) {
        if (!Arrays.equals(hash, hash(text))) {
            throw new DamagedNoteException("The notebook is damaged: the text of " + what
                    + " is not what was saved. `rapporteur check` lists all damage; `rapporteur restore` puts a backup"
                    + " back and keeps the damaged file.");
        }
    }

    /** SHA-256 of the text in UTF-8. */
    static byte[] hash(String text) {
        return Sha256.of(text);
    }
}
