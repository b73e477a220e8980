package io.github.rapporteur.vocabulary;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
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
 * Terms in private passages are left out. Immutable, any thread.
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
     * @param notes of all authors on one conference and its talks, in any order
     * @param talks of the conference; notes on others, and on the conference itself, count as heard last
     */
    public static Vocabulary of(List<Note> notes, List<Talk> talks) {
        Map<NoteSubject, Instant> starts = new HashMap<>();
        talks.forEach(talk -> starts.put(new NoteSubject.OfTalk(talk.id()), talk.start()));
        List<Note> inOrder = new ArrayList<>(notes);
        inOrder.sort(Comparator.comparing((Note note) -> starts.getOrDefault(note.subject(), Instant.MAX))
                .thenComparing(note -> note.subject().value())
                .thenComparing(Note::author));
        Map<String, Gathered> byWord = new LinkedHashMap<>();
        for (Note note : inOrder) {
            for (Mark mark : MarkReader.read(note.text())) {
                if (mark instanceof Mark.Term term && !term.text().isBlank()) {
                    byWord.computeIfAbsent(key(term.text()), word -> new Gathered(term.text()))
                            .add(term.meaning(), note.subject());
                }
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
