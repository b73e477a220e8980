package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkBeingHeard;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The talk that is on and the next starred one.
 *
 * @param onNow the talk that is on; of several the most starred one
 * @param left "33 min"; empty when none is on
 * @param done how much of it is over, 0 to 1
 * @param next the next starred talk of the same day; without any star the next talk
 * @param nextStart "11:30"; empty when there is none
 * @param sentence said instead of both before the first talk and after the last: "Starts in 3 days"; else empty
 * @param isOver whether the conference is over
 */
record NowAndNext(
        Optional<Talk> onNow,
        String left,
        double done,
        Optional<Talk> next,
        String nextStart,
        String sentence,
        boolean isOver) {
    /** Nothing to say: a conference without talks. */
    static final NowAndNext NOTHING = new NowAndNext(Optional.empty(), "", 0, Optional.empty(), "", "", false);

    /** Works it out for this moment. */
    static NowAndNext of(List<Talk> all, Map<TalkId, TalkState> states, ZoneId zone, Instant now) {
        List<Talk> talks = all.stream().filter(NowAndNext::counts).toList();
        if (talks.isEmpty()) {
            return NOTHING;
        }
        Instant end =
                talks.stream().map(Talk::end).max(Comparator.naturalOrder()).orElseThrow();
        if (now.isBefore(talks.getFirst().start())) {
            Duration until = Duration.between(now, talks.getFirst().start());
            return sentence("Starts in " + Times.length(until), false);
        }
        if (!now.isBefore(end)) {
            return sentence("Over", true);
        }
        Optional<Talk> onNow = TalkBeingHeard.onNow(talks, talk -> states.getOrDefault(talk, TalkState.NONE), now);
        List<Talk> coming =
                talks.stream().filter(talk -> talk.start().isAfter(now)).toList();
        Optional<Talk> next = coming.stream()
                .filter(talk -> star(talk, states) != Star.NONE)
                .findFirst()
                .or(() -> coming.stream().findFirst());
        return new NowAndNext(
                onNow,
                onNow.map(talk -> Times.length(Duration.between(now, talk.end())))
                        .orElse(""),
                onNow.map(talk -> done(talk, now)).orElse(0.0),
                next,
                next.map(talk -> Times.time(talk.start(), zone)).orElse(""),
                "",
                false);
    }

    private static boolean counts(Talk talk) {
        return talk.kind() != TalkKind.BREAK && !talk.withdrawn();
    }

    private static NowAndNext sentence(String words, boolean over) {
        return new NowAndNext(Optional.empty(), "", 0, Optional.empty(), "", words, over);
    }

    private static Star star(Talk talk, Map<TalkId, TalkState> states) {
        return states.getOrDefault(talk.id(), TalkState.NONE).star();
    }

    private static double done(Talk talk, Instant now) {
        double length = Duration.between(talk.start(), talk.end()).toSeconds();
        return Duration.between(talk.start(), now).toSeconds() / length;
    }
}
