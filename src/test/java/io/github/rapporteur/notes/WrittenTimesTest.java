package io.github.rapporteur.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimesTest {
    private static final Instant FIRST = Instant.ofEpochSecond(1_000);
    private static final Instant SECOND = Instant.ofEpochSecond(2_000);

    /** A slash is a line end; in the times 1 is a line written first, 2 one written second, a dot one of no time. */
    @ParameterizedTest
    @CsvSource({
        "'one/two', 'one/new/two', 121",
        "'one/two', 'two/one', 11",
        "'one/two/three', 'three/one/two', 111",
        "'first line', 'first line goes on', 1",
        "'w', 'whoever', 1",
        "'who', 'whoever', 1",
        "'wrogn word here', 'wrong word here', 1",
        "'one line split here', 'one line/split here', 11",
        "'one line/joined here', 'one line joined here', 1",
        "'one', '', .",
        "'one', 'one//two', 1.2",
        "'> said', '> said/> — Mara', 12",
        "'one/two', '- one/- two', 11",
        "'', 'new', 2",
        "'a/a/a', 'a/a/a/a', 1112",
        "'one/two', 'something quite different/two', 21",
    })
    void lineKeepsItsTimeWhereverItGoes(String before, String after, String times) {
        WrittenTimes first = WrittenTimes.NONE.carried("", lines(before), FIRST);
        WrittenTimes second = first.carried(lines(before), lines(after), SECOND);
        String seen = IntStream.range(0, times.length())
                .mapToObj(line -> second.of(line)
                        .map(time -> time.equals(FIRST) ? "1" : "2")
                        .orElse("."))
                .collect(Collectors.joining());
        assertThat(seen).isEqualTo(times);
        assertThat(second.of(times.length())).isEmpty();
    }

    @Test
    void lineOfUnknownTimeStaysSoWhenItIsCorrected() {
        WrittenTimes times = WrittenTimes.NONE.carried("an old line\nb", "an older line\nb\nnew", SECOND);
        assertThat(times.of(0)).isEmpty();
        assertThat(times.of(1)).isEmpty();
        assertThat(times.of(2)).contains(SECOND);
    }

    @Test
    void lineTypedLetterByLetterHasTheTimeOfItsFirstSave() {
        WrittenTimes times = WrittenTimes.NONE;
        String typed = "whoever retries, pays";
        String before = "";
        for (int end = 3; end <= typed.length(); end++) {
            String now = typed.substring(0, end);
            times = times.carried(before, now, FIRST.plusSeconds(end));
            before = now;
        }
        assertThat(times.of(0)).contains(FIRST.plusSeconds(3));
    }

    @Test
    void bigTextsThatHaveLittleInCommonAreDoneInAMoment() {
        String one = IntStream.range(0, 20_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        String other =
                IntStream.range(0, 20_000).mapToObj(i -> "line " + (40_000 - i)).collect(Collectors.joining("\n"));
        WrittenTimes times = WrittenTimes.NONE.carried("", one, FIRST).carried(one, other, SECOND);
        assertThat(times.of(0)).isPresent();
    }

    @Property(tries = 500)
    void writtenAndReadAgainTheyAreTheSame(
            @ForAll @StringLength(max = 40) @Chars({'a', 'b', ' ', '\n'}) String one,
            @ForAll @StringLength(max = 40) @Chars({'a', 'b', ' ', '\n'}) String two,
            @ForAll @StringLength(max = 40) @Chars({'a', 'b', ' ', '\n'}) String three) {
        WrittenTimes times = WrittenTimes.NONE
                .carried("", one, SECOND)
                .carried(one, two, FIRST)
                .carried(two, three, Instant.ofEpochSecond(3_000));
        assertThat(WrittenTimes.read(times.written())).isEqualTo(times);
        assertThat(times.carried(three, three, SECOND)).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1:", ":", "-1:5", "999999999:1 999999999:1", "0:1", "1::2", "99999999999:1", " "})
    void damagedOnesAreUnknown(String written) {
        assertThat(WrittenTimes.read(written)).isEqualTo(WrittenTimes.NONE);
    }

    private static String lines(String slashed) {
        return slashed.replace('/', '\n');
    }
}
