package io.github.rapporteur.vocabulary;

import io.github.rapporteur.notes.NoteSubject;
import java.util.List;

/**
 * A word that was brought home.
 *
 * @param word as first noted
 * @param meanings what it was said to mean, the first heard first, no doubles; empty when nobody noted a meaning
 * @param heardIn the talks (or the conference note) it was noted in, the earliest first; never empty
 */
public record VocabularyEntry(String word, List<String> meanings, List<NoteSubject> heardIn) {
    /** Keeps its own lists. */
    public VocabularyEntry {
        meanings = List.copyOf(meanings);
        heardIn = List.copyOf(heardIn);
    }

    /** Where it was first heard. */
    public NoteSubject firstHeardIn() {
        return heardIn.getFirst();
    }

    /** The first meaning; empty when there is none. */
    public String meaning() {
        return meanings.isEmpty() ? "" : meanings.getFirst();
    }
}
