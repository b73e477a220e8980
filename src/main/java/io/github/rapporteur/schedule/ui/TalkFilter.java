package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds talks by words of title, speakers, room or track, without regard to case and accents. Folds each talk once, when
 * the first words are typed.
 */
final class TalkFilter {
    private static final int SHORTEST_GUESS = 4;

    private final List<Talk> talks;
    private final Map<TalkId, String> folded = new HashMap<>();

    TalkFilter(List<Talk> talks) {
        this.talks = talks;
    }

    /** The talks that have every word, in their order; all of them for a blank text. */
    List<Talk> matching(String words) {
        String[] wanted = Folding.fold(words).split(" ", -1);
        return talks.stream()
                .filter(talk -> Arrays.stream(wanted).allMatch(foldedOf(talk)::contains))
                .toList();
    }

    /** The speaker whose name is nearest to words without a hit; empty when none is near. */
    Optional<String> didYouMean(String words) {
        String wanted = Folding.fold(words);
        if (wanted.length() < SHORTEST_GUESS) {
            return Optional.empty();
        }
        int most = wanted.length() < 6 ? 1 : 2;
        return talks.stream()
                .flatMap(talk -> talk.speakers().stream())
                .map(Speaker::name)
                .distinct()
                .map(name -> Map.entry(name, distanceToName(wanted, name)))
                .filter(guess -> guess.getValue() <= most)
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private String foldedOf(Talk talk) {
        return folded.computeIfAbsent(
                talk.id(),
                id -> Folding.fold(String.join(
                        " ", talk.title(), talk.subtitle(), talk.speakerNames(), talk.room(), talk.track())));
    }

    private static int distanceToName(String wanted, String name) {
        String whole = Folding.fold(name);
        int best = distance(wanted, whole);
        for (String part : whole.split(" ", -1)) {
            best = Math.min(best, distance(wanted, part));
        }
        return best;
    }

    /** Number of letters to add, drop or change (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
