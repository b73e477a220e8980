package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingEditsTest {
    @ParameterizedTest
    @CsvSource({
        "BOLD, 'a |word| b', 'a **|word|** b'",
        "BOLD, 'a **|word|** b', 'a |word| b'",
        "BOLD, 'a |**word**| b', 'a |word| b'",
        "BOLD, 'a | word |b', 'a  **|word|** b'",
        "BOLD, 'a wo|rd b', 'a **wo|rd** b'",
        "BOLD, 'a **wo|rd** b', 'a wo|rd b'",
        "BOLD, '**two wo|rds here**', 'two wo|rds here'",
        "BOLD, '**bold|** on', '**bold**| on'",
        "BOLD, 'a | b', 'a **|** b'",
        "BOLD, 'a **|** b', 'a | b'",
        "BOLD, '- |one/- two|', '- **|one**/- **two|**'",
        "BOLD, '- |**one**/- **two**|', '- |one/- two|'",
        "BOLD, '> # |said|', '> # **|said|**'",
        "BOLD, '*|word|*', '***|word|***'",
        "ITALIC, '***|word|***', '**|word|**'",
        "ITALIC, '**|word|**', '***|word|***'",
        "ITALIC, '* an ite|m', '* an *ite|m*'",
        "ITALIC, 'don’|t stop', '*don’|t* stop'",
        "CODE, '|x = 1|', '`|x = 1|`'",
        "CODE, '|a ` b|', '`` |a ` b| ``'",
        "CODE, '`|x|`', '|x|'",
    })
    void emphasisGoesOnAndOff(EmphasisEdits.Kind kind, String before, String after) {
        Typed typed = Typed.of(before);
        assertThat(typed.after(EmphasisEdits.toggle(kind, typed.text(), typed.selection())))
                .isEqualTo(after);
    }

    @Property(tries = 500)
    void emphasisTwiceLeavesTheTextAsItWas(
            @ForAll EmphasisEdits.Kind kind,
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'a', to = 'e') @Chars({' ', '\n', 'é', '"', '-'})
                    String text,
            @ForAll @IntRange(max = 12) int a,
            @ForAll @IntRange(max = 12) int b) {
        int from = Math.min(Math.min(a, b), text.length());
        int to = Math.min(Math.max(a, b), text.length());
        WritingEdit on = EmphasisEdits.toggle(kind, text, new TextRange(from, to));
        String with = on.edit().applyTo(text);
        TextRange selection = on.selection();
        boolean atEndOfWords = selection.length() == 0
                && selection.end() > 0
                && Character.isLetter(with.charAt(selection.end() - 1))
                && "*`".indexOf(with.charAt(selection.end())) >= 0;
        if (atEndOfWords) {
            // There the same key goes on without emphasis.
            assertThat(EmphasisEdits.toggle(kind, with, selection).edit().applyTo(with))
                    .isEqualTo(with);
            return;
        }
        WritingEdit off = EmphasisEdits.toggle(kind, with, selection);
        assertThat(off.edit().applyTo(with)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'a/wo|rds/b', 'a/## wo|rds/b'",
        "2, 'a/## wo|rds/b', 'a/wo|rds/b'",
        "1, '### wo|rds', '# wo|rds'",
        "1, '|', '# |'",
        "3, '|a//b|', '|### a//### b|'",
        "1, '|a/|b', '|# a|/b'",
    })
    void headingGoesOnAndOff(int level, String before, String after) {
        Typed typed = Typed.of(before);
        assertThat(typed.after(LineEdits.heading(level, typed.text(), typed.selection())))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 'one|', '- one|'",
        "false, '- one|', 'one|'",
        "false, '|', '- |'",
        "false, '  |one/two|', '|  - one/- two|'",
        "false, '|1. one/2. two|', '|- one/- two|'",
        "true, '|- one//two|', '|1. one//2. two|'",
        "true, '|1. one/2. two|', '|one/two|'",
        "false, '- [ ] ta|sk', '- - [ ] ta|sk'",
    })
    void listGoesOnAndOff(boolean numbered, String before, String after) {
        Typed typed = Typed.of(before);
        WritingEdit edit = numbered
                ? LineEdits.numbers(typed.text(), typed.selection())
                : LineEdits.bullets(typed.text(), typed.selection());
        assertThat(typed.after(edit)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "'|a//b|', '|> a/> /> b|'",
        "'|> a/>/> b|', '|a//b|'",
        "'|', '> |'",
        "'> wo|rds', 'wo|rds'",
        "'> > wo|rds', '> wo|rds'",
    })
    void quoteGoesOnAndOff(String before, String after) {
        Typed typed = Typed.of(before);
        assertThat(typed.after(LineEdits.quote(typed.text(), typed.selection())))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 'a|a/bb/cc', 'bb/a|a/cc'",
        "true, 'aa/b|b', 'aa/b|b'",
        "true, 'a|a/b|b/cc', 'cc/a|a/b|b'",
        "true, '|aa/|bb', 'bb/|aa|'",
        "false, 'aa/bb/c|c', 'aa/c|c/bb'",
        "false, 'a|a/bb', 'a|a/bb'",
        "false, 'aa/|bb/|cc', '|bb/|aa/cc'",
        "false, '/b|b', 'b|b/'",
        "true, 'b|b/', '/b|b'",
    })
    void linesMoveUpAndDown(boolean down, String before, String after) {
        Typed typed = Typed.of(before);
        String moved = LineEdits.move(down, typed.text(), typed.selection())
                .map(typed::after)
                .orElse(before);
        assertThat(moved).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "'see |the paper|', '', 'see [the paper](|)'",
        "'see |the paper|', 'https://harbour.example/a', 'see [the paper](https://harbour.example/a)|'",
        "'|https:~~harbour.example~a|', '', '[|](https:~~harbour.example~a)'",
        "'|a [b]|', 'no address', '[a \\[b\\]](|)'",
        "'|a|', 'https://harbour.example/a_(b)', '[a](<https://harbour.example/a_(b)>)|'",
        "'|', 'https://harbour.example', '[|](https://harbour.example)'",
    })
    void linkTakesTheWordsAndTheAddress(String before, String clipboard, String after) {
        Typed typed = Typed.of(before.replace('~', '\u0001'));
        Typed real = new Typed(typed.text().replace('\u0001', '/'), typed.selection());
        WritingEdit edit = LinkEdits.link(real.text(), real.selection(), clipboard);
        assertThat(real.after(edit)).isEqualTo(after.replace('~', '/'));
    }
}
