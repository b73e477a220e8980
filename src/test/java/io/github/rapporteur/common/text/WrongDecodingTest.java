package io.github.rapporteur.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongDecodingTest {
    @ParameterizedTest
    @CsvSource({
        "'â€œquotedâ€\u009d', '“quoted”'",
        "'â€œhisâ€ and â€œhersâ€', '“his” and “hers”'",
        "'â€œhisâ€â€œhersâ€', '“his”“hers”'",
        "'Ã¼ber GrÃ¶ÃŸe', 'über Größe'",
        "'donâ€™t â€” ever', 'don’t — ever'",
        "'LucÃ\u00ada', 'Lucía'",
        "'ÃƒÂ¼', 'ü'",
        "'ð\u009f\u0098€', '\uD83D\uDE00'",
    })
    void wordsComeOutAsTheyWereWritten(String wrong, String right) {
        assertThat(WrongDecoding.repaired(wrong)).contains(right);
        assertThat(WrongDecoding.firstIn(wrong)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe für Łukasz",
                "“quoted” — really",
                "naïve café",
                "10 € – 20 €",
                "la râ à 3€",
                "ÄÖÜ",
                "日本語",
                "",
                "Ã",
                "plain"
            })
    void rightWordsStay(String text) {
        assertThat(WrongDecoding.repaired(text)).isEmpty();
        assertThat(WrongDecoding.firstIn(text)).isEmpty();
    }

    @Property(tries = 500)
    void whatWasDecodedWronglyOnceIsRepaired(
            @ForAll @StringLength(min = 1, max = 20) @Chars({'a', ' ', 'ü', 'é', '“', '”', '—', '€', '日', '.'})
                    String text) {
        String wrong = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(WrongDecoding.repaired(wrong).orElse(wrong)).isEqualTo(text);
    }
}
