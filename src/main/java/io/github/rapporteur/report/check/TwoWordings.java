package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.marks.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quotes that the notes of two people on one subject give in different words: by the same person, or without a name.
 *
 * <p>How alike two quotes are is told by whole words, folded: one less the number of words to change, leave out or put
 * in, over the words of the longer one (Levenshtein's distance of words). From {@value #ALIKE} on it is taken for the
 * same sentence: two listeners get most words of it, in their order, and stumble over some. Shorter than
 * {@value #FEWEST} words, nobody can tell. Letters would count "budget" and "bucket" as nearly the same; sets of words
 * would not see that the order is another.
 *
 * <p>Not every quote is compared with every other: at that likeness two quotes share a word among the rarest few of
 * each, so only such pairs are (the prefix filter of similarity joins: Chaudhuri, Ganti, Kaushik, ICDE 2006).
 */
final class TwoWordings {
    static final double ALIKE = 0.6;
    static final int FEWEST = 4;

    /** Of longer quotes the beginning decides, so that each comparison costs only so much. */
    private static final int MOST_WORDS = 80;

    /** A quote is compared with so many others at most. */
    private static final int MOST_OTHERS = 50;

    private record Said(CheckedNote note, Mark.Quote quote, String person, List<String> words) {}

    private TwoWordings() {}

    /** @param notes of one subject */
    static List<Finding> in(List<CheckedNote> notes) {
        if (notes.size() < 2) {
            return List.of();
        }
        List<Said> all = new ArrayList<>();
        for (CheckedNote note : notes) {
            note.quotes().forEach((quote, entry) -> {
                List<String> words = Fold.words(quote.text());
                if (words.size() >= FEWEST) {
                    String person = entry.person();
                    all.add(new Said(note, quote, person == null ? "" : Folding.fold(person), words));
                }
            });
        }
        return pairs(all);
    }

    private static List<Finding> pairs(List<Said> all) {
        Map<String, Integer> frequency = new HashMap<>();
        all.forEach(said -> numbered(said.words()).forEach(word -> frequency.merge(word, 1, Integer::sum)));
        Map<String, List<Integer>> byWord = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            Set<Integer> candidates = new HashSet<>();
            for (String word : rarest(said.words(), frequency)) {
                List<Integer> others = byWord.computeIfAbsent(word, any -> new ArrayList<>());
                candidates.addAll(others);
                others.add(i);
            }
            candidates.stream()
                    .sorted()
                    .limit(MOST_OTHERS)
                    .map(all::get)
                    .filter(other -> isSame(other, said))
                    .findFirst()
                    .ifPresent(other -> found.add(finding(other, said)));
        }
        return found;
    }

    private static boolean isSame(Said one, Said other) {
        boolean person = one.person().equals(other.person())
                || one.person().isEmpty()
                || other.person().isEmpty();
        return person
                && one.note() != other.note()
                && !one.words().equals(other.words())
                && likeness(one.words(), other.words()) >= ALIKE;
    }

    /** From 0, nothing in common, to 1, the same words in the same order. */
    static double likeness(List<String> one, List<String> other) {
        List<String> first = one.subList(0, Math.min(MOST_WORDS, one.size()));
        List<String> second = other.subList(0, Math.min(MOST_WORDS, other.size()));
        int longer = Math.max(first.size(), second.size());
        return longer == 0 ? 1 : 1 - (double) distance(first, second) / longer;
    }

    private static int distance(List<String> one, List<String> other) {
        int[] before = new int[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int[] now = new int[other.size() + 1];
            now[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int change = before[j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.size()];
    }

    /** A word that stands twice counts as two: "the", "the 2". */
    private static List<String> numbered(List<String> words) {
        Map<String, Integer> times = new HashMap<>();
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> {
                    int time = times.merge(word, 1, Integer::sum);
                    return time == 1 ? word : word + " " + time;
                })
                .toList();
    }

    /** So many of a quote's rarest words that one alike must share at least one of them. */
    private static List<String> rarest(List<String> words, Map<String, Integer> frequency) {
        List<String> numbered = new ArrayList<>(numbered(words));
        numbered.sort(Comparator.comparing((String word) -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()));
        int needed = (int) Math.ceil(ALIKE * numbered.size());
        return numbered.subList(0, numbered.size() - needed + 1);
    }

    private static Finding finding(Said one, Said other) {
        @Nullable String first = one.quote().text();
        return Finding.of(
                FindingKind.TWO_WORDINGS,
                Excerpt.quoted(first) + " / " + Excerpt.quoted(other.quote().text()),
                one.note().place(one.quote().range()),
                List.of(
                        new Cure.Go(
                                "To the other one",
                                other.note().place(other.quote().range())),
                        new Cure.Keep("Keep both")),
                first,
                other.quote().text());
    }
}
