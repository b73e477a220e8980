package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTextTest {
    @Test
    void quoteIsWrittenAsPeopleWriteIt() {
        assertThat(QuoteText.of("the words", "Zac Bentley").write()).isEqualTo("> the words\n> — Zac Bentley");
        assertThat(new QuoteText(
                                "the words",
                                "Zac Bentley",
                                List.of("#ops", "on call"),
                                false,
                                true,
                                true,
                                true,
                                List.of("A", "B"),
                                LocalTime.of(9, 5))
                        .write())
                .isEqualTo(
                        "> the words\n> — Zac Bentley #ops #on-call (09:05) (from memory) (off the record) (our team)"
                                + " (starred) (liked by A, B)");
    }

    @Test
    void nameStandsApartBehindListsAndParagraphs() {
        assertThat(QuoteText.of("- one\n- two", "Zac").write()).isEqualTo("> - one\n> - two\n>\n> — Zac");
        assertThat(QuoteText.of("one\n\ntwo", "Zac").write()).isEqualTo("> one\n>\n> two\n>\n> — Zac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "— looks like a name",
                "one\n— looks like a name",
                "one\n\n— looks like a name",
                "- Zac Bentley",
                "one\n- Zac Bentley",
                "> > inner\n> — Inner Name",
                "```\nunclosed",
                "# heading\n\n    code",
                "one\n\n\n\ntwo",
                "-",
                "--",
                "one\n--",
                "=",
                "Takeaway: no mark",
                "#tag",
                "  set in\n\tby a tab",
            })
    void wordsThatLookLikeAnythingAreReadBack(String words) {
        for (String name : new String[] {"Zac Bentley", null}) {
            assertThat(read(QuoteText.of(words, name).write())).isEqualTo(QuoteText.of(words, name));
        }
    }

    @Property
    void everyQuoteIsReadBackAsItWasWritten(@ForAll("quotes") QuoteText quote) {
        Assume.that(!quote.words().isEmpty());
        Assume.that(!quote.words().toLowerCase(Locale.ROOT).contains("record"));
        assertThat(read(quote.write())).isEqualTo(quote);
        assertThat(read(quote.write()).write()).isEqualTo(quote.write());
    }

    @Property
    void quoteIsReadBackBetweenAnything(@ForAll("quotes") QuoteText quote, @ForAll("words") String around) {
        Assume.that(!quote.words().isEmpty());
        String text = around.replace("`", "").replace("~", "") + "\n\n# Head\n\n" + quote.write() + "\n\n" + around;
        assertThat(MarkReader.read(text))
                .filteredOn(mark -> mark instanceof Mark.Quote)
                .map(mark -> QuoteText.of((Mark.Quote) mark).words())
                .contains(quote.words());
    }

    @Provide
    Arbitrary<QuoteText> quotes() {
        Arbitrary<String> names = Arbitraries.of(
                        "Zac",
                        "Bentley",
                        "李雷",
                        "José-María",
                        "(Acme)",
                        "de",
                        "Dr.",
                        "O’Neill",
                        "— Luc",
                        "محمد",
                        "42",
                        "&",
                        "Sol, Jr.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> "N" + String.join(" ", parts))
                .injectNull(0.2);
        Arbitrary<List<String>> tags = Arbitraries.of("ops", "on-call", "c++", "标签", "a.b")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<List<String>> likers =
                Arbitraries.of("Ana Sol", "李雷", "B").list().uniqueElements().ofMaxSize(2);
        Arbitrary<LocalTime> times =
                Arbitraries.of(LocalTime.of(0, 0), LocalTime.of(23, 59)).injectNull(0.5);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(words(), names, tags, flags, flags, flags, likers, times)
                .as((said, name, tagged, exact, off, ours, liked, time) ->
                        new QuoteText(said, name, tagged, exact, off, ours, exact.equals(ours), liked, time));
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> lines = Arbitraries.of(
                "text",
                "— Name",
                "-- Name",
                "- Zac Bentley",
                "- item",
                "> inner",
                ">",
                "",
                " ",
                "   ",
                "\t",
                "1. one",
                "    code",
                "```",
                "~~~",
                "# head",
                "#tag",
                "---",
                "===",
                "- [ ] do",
                "Takeaway: t",
                "(?)",
                "* x",
                "(from memory)",
                "—",
                "–",
                "\u00a0",
                "| a |",
                "\\",
                "😀",
                "a\rb");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.oneOf(lines, any).list().ofMaxSize(7).map(all -> String.join("\n", all));
    }

    private static QuoteText read(String block) {
        List<Mark> quotes = MarkReader.read(block).stream()
                .filter(Mark.Quote.class::isInstance)
                .toList();
        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().range().of(block)).isEqualTo(block);
        return QuoteText.of((Mark.Quote) quotes.getFirst());
    }
}
