package io.github.rapporteur.notes;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.schedule.ConferenceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what Autosave hands over, and refuses it when told to. Only for the laws of Autosave; the proofs use H2. */
final class KeepingNotes implements NoteRepository {
    final List<JournalEntry> kept = new ArrayList<>();
    final List<JournalEntry> stored = new ArrayList<>();

    @Nullable
    RuntimeException keepingFails;

    @Nullable
    RuntimeException storingFails;

    Runnable whileKeeping = () -> {};
    Runnable whileStoring = () -> {};

    static StoreException full() {
        return new StoreException("the disk is full", null);
    }

    @Override
    public JournalEntry keep(NoteSubject subject, String author, String text) {
        if (keepingFails != null) {
            throw keepingFails;
        }
        whileKeeping.run();
        JournalEntry entry = new JournalEntry(kept.size() + 1L, subject, author, text, Instant.EPOCH);
        kept.add(entry);
        return entry;
    }

    @Override
    public Note store(JournalEntry entry) {
        if (storingFails != null) {
            throw storingFails;
        }
        whileStoring.run();
        stored.add(entry);
        return new Note(NoteId.next(), entry.subject(), entry.author(), entry.text(), entry.sequence(), Instant.EPOCH);
    }

    @Override
    public Optional<Instant> lastTyped(ConferenceId conference) {
        return Optional.empty();
    }

    Optional<String> keptText(NoteSubject subject) {
        return kept.stream()
                .filter(entry -> entry.subject().equals(subject))
                .reduce((older, newer) -> newer)
                .map(JournalEntry::text);
    }

    @Override
    public Optional<Note> find(NoteSubject subject, String author) {
        return Optional.empty();
    }

    @Override
    public Optional<TimedNote> findTimed(NoteSubject subject, String author) {
        return Optional.empty();
    }

    @Override
    public List<Note> notesOn(NoteSubject subject) {
        return List.of();
    }

    @Override
    public List<Note> notesOf(ConferenceId conference) {
        return List.of();
    }

    @Override
    public void keepInHistory(NoteSubject subject, String author) {}

    @Override
    public List<NoteVersion> history(NoteId note) {
        return List.of();
    }
}
