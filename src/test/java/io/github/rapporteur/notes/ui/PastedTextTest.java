package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PastedTextTest {
    @Test
    void everyKindOfLineEndBecomesOne() {
        assertThat(PastedText.cleaned("a\r\nb\rc\u2028d\u0085e\nf")).isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @Test
    void controlCharactersGoAndTabsStay() {
        assertThat(PastedText.cleaned("a\u0000b\u0007\tc\u001B")).isEqualTo("ab\tc");
    }

    @Test
    void emojiStaysAndHalfOfOneIsReplaced() {
        assertThat(PastedText.cleaned("\uD83D\uDE00\uD83D")).isEqualTo("\uD83D\uDE00\uFFFD");
    }

    @Test
    void monstrousLineIsBrokenAtSpaces() {
        String broken = PastedText.withLinesBroken("word ".repeat(80_000).strip());
        assertThat(Arrays.stream(broken.split("\n")).mapToInt(String::length))
                .allMatch(length -> length <= PastedText.LONGEST_LINE);
        assertThat(broken.replace('\n', ' ')).isEqualTo("word ".repeat(80_000).strip());
    }

    @Test
    void monstrousLineWithoutSpacesIsBrokenBetweenWholeCharacters() {
        String broken = PastedText.withLinesBroken("x" + "\uD83D\uDE00".repeat(30_000));
        assertThat(broken.split("\n")).allMatch(line -> PastedText.cleaned(line).equals(line));
        assertThat(broken.replace("\n", "")).isEqualTo("x" + "\uD83D\uDE00".repeat(30_000));
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll String text) {
        String once = PastedText.cleaned(text);
        assertThat(PastedText.cleaned(once)).isEqualTo(once);
    }
}
