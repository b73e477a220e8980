package io.github.rapporteur.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleContrastTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "blockquote { color: #999 } | blockquote: #999999 on #fdfcf9, 2.7 to 1",
                "a { color: rgb(119, 119, 119); background: #FFF url } | a: #777777 on #ffffff, 4.4 to 1",
                "a, b { color: hsl(0deg 0% 60%); background-color: white !important } | a, b: #999999 on #ffffff, 2.8 to 1",
                "body { background: navy } h2 { color: black } | body: #1c2226 on #000080, 1.0 to 1",
                ":root { --x: yellow } h2 { color: var(--x) } | h2: #ffff00 on #fdfcf9, 1.0 to 1",
                "h2 { color: var(--y, #ccc) } | h2: #cccccc on #fdfcf9, 1.5 to 1",
                ":root { --r-ink: #888 } | :root: #888888 on #fdfcf9, 3.4 to 1",
                "@media print { p { color: #aaa } } | p (in @media print): #aaaaaa on #fdfcf9, 2.2 to 1",
                "/* a { color: red } */ .x:hover{background:#777;color:#666} | .x:hover: #666666 on #777777, 1.2 to 1",
                "p { color: #999 | p: #999999 on #fdfcf9, 2.7 to 1",
            })
    void pairsThatAreHardToReadAreFound(String css, String words) {
        assertThat(StyleContrast.pairs(css))
                .first()
                .extracting(StyleContrast.Pair::words)
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}}}{{{ ;; color: #999",
                "blockquote { color: #333 }",
                "a { color: #767676; background: #fff }",
                "a { color: #99999980 }",
                "a { color: rgba(0, 0, 0, .1) }",
                "a { color: #999; background: url(dark.png) }",
                "a { color: #999; background: linear-gradient(#000, #fff) }",
                "a { border-color: #eee; margin: 0 }",
                "a { color: inherit; background: none }",
                "body { background: #000; color: #fff } a { color: #ddd }",
                "@font-face { font-family: x } @import 'y'; a { color: black }",
                "@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }",
            })
    void allElseIsLeftAlone(String css) {
        assertThat(StyleContrast.pairs(css)).isEmpty();
    }

    @Test
    void noStyleIsFine() {
        assertThat(StyleContrast.of(Optional.empty())).isEmpty();
        assertThat(StyleContrast.of(Optional.of("p { color: #999 }")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.LOW_CONTRAST);
                    assertThat(finding.detail()).isEqualTo("p: #999999 on #fdfcf9, 2.7 to 1. Your style");
                });
    }
}
