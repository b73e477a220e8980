package io.github.rapporteur.storage;

import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.notes.HistoryThinning;
import io.github.rapporteur.notes.JournalEntry;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.schedule.ConferenceId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes one text with its history and marks, inside the caller's transaction. */
final class NoteWriter {
    private static final Duration BETWEEN_VERSIONS = Duration.ofMinutes(5);
    /** After such a pause the text as it stood is kept, however young the last version is. */
    private static final Duration NEW_SITTING = Duration.ofHours(1);

    private final Handle handle;
    private final Rows rows;
    private final MarkWriter marks;

    NoteWriter(Handle handle) {
        this.handle = handle;
        this.rows = new Rows(handle.getConnection());
        this.marks = new MarkWriter(handle.getConnection());
    }

    /**
     * Saves the text, unless the notebook has this one or a newer one; the same text again is no new revision. One that
     * was deleted with its note stays so: an empty note is returned then, which is not stored.
     */
    Note write(JournalEntry typed) throws SQLException {
        JournalEntry entry = underTheNameOfNow(typed);
        if (isOfDeleted(typed) || isOfDeleted(entry)) {
            return new Note(NoteId.next(), entry.subject(), entry.author(), "", 0, entry.typedAt());
        }
        handle.execute("UPDATE notebook SET last_sequence = GREATEST(last_sequence, ?)", entry.sequence());
        // A text that was damaged since is best replaced by the new one; what is left of it goes to the history.
        Optional<NoteRows.Stored> known =
                NoteRows.findUnchecked(rows, entry.subject().value(), entry.author());
        if (known.isEmpty()) {
            Note note = insert(NoteId.next(), entry);
            marks.write(note, 0);
            return note;
        }
        NoteRows.Stored old = known.get();
        if (old.sequence() >= entry.sequence()) {
            return old.note();
        }
        if (old.note().text().equals(entry.text())) {
            handle.execute(
                    "UPDATE note SET sequence = ? WHERE id = ?",
                    entry.sequence(),
                    old.note().id().value());
            return old.note();
        }
        if (old.isIntact()) {
            keepVersion(old.note(), entry.text(), entry.typedAt());
        } else {
            insertVersion(old.note());
        }
        Note note = update(old, entry);
        marks.write(note, old.marksHash());
        return note;
    }

    /**
     * Changes a text as it is stored, without its being typed: no number of the journal goes with it, so a text that is
     * typed and not stored yet still takes its place, whole.
     */
    void change(NoteSubject subject, String author, UnaryOperator<String> change, Instant now) throws SQLException {
        Optional<NoteRows.Stored> known = NoteRows.find(rows, subject.value(), author);
        String before = known.map(stored -> stored.note().text()).orElse("");
        String text = change.apply(before);
        if (text.equals(before)) {
            return;
        }
        long sequence = known.isPresent() ? known.get().sequence() : EndedNotes.last(rows, subject.value(), author);
        JournalEntry entry = new JournalEntry(sequence, subject, author, text, now.truncatedTo(ChronoUnit.MILLIS));
        if (known.isEmpty()) {
            marks.write(insert(NoteId.next(), entry), 0);
        } else {
            keepVersion(known.get().note(), text, entry.typedAt());
            marks.write(update(known.get(), entry), known.get().marksHash());
        }
    }

    /**
     * Writes a note that was not typed and that its author has not got yet. Whatever the journal may still have of a
     * note that was there before is older than this one.
     *
     * @param id in the order of these the notes on a subject stand
     */
    void add(NoteId id, NoteSubject subject, String author, String text, Instant now) throws SQLException {
        long sequence = rows.number("SELECT last_sequence FROM notebook");
        Instant typedAt = now.truncatedTo(ChronoUnit.MILLIS);
        marks.write(insert(id, new JournalEntry(sequence, subject, author, text, typedAt)), 0);
    }

    /** Whether the journal still has a text whose note was deleted afterwards. */
    private boolean isOfDeleted(JournalEntry entry) throws SQLException {
        return entry.sequence() <= EndedNotes.last(rows, entry.subject().value(), entry.author());
    }

    /** A text that its author typed under the name of before goes where their note went; if it stayed, it does too. */
    private JournalEntry underTheNameOfNow(JournalEntry typed) throws SQLException {
        boolean hasMoved = FormerNames.has(rows, typed.author())
                && NoteRows.findUnchecked(rows, typed.subject().value(), typed.author())
                        .isEmpty();
        return hasMoved ? typed.by(H2PersonRepository.me(rows)) : typed;
    }

    private Note insert(NoteId fresh, JournalEntry entry) throws SQLException {
        NoteSubject subject = entry.subject();
        String text = entry.text();
        Note note = new Note(fresh, subject, entry.author(), text, 1, entry.typedAt());
        ConferenceId conference = conferenceOf(subject);
        UUID id = note.id().value();
        @Nullable UUID talk = subject instanceof NoteSubject.OfTalk(var inTalk) ? inTalk.value() : null;
        handle.execute(
                "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)",
                id,
                conference.value(),
                talk,
                subject.value(),
                note.author(),
                note.revision(),
                entry.sequence(),
                note.changedAt().toEpochMilli(),
                NoteRows.hash(text),
                text.isBlank());
        handle.execute(
                "INSERT INTO note_text (note, content, line_times) VALUES (?, ?, ?)",
                id,
                text,
                WrittenTimes.NONE.carried("", text, entry.typedAt()).written());
        return note;
    }

