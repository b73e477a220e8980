package io.github.rapporteur.schedule.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds talks again whose identity changed only because of when they take place: repeats of one talk have their start in
 * it, so a talk that comes to be repeated, is repeated no more, or whose repetition moves gets another.
 */
final class RepeatedTalks {
    private static final Pattern START =
            Pattern.compile("@[+-]?\\d{4,}-\\d\\d-\\d\\dT[\\d:.]+Z(?:#.*)?$", Pattern.DOTALL);

    private RepeatedTalks() {}

    private record Dated(String identity, Instant start) {}

    /**
     * Old identities with the new ones of the same talks. Of several the one that keeps its start is the same, then the
     * earliest.
     *
     * @param before the notebook's talks by identity, with their starts
     * @param now the schedule's
     */
    static Map<String, String> found(Map<String, Instant> before, Map<String, Instant> now) {
        Map<String, List<Dated>> gone = byTalk(before, now);
        Map<String, List<Dated>> come = gone.isEmpty() ? Map.of() : byTalk(now, before);
        Map<String, String> pairs = new HashMap<>();
        gone.forEach((talk, old) -> pair(old, come.getOrDefault(talk, List.of()), pairs));
        return pairs;
    }

    private static void pair(List<Dated> gone, List<Dated> come, Map<String, String> pairs) {
        List<Dated> free = new ArrayList<>(come);
        List<Dated> moved = new ArrayList<>();
        for (Dated old : gone) {
            int same = free.stream().map(Dated::start).toList().indexOf(old.start);
            if (same < 0) {
                moved.add(old);
            } else {
                pairs.put(old.identity, free.remove(same).identity);
            }
        }
        for (int i = 0; i < Math.min(moved.size(), free.size()); i++) {
            pairs.put(moved.get(i).identity, free.get(i).identity);
        }
    }

    /** Those that the others lack, by what their identity is without a start, in the order of their starts. */
    private static Map<String, List<Dated>> byTalk(Map<String, Instant> talks, Map<String, Instant> others) {
        List<Dated> missing = new ArrayList<>();
        talks.forEach((identity, start) -> {
            if (!others.containsKey(identity)) {
                missing.add(new Dated(identity, start));
            }
        });
        missing.sort(Comparator.comparing(Dated::start).thenComparing(Dated::identity));
        Map<String, List<Dated>> byTalk = new HashMap<>();
        for (Dated talk : missing) {
            String plain = START.matcher(talk.identity).replaceFirst("");
            byTalk.computeIfAbsent(plain, key -> new ArrayList<>(1)).add(talk);
        }
        return byTalk;
    }
}
