package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundStretchesTest {
    @ParameterizedTest
    @CsvSource({
        "'Größe, grosse, GROẞE', 'grosse', 3",
        "'Lucía lucia LUCI\u0301A', 'lucía', 3",
        "'aaaa', 'aa', 2",
        "'a.b', '.', 1",
        "'ﬁnal file', 'fi', 2",
        "'nothing', 'x', 0",
    })
    void findsWithoutRegardToCaseAndAccents(String text, String phrase, int count) {
        assertThat(FoundStretches.of(text, phrase, false).ranges()).hasSize(count);
    }

    @Test
    void findsExactlyWhatIsTypedIfAsked() {
        assertThat(FoundStretches.of("Wall wall Wáll", "wall", true).ranges()).containsExactly(new TextRange(5, 9));
    }

    @Test
    void nextAndTheOneBeforeGoRound() {
        FoundStretches found = FoundStretches.of("ab ab ab", "ab", false);
        assertThat(found.from(1)).contains(new TextRange(3, 5));
        assertThat(found.from(7)).contains(new TextRange(0, 2));
        assertThat(found.before(3)).contains(new TextRange(0, 2));
        assertThat(found.before(0)).contains(new TextRange(6, 8));
        assertThat(found.numberOf(new TextRange(3, 5))).isEqualTo(2);
        assertThat(FoundStretches.of("", "ab", false).from(0)).isEmpty();
    }

    @Property(tries = 500)
    void everythingFoundFoldsToThePhraseAndAllIsReplacedInOneEdit(
            @ForAll @StringLength(max = 30) @Chars({'a', 'A', 'ä', 'ß', 's', '\u0301', ' ', '\n', 'ﬁ', 'İ'})
                    String text,
            @ForAll @StringLength(min = 1, max = 2) @Chars({'a', 's', 'i', 'f'}) String phrase) {
        FoundStretches found = FoundStretches.of(text, phrase, false);
        List<TextRange> ranges = found.ranges();
        int done = 0;
        StringBuilder replaced = new StringBuilder();
        for (TextRange range : ranges) {
            assertThat(range.start()).isGreaterThanOrEqualTo(done);
            assertThat(Fold.fold(text.substring(range.start(), range.end()))).contains(phrase);
            replaced.append(text, done, range.start()).append("X");
            done = range.end();
        }
        replaced.append(text.substring(done));
        assertThat(found.replaced("X").map(edit -> edit.applyTo(text)).orElse(text))
                .isEqualTo(replaced.toString());
    }
}
