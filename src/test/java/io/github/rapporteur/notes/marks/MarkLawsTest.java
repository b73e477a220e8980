package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkLawsTest {
    private static final int LONG = 400_000;

    @Property
    void rangesLieInTheTextAndInOrder(@ForAll("texts") String text) {
        List<Mark> marks = MarkReader.read(text);
        int before = 0;
        int behind = 0;
        for (Mark mark : marks) {
            TextRange range = mark.range();
            assertThat(range.end()).isLessThanOrEqualTo(text.length());
            assertThat(range.start()).isGreaterThanOrEqualTo(before);
            before = range.start();
            if (mark instanceof Mark.Check) {
                assertThat(range.of(text)).isEqualTo("(?)");
            } else {
                assertThat(range.start()).isGreaterThanOrEqualTo(behind);
                behind = range.end();
            }
            if (mark instanceof Mark.Quote quote && quote.nameRange() != null) {
                assertThat(quote.nameRange().start()).isGreaterThanOrEqualTo(range.start());
                assertThat(quote.nameRange().end()).isLessThanOrEqualTo(range.end());
            }
        }
    }

    /** Parse, print, parse: whatever surrounded a quote and however it was typed, its printed form says the same. */
    @Property(tries = 500)
    void everyQuoteOfAnyTextIsPrintedAndReadBackAlike(@ForAll("texts") String text, @ForAll String wild) {
        for (String each : List.of(text, wild, "> " + wild + "\n> — " + wild, text + "\n\n> " + wild + "\n" + text)) {
            for (Mark mark : MarkReader.read(each)) {
                if (mark instanceof Mark.Quote quote) {
                    QuoteText said = QuoteText.of(quote);
                    String printed = said.write();
                    List<Mark> again = MarkReader.read(printed);
                    assertThat(again)
                            .as(printed)
                            .filteredOn(Mark.Quote.class::isInstance)
                            .singleElement()
                            .satisfies(back ->
                                    assertThat(QuoteText.of((Mark.Quote) back)).isEqualTo(said));
                    assertThat(MarkReader.read(printed)).isEqualTo(again);
                }
            }
        }
    }

    /** Changing who said a quote, its tags and its star leaves every other letter of the note alone. */
    @Property(tries = 500)
    void editOfAQuoteChangesOnlyItsOwnLines(@ForAll("texts") String text) {
        for (Mark mark : MarkReader.read(text)) {
            if (mark instanceof Mark.Quote quote) {
                QuoteText said = QuoteText.of(quote);
                for (QuoteText wanted : List.of(
                        said.withName("Dr. 李 Sol, Jr. (Acme)"),
                        said.withTags(List.of("new", "c++")),
                        said.withStar(!said.starred()),
                        said.withName(null))) {
                    TextEdit edit = new QuoteEdits(text, quote).nameLine(wanted);
                    assertThat(edit.range().start())
                            .isGreaterThanOrEqualTo(quote.range().start());
                    assertThat(edit.range().end())
                            .isLessThanOrEqualTo(quote.range().end());
                    String now = edit.applyTo(text);
                    assertThat(now).startsWith(text.substring(0, quote.range().start()));
                    assertThat(now).endsWith(text.substring(quote.range().end()));
                    assertThat(MarkReader.read(now))
                            .filteredOn(other ->
                                    other.range().start() == quote.range().start() && other instanceof Mark.Quote)
                            .singleElement()
                            .satisfies(other -> assertThat(other.text()).isEqualTo(quote.text()));
                }
            }
        }
    }

    @Property
    void anyCharactersAreAccepted(@ForAll String text) {
        assertThat(MarkReader.read(text)).isNotNull();
        assertThat(Publishable.of(text).text().length()).isLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "-",
                "*",
                "# ",
                "(",
                "((?)",
                "`",
                "``` ",
                "`x",
                "```a\n",
                "~~~~\n```\n",
                "- ```a\n  ",
                "\n",
                "\r",
                "\t",
                " ",
                "> — A (",
                "> — #",
                "Private:\n",
                "Private: x\n---\n",
                "- Private: x\n",
                "A:\n\n",
                "A: x:\n\n- y\n\n",
                "> x\ny\n",
                "> x\n> — y\n",
                "(off ",
                "off the (",
                "- [ ] @",
                "- [ ] !2026-",
                "Q (",
                "**",
                "*Q*(",
                "[",
                "![](",
                "> — (liked by ",
                "😀",
                "Term: = ",
                "1. ",
                "> > ",
                "  - a\n",
                "(?)`",
                "<!--",
                "<!-- -->",
                "<!-- -->\n",
                "`<!--`",
                "\\<!--",
                "| ",
                "|Liked:",
                "Liked:",
                "Takeaway: > "
            })
    void hostileRepetitionIsReadInTimeThatGrowsWithItsLength(String part) {
        String text = part.repeat(LONG / part.length());
        String quoted = "> — " + text.replace("\n", " ");
        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            MarkReader.read(text);
            MarkReader.read("> w\n" + quoted);
            Publishable.of(text);
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.of(
                "text (?)",
                "- item",
                "  - nested",
                "    deep",
                "\ttab",
                "> quote (?)",
                "> — Name #t (from memory)",
                ">",
                "— Name",
                "# Head",
                "Q (A): q",
                "A:",
                "A: a:",
                "- A: x",
                "Private:",
                "- Private: p",
                "Takeaway: t",
                "**Liked:** l",
                "Term: a = b",
                "- [ ] do @A !2026-01-01",
                "1. one",
                "---",
                "```",
                "~~~",
                "",
                "",
                " ",
                "(off the record)",
                "> (off the record)",
                "* Disliked: x",
                "- > q",
                "  > — N");
        Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\r\n", "\r");
        return net.jqwik.api.Combinators.combine(lines, ends)
                .as((line, end) -> line + end)
                .list()
                .ofMaxSize(25)
                .map(all -> String.join("", all));
    }
}
