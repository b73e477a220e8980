package io.github.rapporteur.schedule.update;

import io.github.rapporteur.schedule.TalkId;
import java.time.Instant;
import java.util.List;

/**
 * A talk as the notebook has it from the schedule before.
 *
 * @param identity as that schedule named it
 * @param speakers names in the schedule's order; empty for breaks
 * @param end equal to {@code start} when not known
 * @param room empty when not known
 * @param withdrawn whether the schedule before no longer had it
 * @param hash differs when any imported field differs
 */
public record KnownTalk(
        TalkId id,
        String identity,
        String title,
        List<String> speakers,
        Instant start,
        Instant end,
        String room,
        boolean withdrawn,
        long hash) {
    /** Keeps its own list of speakers. */
    public KnownTalk {
        speakers = List.copyOf(speakers);
    }
}
