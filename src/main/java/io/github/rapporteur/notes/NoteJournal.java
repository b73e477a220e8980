package io.github.rapporteur.notes;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.common.io.Journal;
import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.io.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Typed texts, forced to the disk before the notebook's tables take them. Opened and replayed by the notebook's start;
 * emptied when the tables have every text and the file has grown. Thread-safe; {@link #append} blocks for one write to
 * the disk and never waits for the tables.
 */
public final class NoteJournal implements AutoCloseable {
    /** Below this size emptying is not worth a write: 1 MiB. */
    private static final long WORTH_EMPTYING = 1 << 20;

    private final Journal journal;
    private final Map<Key, Long> unsettled = new HashMap<>();
    private final List<JournalEntry> found;
    private long lastSequence;

    private record Key(NoteSubject subject, String author) {
        static Key of(JournalEntry entry) {
            return new Key(entry.subject(), entry.author());
        }
    }

    private NoteJournal(Journal journal, List<JournalEntry> found, long lastSequence) {
        this.journal = journal;
        this.found = found;
        this.lastSequence = lastSequence;
        found.forEach(entry -> unsettled.put(Key.of(entry), entry.sequence()));
    }

    /**
     * Opens the journal of a notebook. The caller then brings {@link #found()} into its tables and settles each.
     *
     * @param file owned and closed by the journal
     * @param settledSequence the highest sequence the notebook's tables have; 0 when they have none
     * @throws IOException if it cannot be read or is no journal
     */
    public static NoteJournal open(JournalFile file, long settledSequence) throws IOException {
        Journal journal = Journal.open(file);
        try {
            Map<Key, JournalEntry> newest = new HashMap<>();
            long last = settledSequence;
            for (byte[] content : journal.found()) {
                JournalEntry entry = JournalEntryFormat.read(content);
                last = Math.max(last, entry.sequence());
                newest.put(Key.of(entry), entry);
            }
            List<JournalEntry> entries = new ArrayList<>(newest.values());
            entries.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
            return new NoteJournal(journal, List.copyOf(entries), last);
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /** The newest text of each note that the journal had when it was opened, in the order they were typed. */
    public List<JournalEntry> found() {
        return found;
    }

    /** How many damaged texts were left out when the journal was opened. */
    public int damaged() {
        return journal.damaged();
    }

    /**
     * Makes a text durable.
     *
     * @return what to give to {@link #settled} when the tables have it
     * @throws StoreException if it is not durable; says why; may be tried again
     */
    public synchronized JournalEntry append(NoteSubject subject, String author, String text, Instant typedAt) {
        JournalEntry entry =
                new JournalEntry(lastSequence + 1, subject, author, text, typedAt.truncatedTo(ChronoUnit.MILLIS));
        try {
            journal.append(JournalEntryFormat.write(entry));
        } catch (IOException e) {
            throw new StoreException(DiskProblem.of(e), e);
        }
        lastSequence = entry.sequence();
        unsettled.put(Key.of(entry), entry.sequence());
        return entry;
    }

    /** Says that a text, or a newer one of the same note, is durable in the notebook's tables. */
    public synchronized void settled(JournalEntry entry) {
        unsettled.computeIfPresent(Key.of(entry), (note, sequence) -> sequence <= entry.sequence() ? null : sequence);
        if (unsettled.isEmpty() && journal.size() > WORTH_EMPTYING) {
            empty();
        }
    }

    /**
     * Forgets all its texts if the tables have them, so that none is left that was typed under another name of its
     * author.
     *
     * @return whether it has
     */
    public synchronized boolean forget() {
        return unsettled.isEmpty() && empty();
    }

    /** Bytes in the journal's file. */
    public long size() {
        return journal.size();
    }

    /** Closes the file; empties it first when the tables have every text. */
    @Override
    public synchronized void close() {
        if (unsettled.isEmpty()) {
            empty();
        }
        try {
            journal.close();
        } catch (IOException e) {
            throw new StoreException("The journal could not be closed: " + DiskProblem.of(e) + ".", e);
        }
    }

    /** A journal that could not be emptied is not wrong, only long: its texts are known to be old at the next start. */
    private boolean empty() {
        try {
            journal.clear();
            return true;
        } catch (IOException e) {
            System.getLogger(NoteJournal.class.getName())
                    .log(System.Logger.Level.WARNING, "The journal could not be emptied: " + DiskProblem.of(e), e);
            return false;
        }
    }
}
