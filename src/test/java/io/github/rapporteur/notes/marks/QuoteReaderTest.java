package io.github.rapporteur.notes.marks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.marks.Mark.Quote;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "— Zac Bentley~Zac Bentley",
                "– Zac Bentley~Zac Bentley",
                "-- Zac Bentley~Zac Bentley",
                "--Zac Bentley~Zac Bentley",
                "- Zac Bentley~Zac Bentley",
                "—Zac Bentley~Zac Bentley",
                "— **Zac Bentley**~Zac Bentley",
                "— *Zac Bentley* (our team)~Zac Bentley",
                "— **Zac Bentley** #tag~Zac Bentley",
                "— @Zac~Zac",
                "— Dr. Anna Müller-Lüdenscheidt, CTO (Acme)~Dr. Anna Müller-Lüdenscheidt, CTO (Acme)",
                "— Anna (Acme) (from memory)~Anna (Acme)",
                "— Issue #12 Fan~Issue #12 Fan",
                "— 李雷 #标签~李雷",
                "— محمد علي~محمد علي",
                "— Jean — Luc~Jean — Luc",
                "— C# developer~C# developer",
                "— Somebody in the audience~Somebody in the audience",
            })
    void lastLineThatBeginsWithADashNamesThePerson(String line, String name) {
        String text = "> the words\n> " + line;
        Quote quote = only(text);
        assertThat(quote.text()).isEqualTo("the words");
        assertThat(quote.name()).isEqualTo(name);
        assertThat(requireNonNull(quote.nameRange()).of(text)).isEqualTo(name);
        assertThat(quote.range().of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "— **Cy Marsh \\& Di Vale**~Cy Marsh & Di Vale",
                "— Anna \\*Bo\\* Berg \\[x\\]~Anna *Bo* Berg [x]",
                "— Anna C:\\temp~Anna C:\\temp",
            })
    void signBehindABackslashStandsForItselfInANameAsTheExportWritesIt(String line, String name) {
        assertThat(only("> the words\n> " + line).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> - one\n> - two three",
                "> Two things:\n> - Error Budgets",
                "> run it with\n> --verbose",
                "> words\n> ---",
                "> words\n> -- ",
                "> it was\n> -5 degrees",
                "> — only a dash line",
                "> said\n> > — inner name",
                "> the words\n> - latency",
            })
    void linesThatOnlyLookLikeANameAreWords(String text) {
        assertThat(only(text).name()).isNull();
    }

    @Test
    void lastParagraphNamesThePerson() {
        Quote quote = only(
                "> first\n>\n> - a list\n>   - nested\n>\n> > inner quote\n>\n> — **Maren Oduya**\n> #tides (from memory)");
        assertThat(quote.text()).isEqualTo("first\n\n- a list\n  - nested\n\n> inner quote");
        assertThat(quote.name()).isEqualTo("Maren Oduya");
        assertThat(quote.tags()).containsExactly("tides");
        assertThat(quote.exact()).isFalse();
    }

    @Test
    void notesInBracketsStandInAnyOrderAndCase() {
        Quote quote =
                only("> w\n> — Ana Sol (10:42) #a (Liked By *B*, C) (FROM MEMORY) (our team) #b, #A (off the record)");
        assertThat(quote.name()).isEqualTo("Ana Sol");
        assertThat(quote.time()).isEqualTo(LocalTime.of(10, 42));
        assertThat(quote.likedBy()).containsExactly("B", "C");
        assertThat(quote.tags()).containsExactly("a", "b");
        assertThat(quote.exact()).isFalse();
        assertThat(quote.ourTeam()).isTrue();
        assertThat(quote.offRecord()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> w\n> —", "> w\n> — #tag", "> w\n> — (from memory)", "> w"})
    void dashWithoutANameLeavesTheQuoteWaiting(String text) {
        assertThat(only(text).text()).isEqualTo("w");
        assertThat(only(text).name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> w (off the record)",
                "> w\n> — A (Off-The-Record)",
                "> w\n> — A (off the\n> record)",
                "> w\n> — A (from memory, off the record)",
                "> w\n> — A (off the record)\n> v\n> — B",
                "> w\nlazy\n> — A (off the record)",
                "> w\n— A (off the record)",
                "> Private: w\n> — A",
                "> w\n>\n> - **Private:** v\n>\n> — A",
            })
    void quoteIsPrivateAsSoonAsAnythingInItSaysSo(String text) {
        assertThat(only(text).isPrivate()).isTrue();
    }

    @Test
    void nameLineDirectlyBelowBelongsToTheQuote() {
        Quote quote = only("> the words\n— Ana Sol");
        assertThat(quote.name()).isEqualTo("Ana Sol");
    }

    @Test
    void textDirectlyBelowANamedQuoteIsNotPartOfIt() {
        String text = "> the words\n> — Ana Sol\nmore of mine";
        assertThat(only(text).range().of(text)).isEqualTo("> the words\n> — Ana Sol");
    }

    @Test
    void emptyQuoteIsNoMark() {
        assertThat(MarkReader.read(">\n>  \n> ")).isEmpty();
    }

    private static Quote only(String text) {
        return MarkReader.read(text).stream()
                .filter(Quote.class::isInstance)
                .map(Quote.class::cast)
                .reduce((a, b) -> {
                    throw new AssertionError("two quotes");
                })
                .orElseThrow();
    }
}
