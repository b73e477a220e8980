package io.github.rapporteur.storage;

import io.github.rapporteur.notes.JournalEntry;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteJournal;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.notes.TimedNote;
import io.github.rapporteur.schedule.ConferenceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Notes in the database: text, history, and the index of marks that follows from the text. */
final class H2NoteRepository implements NoteRepository {
    /** Stored texts between two writings of the side file. */
    private static final int BETWEEN_SIDE_FILES = 200;

    private final Database database;
    private final NoteJournal journal;
    private final SideKeeper side;
    private final Clock clock;
    private final AtomicLong stored = new AtomicLong();

    H2NoteRepository(Database database, NoteJournal journal, SideKeeper side, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.side = side;
        this.clock = clock;
    }

    @Override
    public Optional<Note> find(NoteSubject subject, String author) {
        return database.read(
                rows -> NoteRows.find(rows, subject.value(), author).map(NoteRows.Stored::note));
    }

    @Override
    public Optional<TimedNote> findTimed(NoteSubject subject, String author) {
        return database.read(rows -> NoteRows.find(rows, subject.value(), author)
                .map(stored -> new TimedNote(stored.note(), stored.times())));
    }

    @Override
    public List<Note> notesOn(NoteSubject subject) {
        return database.read(rows -> NoteRows.notes(rows, "n.subject = ?", subject.value()));
    }

    @Override
    public List<Note> notesOf(ConferenceId conference) {
        return database.read(rows -> NoteRows.notes(rows, "n.conference = ?", conference.value()));
    }

    @Override
    public Optional<Instant> lastTyped(ConferenceId conference) {
        return database.read(rows -> rows.first(
                "SELECT changed_at FROM note WHERE conference = ? ORDER BY changed_at DESC FETCH FIRST ROW ONLY",
                row -> Rows.instant(row, 1),
                conference.value()));
    }

    @Override
    public JournalEntry keep(NoteSubject subject, String author, String text) {
        return journal.append(subject, author, text, clock.instant());
    }

    @Override
    public Note store(JournalEntry entry) {
        Note note = database.write(handle -> new NoteWriter(handle).write(entry));
        journal.settled(entry);
        if (stored.incrementAndGet() % BETWEEN_SIDE_FILES == 0) {
            side.keep(database);
        }
        return note;
    }

    @Override
    public void keepInHistory(NoteSubject subject, String author) {
        database.write(handle -> {
            new NoteWriter(handle).keepInHistory(subject, author);
            return true;
        });
    }

    @Override
    public List<NoteVersion> history(NoteId note) {
        return database.read(rows -> NoteRows.history(rows, note));
    }
}
