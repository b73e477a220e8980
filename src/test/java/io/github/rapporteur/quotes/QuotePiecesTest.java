package io.github.rapporteur.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotePiecesTest {
    private static final QuoteContext PANEL =
            new QuoteContext(List.of("Awa Ndiaye", "Tomasz Wilk"), List.of("Priya Raman"));

    @Test
    void eachLineOfAConversationBecomesAQuoteOfWhomItNames() {
        String text = "before\nAwa: who holds the pager?\nTomasz: nobody does\n\n@Priya: we do\nafter";
        TextRange lines = new TextRange(text.indexOf("Awa"), text.indexOf("\nafter"));
        TextEdit edit = SpokenLines.tag(text, lines, PANEL).orElseThrow();
        assertThat(edit.applyTo(text)).isEqualTo("""
                        before

                        > who holds the pager?
                        > — Awa Ndiaye

                        > nobody does
                        > — Tomasz Wilk

                        > we do
                        > — Priya Raman

                        after""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Awa: one line",
                "Awa: one\nplain words",
                "plain\nwords",
                "Awa:\nTomasz:",
                "",
                "Summary: a\nIdea: b"
            })
    void otherLinesAreNoConversation(String text) {
        assertThat(SpokenLines.tag(text, new TextRange(0, text.length()), PANEL))
                .isEmpty();
    }

    @Test
    void quoteIsSplitAtTheCaretAndJoinedAgain() {
        String text = "x\n\n> one thing. Another thing.\n> — Awa Ndiaye #pager (from memory)\n\ny";
        TextEdit split = QuotePieces.split(text, quotes(text).getFirst(), text.indexOf("Another"))
                .orElseThrow();
        String pieces = split.applyTo(text);
        assertThat(pieces)
                .isEqualTo("x\n\n> one thing.\n> — Awa Ndiaye #pager (from memory)\n\n"
                        + "> Another thing.\n> — Awa Ndiaye #pager (from memory)\n\ny");
        assertThat(pieces.substring(split.caret())).startsWith("Another");
        List<Mark.Quote> two = quotes(pieces);
        String joined =
                QuotePieces.join(pieces, two.get(0), two.get(1)).orElseThrow().applyTo(pieces);
        assertThat(quotes(joined)).singleElement().satisfies(quote -> {
            assertThat(quote.text()).isEqualTo("one thing.\n\nAnother thing.");
            assertThat(quote.name()).isEqualTo("Awa Ndiaye");
            assertThat(quote.tags()).containsExactly("pager");
            assertThat(quote.exact()).isFalse();
        });
        assertThat(joined).startsWith("x\n\n>").endsWith("\n\ny");
    }

    @Test
    void offTheRecordStaysSoForBothPiecesAndForWhatIsJoined() {
        String text = "> open\n> — Awa Ndiaye\n\n> secret. more\n> — Awa Ndiaye (off the record)";
        Mark.Quote second = quotes(text).get(1);
        String split = QuotePieces.split(text, second, text.indexOf("more"))
                .orElseThrow()
                .applyTo(text);
        assertThat(quotes(split)).extracting(Mark.Quote::offRecord).containsExactly(false, true, true);
        String joined = QuotePieces.join(text, quotes(text).getFirst(), second)
                .orElseThrow()
                .applyTo(text);
        assertThat(quotes(joined)).extracting(Mark.Quote::offRecord).containsExactly(true);
    }

    @Test
    void quotesOfTwoPeopleOrWithWordsBetweenAreNotJoined() {
        String two = "> a\n> — Awa Ndiaye\n\n> b\n> — Tomasz Wilk";
        assertThat(QuotePieces.join(two, quotes(two).get(0), quotes(two).get(1)))
                .isEmpty();
        String apart = "> a\n> — Awa Ndiaye\n\nand\n\n> b\n> — Awa Ndiaye";
        assertThat(QuotePieces.join(apart, quotes(apart).get(0), quotes(apart).get(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 12, 15})
    void nothingIsSplitOutsideTheWords(int caret) {
        String text = "> one thing.\n> — Awa Ndiaye";
        assertThat(QuotePieces.split(text, quotes(text).getFirst(), caret)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mara Lindquist, Mara Lindqvist, true",
        "Lindqvits, Mara Lindqvist, true",
        "lindqvist, Mára Lindqvist, true",
        "Jonas, Jonah Wren, false",
        "Jan Smith, Jon Smith, true",
        "Ada, Awa Ndiaye, false",
        "x, Xu, false",
        "Mara, Tomasz Wilk, false",
    })
    void mistypedNamesAreNear(String typed, String name, boolean near) {
        assertThat(NearNames.isNear(typed, name)).isEqualTo(near);
        assertThat(NearNames.distance(typed, name)).isEqualTo(NearNames.distance(name, typed));
    }

    private static List<Mark.Quote> quotes(String text) {
        return MarkReader.read(text).stream()
                .flatMap(mark -> mark instanceof Mark.Quote quote
                        ? Optional.of(quote).stream()
                        : Optional.<Mark.Quote>empty().stream())
                .toList();
    }
}
