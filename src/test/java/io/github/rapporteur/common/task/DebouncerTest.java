package io.github.rapporteur.common.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DebouncerTest {
    private static final Duration QUIET = Duration.ofMillis(400);
    private static final Duration MOST = Duration.ofSeconds(2);

    private final HandMovedAlarms alarms = new HandMovedAlarms();
    private final Debouncer debouncer = new Debouncer(alarms, Runnable::run);
    private final List<String> ran = new ArrayList<>();

    @Test
    void actionRunsOnceAfterTheQuietTime() {
        debouncer.restart(QUIET, MOST, () -> ran.add("first"));
        alarms.moveBy(QUIET.minusMillis(1));
        assertThat(ran).isEmpty();
        alarms.moveBy(Duration.ofMillis(1));
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(ran).containsExactly("first");
    }

    @Test
    void newestActionWins() {
        debouncer.restart(QUIET, MOST, () -> ran.add("old"));
        alarms.moveBy(QUIET.dividedBy(2));
        debouncer.restart(QUIET, MOST, () -> ran.add("new"));
        alarms.moveBy(QUIET);
        assertThat(ran).containsExactly("new");
    }

    @Test
    void steadyTypingIsNotPutOffForEver() {
        for (int i = 0; i < 30; i++) {
            debouncer.restart(QUIET, MOST, () -> ran.add("action"));
            alarms.moveBy(Duration.ofMillis(100));
        }
        assertThat(ran).hasSize(1);
    }

    @Test
    void droppedActionNeverRuns() {
        debouncer.restart(QUIET, MOST, () -> ran.add("action"));
        debouncer.cancel();
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(ran).isEmpty();
        assertThat(alarms.count()).isZero();
    }

    @Test
    void runNowRunsTheWaitingActionOnlyOnce() {
        debouncer.runNow();
        debouncer.restart(QUIET, MOST, () -> ran.add("action"));
        debouncer.runNow();
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(ran).containsExactly("action");
    }

    @Property(tries = 300)
    void noEventWaitsLongerThanTheMostAndTheLastIsAlwaysServed(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 900) Integer> gaps) {
        HandMovedAlarms clock = new HandMovedAlarms();
        Debouncer each = new Debouncer(clock, Runnable::run);
        List<Duration> unserved = new ArrayList<>();
        List<Duration> worst = new ArrayList<>(List.of(Duration.ZERO));
        for (int gap : gaps) {
            unserved.add(clock.elapsed());
            each.restart(QUIET, MOST, () -> {
                worst.add(clock.elapsed().minus(unserved.getFirst()));
                unserved.clear();
            });
            clock.moveBy(Duration.ofMillis(gap));
        }
        clock.moveBy(QUIET);
        assertThat(unserved).isEmpty();
        assertThat(worst).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(MOST));
    }
}
