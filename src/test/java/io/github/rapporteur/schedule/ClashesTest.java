package io.github.rapporteur.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClashesTest {
    private final Programme programme = new Programme();

    @Test
    void starredTalksThatOverlapClashInBothDirections() {
        Talk retries = programme.talk("Retries", 0, 45, Star.MUST);
        Talk typing = programme.talk("Typing", 30, 75, Star.MAYBE);
        Clashes clashes = Clashes.of(List.of(typing, retries), programme.states);
        assertThat(clashes.with(retries.id())).containsExactly(typing);
        assertThat(clashes.with(typing.id())).containsExactly(retries);
        assertThat(Clashes.overlapTime(typing, retries)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void backToBackIsNoClash() {
        Talk retries = programme.talk("Retries", 0, 45, Star.MUST);
        Talk next = programme.talk("Next", 45, 90, Star.MUST);
        assertThat(Clashes.of(List.of(retries, next), programme.states)).isEqualTo(Clashes.NONE);
    }

    @Test
    void onlyWhatTheUserWantsToSitInClashes() {
        Talk retries = programme.talk("Retries", 0, 45, Star.MUST);
        List<Talk> talks = List.of(
                retries,
                programme.talk("Unstarred", 0, 45, Star.NONE),
                programme.talk("Watched later", 0, 45, Star.LATER),
                programme.talk("Withdrawn", 0, 45, Star.MUST, TalkKind.TALK, true),
                programme.talk("Coffee", 0, 45, Star.MUST, TalkKind.BREAK, false));
        assertThat(Clashes.of(talks, programme.states).with(retries.id())).isEmpty();
    }

    @Test
    void talkWithoutAKnownEndCountsAsItsStart() {
        Talk open = programme.talk("Open end", 30, 30, Star.MUST);
        Talk around = programme.talk("Around it", 0, 45, Star.MUST);
        Talk endsThere = programme.talk("Ends there", 0, 30, Star.MUST);
        Talk startsThere = programme.talk("Starts there", 30, 60, Star.MUST);
        Talk later = programme.talk("Later", 31, 60, Star.MUST);
        assertThat(Clashes.overlap(open, around)).isTrue();
        assertThat(Clashes.overlap(open, endsThere)).isFalse();
        assertThat(Clashes.overlap(open, startsThere)).isTrue();
        assertThat(Clashes.overlap(open, later)).isFalse();
        assertThat(Clashes.overlapTime(open, around)).isEqualTo(Duration.ZERO);
    }

    @Test
    void longTalkClashesWithEachOfSeveralShortOnes() {
        Talk workshop = programme.talk("Workshop", 0, 180, Star.MAYBE);
        Talk early = programme.talk("Early", 10, 20, Star.MUST);
        Talk late = programme.talk("Late", 170, 190, Star.MUST);
        Clashes clashes = Clashes.of(List.of(late, workshop, early), programme.states);
        assertThat(clashes.with(workshop.id())).containsExactly(early, late);
        assertThat(clashes.with(early.id())).containsExactly(workshop);
    }

    @Property(tries = 300)
    void clashesAreWhatComparingEachWithEachFinds(@ForAll("days") List<Slot> slots) {
        Programme day = new Programme();
        List<Talk> talks = slots.stream()
                .map(slot -> day.talk("Talk", slot.from(), slot.from() + slot.length(), slot.star()))
                .toList();
        Clashes clashes = Clashes.of(talks, day.states);
        for (Talk one : talks) {
            List<Talk> expected = talks.stream()
                    .filter(other -> !other.equals(one))
                    .filter(other -> Clashes.isWanted(one, day.states) && Clashes.isWanted(other, day.states))
                    .filter(other -> Clashes.overlap(one, other))
                    .toList();
            assertThat(clashes.with(one.id())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** A talk in time. */
    record Slot(int from, int length, Star star) {}

    @Provide
    Arbitrary<List<Slot>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(Star.class))
                .as(Slot::new)
                .list()
                .ofMaxSize(12);
    }
}
