package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Stars that are on screen and not yet in the notebook, which takes them in the order they were given: remembers what
 * the notebook has meanwhile. JavaFX thread.
 */
final class StarsOnTheirWay {
    private final Map<TalkId, OnTheirWay> talks = new HashMap<>();

    /**
     * Of one talk.
     *
     * @param inNotebook what the notebook has
     * @param newest the one given last
     * @param count how many stars it has not answered to
     */
    private record OnTheirWay(Star inNotebook, Star newest, int count) {}

    /** A star was given to a talk that had another one on screen. */
    void given(TalkId talk, Star before, Star now) {
        OnTheirWay known = talks.getOrDefault(talk, new OnTheirWay(before, before, 0));
        talks.put(talk, new OnTheirWay(known.inNotebook(), now, known.count() + 1));
    }

    /** Calls with each talk that has a star on its way, and the one given last. */
    void each(BiConsumer<TalkId, Star> action) {
        talks.forEach((talk, known) -> action.accept(talk, known.newest()));
    }

    /** The notebook took the oldest of a talk's stars. */
    void taken(TalkId talk, Star star) {
        answered(talk, star);
    }

    /**
     * The notebook refused the oldest of a talk's stars.
     *
     * @return the star to show now; empty while a newer one is on its way
     */
    Optional<Star> refused(TalkId talk) {
        OnTheirWay known = talks.get(talk);
        if (known == null) {
            return Optional.empty();
        }
        answered(talk, known.inNotebook());
        return talks.containsKey(talk) ? Optional.empty() : Optional.of(known.inNotebook());
    }

    private void answered(TalkId talk, Star inNotebook) {
        talks.computeIfPresent(
                talk,
                (id, known) ->
                        known.count() == 1 ? null : new OnTheirWay(inNotebook, known.newest(), known.count() - 1));
    }
}
