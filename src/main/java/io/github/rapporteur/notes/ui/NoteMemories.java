package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.NoteSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the user was in each note of this run, what is folded there, and what they can take back. JavaFX thread only. */
final class NoteMemories {
    /** Kept for this many notes, the longest unused go first. */
    private static final int MOST = 40;

    /**
     * What is known of one note.
     *
     * @param text that all this is about; of another text nothing is known
     * @param folded lines of the headings whose sections are folded
     */
    record Memory(UndoHistory history, String text, NotePlace place, List<Integer> folded) {}

    private final Map<NoteSubject, Memory> memories = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NoteSubject, Memory> eldest) {
            return size() > MOST;
        }
    };

    /** The note is being left. */
    void leave(NoteSubject note, String text, NotePlace place, List<Integer> folded) {
        memories.computeIfPresent(note, (any, memory) -> new Memory(memory.history(), text, place, folded));
    }

    /** What is known of a note, if it still has this text. */
    Optional<Memory> of(NoteSubject note, String text) {
        return Optional.ofNullable(memories.get(note))
                .filter(memory -> memory.text().equals(text));
    }

    /** The note is open, with what can be taken back in it. */
    void open(NoteSubject note, String text, UndoHistory history) {
        memories.put(note, new Memory(history, text, NotePlace.TOP, List.of()));
    }
}
