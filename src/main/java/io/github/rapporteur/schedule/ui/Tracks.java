package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the eight colours each track has.
 *
 * @param numbers 1 to 8 by name, in the order in which the tracks first come
 */
record Tracks(Map<String, Integer> numbers) {
    static final Tracks NONE = new Tracks(Map.of());

    /** The tracks of these talks; the ninth starts again at the first colour. */
    static Tracks of(List<Talk> talks) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Talk talk : talks) {
            if (!talk.track().isEmpty()) {
                numbers.putIfAbsent(talk.track(), numbers.size() % 8 + 1);
            }
        }
        return new Tracks(numbers);
    }

    /** 1 to 8; 0 for a track that is not known. */
    int numberOf(String track) {
        return numbers.getOrDefault(track, 0);
    }
}