    private Note update(NoteRows.Stored old, JournalEntry entry) {
        Note before = old.note();
        String text = entry.text();
        Note note =
                new Note(before.id(), before.subject(), before.author(), text, before.revision() + 1, entry.typedAt());
        UUID id = note.id().value();
        handle.execute(
                "UPDATE note SET revision = ?, sequence = ?, changed_at = ?, hash = ?, blank = ? WHERE id = ?",
                note.revision(),
                entry.sequence(),
                note.changedAt().toEpochMilli(),
                NoteRows.hash(text),
                text.isBlank(),
                id);
        handle.execute(
                "UPDATE note_text SET content = ?, line_times = ? WHERE note = ?",
                text,
                old.times().carried(before.text(), text, entry.typedAt()).written(),
                id);
        return note;
    }

    private ConferenceId conferenceOf(NoteSubject subject) throws SQLException {
        Optional<UUID> found = switch (subject) {
            case NoteSubject.OfConference(var conference) ->
                rows.first("SELECT id FROM conference WHERE id = ?", row -> Rows.id(row, 1), conference.value());
            case NoteSubject.OfTalk(var talk) ->
                rows.first("SELECT conference FROM talk WHERE id = ?", row -> Rows.id(row, 1), talk.value());
        };
        return found.map(ConferenceId::new).orElseThrow(() -> new UnknownSubjectException(subject));
    }

    private void keepVersion(Note old, String newText, Instant now) throws SQLException {
        Optional<Instant> last = rows.first(
                "SELECT MAX(changed_at) FROM note_version WHERE note = ? HAVING COUNT(*) > 0",
                row -> Rows.instant(row, 1),
                old.id().value());
        if (last.isPresent() && !isWorthKeeping(old, newText, last.get(), now)) {
            return;
        }
        insertVersion(old);
        thinHistory(old.id(), now);
    }

    /**
     * Gives a stored note another text that nobody has typed, and keeps the one it had in its history. Whatever was typed
     * last stays what the journal has last: a text typed later takes its place.
     */
    void rewrite(NoteRows.Stored old, String text, Instant now) throws SQLException {
        insertVersion(old.note());
        Note note = update(
                old,
                new JournalEntry(
                        old.sequence(), old.note().subject(), old.note().author(), text, now));
        marks.write(note, old.marksHash());
    }

    /** Keeps the text as it stands in the history, however young the last one there is. */
    void keepInHistory(NoteSubject subject, String author) throws SQLException {
        Optional<NoteRows.Stored> known = NoteRows.find(rows, subject.value(), author);
        if (known.isPresent()) {
            insertVersion(known.get().note());
        }
    }

    private void thinHistory(NoteId note, Instant now) throws SQLException {
        record Version(UUID id, Instant typedAt) {}
        List<Version> versions = rows.list(
                "SELECT id, changed_at FROM note_version WHERE note = ? ORDER BY revision DESC",
                row -> new Version(Rows.id(row, 1), Rows.instant(row, 2)),
                note.value());
        List<Instant> times = versions.stream().map(Version::typedAt).toList();
        for (int superfluous : HistoryThinning.superfluous(times, now)) {
            handle.execute(
                    "DELETE FROM note_version WHERE id = ?",
                    versions.get(superfluous).id());
        }
    }

    /** Nothing when the history has this revision already: bringing an older text back puts it there before its time. */
    private void insertVersion(Note old) throws SQLException {
        Optional<Long> there = rows.first(
                "SELECT revision FROM note_version WHERE note = ? AND revision = ?",
                row -> row.getLong(1),
                old.id().value(),
                old.revision());
        if (there.isPresent()) {
            return;
        }
        handle.execute(
                "INSERT INTO note_version VALUES (?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                old.id().value(),
                old.author(),
                old.revision(),
                old.changedAt().toEpochMilli(),
                NoteRows.hash(old.text()),
                old.text());
    }

    private static boolean isWorthKeeping(Note old, String newText, Instant last, Instant now) {
        boolean lastIsOldEnough = !old.changedAt().isBefore(last.plus(BETWEEN_VERSIONS));
        boolean stoodLong = !now.isBefore(old.changedAt().plus(NEW_SITTING));
        boolean losesMuch = lengthKept(old.text(), newText) < old.text().length() / 2;
        return lastIsOldEnough || stoodLong || losesMuch;
    }

    /** How much of a text still stands at the begin and at the end of what it became. */
    private static int lengthKept(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int begin = 0;
        while (begin < most && old.charAt(begin) == now.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        return begin + end;
    }
}
