package io.github.rapporteur.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalkBeingHeardTest {
    private final Programme programme = new Programme();
    private final Talk retries = programme.talk("Retries", 0, 45, Star.MAYBE);
    private final Talk typing = programme.talk("Typing", 30, 75, Star.NONE);

    @Test
    void isTheTalkThatIsOnFromItsFirstMinuteToItsLast() {
        assertThat(heard(-1, null)).isEmpty();
        assertThat(heard(0, null)).contains(retries);
        assertThat(heard(74, null)).contains(typing);
        assertThat(heard(75, null)).isEmpty();
    }

    @Test
    void ofSeveralItIsTheMostStarredOneThenTheOneThatBeganLast() {
        assertThat(heard(40, null)).contains(retries);
        Talk must = programme.talk("Must", 10, 60, Star.MUST);
        Talk later = programme.talk("Another must", 20, 60, Star.MUST);
        assertThat(heard(List.of(retries, typing, must, later), 40, null)).contains(later);
    }

    @Test
    void openNoteSaysItAboveAllStars() {
        assertThat(heard(40, typing)).contains(typing);
        assertThat(heard(20, typing)).as("not begun yet").contains(retries);
    }

    @Test
    void talkThatOverrunsGoesOnForAQuarterOfAnHourWhileItsNoteIsOpen() {
        assertThat(heard(59, retries)).contains(retries);
        assertThat(heard(60, retries)).contains(typing);
        assertThat(heard(89, typing)).contains(typing);
        assertThat(heard(90, typing)).isEmpty();
    }

    @Test
    void breaksAndWithdrawnTalksAreNotHeard() {
        List<Talk> talks = List.of(
                programme.talk("Coffee", 0, 45, Star.MUST, TalkKind.BREAK, false),
                programme.talk("Withdrawn", 0, 45, Star.MUST, TalkKind.TALK, true));
        assertThat(heard(talks, 10, null)).isEmpty();
    }

    private Optional<Talk> heard(int minute, @Nullable Talk open) {
        return heard(List.of(retries, typing), minute, open);
    }

    private Optional<Talk> heard(List<Talk> talks, int minute, @Nullable Talk open) {
        return TalkBeingHeard.of(
                talks, programme.states::get, Optional.ofNullable(open).map(Talk::id), Programme.at(minute));
    }
}
