package io.github.rapporteur.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Talks of one invented day with stars, by minutes from its begin. */
final class Programme {
    static final LocalDate DAY = LocalDate.of(2026, 9, 11);
    private static final Instant MORNING = Instant.parse("2026-09-11T07:00:00Z");

    final Map<TalkId, TalkState> states = new HashMap<>();

    Talk talk(String title, int from, int to, Star star) {
        return talk(title, from, to, star, TalkKind.TALK, false);
    }

    Talk talk(String title, int from, int to, Star star, TalkKind kind, boolean withdrawn) {
        Talk talk = new Talk(
                TalkId.next(),
                ConferenceId.next(),
                title,
                "",
                kind,
                at(from),
                at(to),
                DAY,
                "Quay Hall",
                "",
                "",
                "",
                List.of(),
                withdrawn,
                false);
        states.put(talk.id(), TalkState.NONE.withStar(star));
        return talk;
    }

    static Instant at(int minute) {
        return MORNING.plusSeconds(minute * 60L);
    }
}
