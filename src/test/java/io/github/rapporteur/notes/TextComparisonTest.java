package io.github.rapporteur.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.TextComparison.Kind;
import io.github.rapporteur.notes.TextComparison.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextComparisonTest {
    private static final Instant NOW = Instant.parse("2026-09-11T10:00:00Z");

    @Test
    void linesStandBesideWhatBecameOfThem() {
        TextComparison compared = TextComparison.of("one\ntwo\nthree", "one\n2\nthree\nfour");
        assertThat(compared.rows())
                .containsExactly(
                        new Row(Kind.SAME, "one", "one"),
                        new Row(Kind.CHANGED, "two", "2"),
                        new Row(Kind.SAME, "three", "three"),
                        new Row(Kind.ADDED, "", "four"));
        assertThat(compared.added()).isEqualTo(2);
        assertThat(compared.removed()).isEqualTo(1);
        assertThat(compared.firstDifference()).isEqualTo(1);
    }

    @Property(tries = 500)
    void bothTextsCanBeReadFromTheRows(
            @ForAll @StringLength(min = 1, max = 30) @Chars({'a', 'b', '\n'}) String before,
            @ForAll @StringLength(min = 1, max = 30) @Chars({'a', 'b', '\n'}) String after) {
        TextComparison compared = TextComparison.of(before, after);
        assertThat(column(compared.rows().stream()
                        .filter(row -> row.kind() != Kind.ADDED)
                        .map(Row::before)))
                .isEqualTo(before);
        assertThat(column(compared.rows().stream()
                        .filter(row -> row.kind() != Kind.REMOVED)
                        .map(Row::after)))
                .isEqualTo(after);
    }

    @Test
    void historyKeepsAllThatIsYoungAndOnePerHourAndDayOfTheRest() {
        List<Instant> times = new ArrayList<>();
        for (int minutes = 0; minutes < 60 * 24 * 60; minutes += 10) {
            times.add(NOW.minus(Duration.ofMinutes(minutes)));
        }
        List<Integer> gone = HistoryThinning.superfluous(times, NOW);
        List<Instant> kept = new ArrayList<>(times);
        gone.reversed().forEach(place -> kept.remove(place.intValue()));
        assertThat(kept).contains(times.getFirst(), times.getLast());
        assertThat(kept.stream().filter(time -> time.isAfter(NOW.minus(Duration.ofDays(3)))))
                .hasSize(3 * 144);
        assertThat(kept).hasSizeBetween(3 * 144 + 27 * 24 + 29, 3 * 144 + 27 * 24 + 33);
        assertThat(HistoryThinning.superfluous(kept, NOW)).isEmpty();
    }

    private static String column(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
