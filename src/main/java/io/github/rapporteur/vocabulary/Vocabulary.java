package io.github.rapporteur.vocabulary;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Talk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of all notes on a conference, by word. The same word, compared without case and accents, is one entry.
 * Immutable, any thread.
 *
 * @param entries sorted by folded word
 */
public record Vocabulary(List<VocabularyEntry> entries) {
    /** Keeps its own list. */
    public Vocabulary {
        entries = List.copyOf(entries);
    }

    /**
     * Gathers the terms.
     *
     * @param heard in any order; of one talk, in the order noted. Those without a word are passed over
     * @param talks of the conference; what was heard elsewhere, and on the conference itself, counts as heard last
     */
    public static Vocabulary of(List<HeardTerm> heard, List<Talk> talks) {
        Map<NoteSubject, Instant> starts = new HashMap<>();
        talks.forEach(talk -> starts.put(new NoteSubject.OfTalk(talk.id()), talk.start()));
        List<HeardTerm> inOrder = new ArrayList<>(heard);
        inOrder.sort(Comparator.comparing((HeardTerm term) -> starts.getOrDefault(term.heardIn(), Instant.MAX))
                .thenComparing(term -> term.heardIn().value()));
        Map<String, Gathered> byWord = new LinkedHashMap<>();
        for (HeardTerm term : inOrder) {
            String key = key(term.word());
            if (!key.isEmpty()) {
                byWord.computeIfAbsent(key, word -> new Gathered(term.word())).add(term.meaning(), term.heardIn());
            }
        }
        return new Vocabulary(byWord.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(found -> found.getValue().entry())
                .toList());
    }

    private static String key(String word) {
        return Fold.fold(word.strip()).replaceAll("\\s+", " ");
    }

    private static final class Gathered {
        private final String word;
        private final Map<String, String> meanings = new LinkedHashMap<>();
        private final List<NoteSubject> heardIn = new ArrayList<>();

        Gathered(String word) {
            this.word = word;
        }

        void add(String meaning, NoteSubject subject) {
            if (!meaning.isBlank()) {
                meanings.putIfAbsent(key(meaning), meaning);
            }
            if (!heardIn.contains(subject)) {
                heardIn.add(subject);
            }
        }

        VocabularyEntry entry() {
            return new VocabularyEntry(word, List.copyOf(meanings.values()), heardIn);
        }
    }
}
