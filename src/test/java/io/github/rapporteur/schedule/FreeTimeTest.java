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

class FreeTimeTest {
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    private final Programme programme = new Programme();

    @Test
    void gapLiesBetweenTwoWantedTalksAndTellsWhatFitsWhole() {
        Talk first = programme.talk("First", 0, 45, Star.MUST);
        Talk fits = programme.talk("Fits", 45, 75, Star.NONE);
        Talk forLater = programme.talk("For later", 60, 90, Star.LATER);
        Talk second = programme.talk("Second", 90, 120, Star.MAYBE);
        List<FreeTime> gaps = gaps(
                second,
                forLater,
                programme.talk("Too long", 60, 91, Star.NONE),
                programme.talk("Too early", 44, 60, Star.NONE),
                programme.talk("No known end", 60, 60, Star.NONE),
                programme.talk("Withdrawn", 60, 70, Star.NONE, TalkKind.TALK, true),
                programme.talk("Coffee", 60, 70, Star.NONE, TalkKind.BREAK, false),
                fits,
                first);
        assertThat(gaps).containsExactly(new FreeTime(Programme.at(45), Programme.at(90), List.of(fits, forLater)));
        assertThat(gaps.getFirst().length()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void shortGapsAreNone() {
        Talk first = programme.talk("First", 0, 45, Star.MUST);
        assertThat(gaps(first, programme.talk("Soon after", 59, 90, Star.MUST))).isEmpty();
        assertThat(gaps(first, programme.talk("After a while", 60, 90, Star.MUST)))
                .hasSize(1);
    }

    @Test
    void shortTalkInsideALongOneOpensNoGap() {
        Talk workshop = programme.talk("Workshop", 0, 180, Star.MUST);
        Talk inside = programme.talk("Inside", 10, 20, Star.MUST);
        Talk after = programme.talk("After", 200, 220, Star.MUST);
        assertThat(gaps(workshop, inside, after))
                .containsExactly(new FreeTime(Programme.at(180), Programme.at(200), List.of()));
    }

    @Test
    void dayWithoutTwoWantedTalksHasNoGap() {
        assertThat(gaps()).isEmpty();
        assertThat(gaps(programme.talk("Only", 0, 45, Star.MUST), programme.talk("Other", 90, 120, Star.LATER)))
                .isEmpty();
    }

    @Property(tries = 300)
    void nothingWantedLiesInAGapAndAllThatFitsDoes(@ForAll("days") List<Slot> slots) {
        Programme day = new Programme();
        List<Talk> talks = slots.stream()
                .map(slot -> day.talk("Talk", slot.from(), slot.from() + slot.length(), slot.star()))
                .toList();
        for (FreeTime gap : FreeTime.between(talks, day.states, SHORTEST)) {
            assertThat(gap.length()).isGreaterThanOrEqualTo(SHORTEST);
            assertThat(talks)
                    .filteredOn(talk -> Clashes.isWanted(talk, day.states))
                    .noneMatch(talk ->
                            talk.start().isBefore(gap.to()) && talk.end().isAfter(gap.from()));
            assertThat(gap.fitting())
                    .allMatch(talk -> !talk.start().isBefore(gap.from())
                            && !talk.end().isAfter(gap.to())
                            && !Clashes.isWanted(talk, day.states));
        }
    }

    /** A talk in time. */
    record Slot(int from, int length, Star star) {}

    @Provide
    Arbitrary<List<Slot>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(Star.class))
                .as(Slot::new)
                .list()
                .ofMaxSize(12);
    }

    private List<FreeTime> gaps(Talk... talks) {
        return FreeTime.between(List.of(talks), programme.states, SHORTEST);
    }
}
