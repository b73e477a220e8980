package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentences about what was odd but read all the same; says each kind of thing a few times at most. */
final class Warnings {
    private static final int MOST_OF_A_KIND = 3;

    private final Map<String, List<String>> byKind = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Adds a sentence that is said once, however often it is added. */
    void add(String sentence) {
        byKind.putIfAbsent(sentence, List.of(sentence));
    }

    /**
     * Adds a sentence about one place; of each kind the first few are kept and the rest counted.
     *
     * @param kind what is wrong in general, completes "12 more: ..."
     */
    void add(String kind, String sentence) {
        List<String> said = byKind.computeIfAbsent(kind, k -> new ArrayList<>());
        if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
            said.add(sentence);
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        byKind.forEach((kind, said) -> {
            all.addAll(said);
            int more = counts.getOrDefault(kind, 0) - MOST_OF_A_KIND;
            if (more > 0) {
                all.add(more + " more: " + kind + ".");
            }
        });
        return all;
    }
}
