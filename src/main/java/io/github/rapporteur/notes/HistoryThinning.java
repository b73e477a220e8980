package io.github.rapporteur.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which older texts of a note may go when it has many: of the last three days all stay, of the last thirty the latest of
 * each hour, of those before the latest of each day; the very first stays for good. Pure.
 */
public final class HistoryThinning {
    private static final Duration ALL_STAY = Duration.ofDays(3);
    private static final Duration HOURS_STAY = Duration.ofDays(30);

    private HistoryThinning() {}

    /**
     * The places in the list of those that may go.
     *
     * @param times when the texts were typed, the newest first
     */
    public static List<Integer> superfluous(List<Instant> times, Instant now) {
        List<Integer> superfluous = new ArrayList<>();
        for (int i = 1; i < times.size() - 1; i++) {
            Duration age = Duration.between(times.get(i), now);
            if (age.compareTo(ALL_STAY) > 0) {
                Duration step = age.compareTo(HOURS_STAY) > 0 ? Duration.ofDays(1) : Duration.ofHours(1);
                if (period(times.get(i), step) == period(times.get(i - 1), step)) {
                    superfluous.add(i);
                }
            }
        }
        return superfluous;
    }

    private static long period(Instant time, Duration step) {
        return Math.floorDiv(time.getEpochSecond(), step.toSeconds());
    }
}
