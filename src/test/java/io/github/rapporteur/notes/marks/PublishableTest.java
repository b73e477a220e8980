package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--\n\n> SECRET\n> — A\n\n-->\n\n> OPEN\n> — B",
                "> OPEN\n> — B\n\n<!-- > later -->\n\n> SECRET <!-- not\n> sure --> at all\n> — A",
                "> OPEN\n> — B\n\n> SECRET\n> — A <!-- or Bea -->",
                "> OPEN\n> — B\n\n<!--\n\n> SECRET\n> — A",
                "> OPEN\n> — B\n\n> SECRET\n> — A (off the record)",
                "> OPEN\n> — B\n\nPrivate:\n\n> SECRET\n> — A",
                "> OPEN\n> — B\n\nPriv\u202eate:\n\n> SECRET\n> — A",
                "> OPEN\n> — B\n\n<!\u202e--\n\n> SECRET\n> — A",
                "> OPEN SECRET\n> — B\n\n<!--\n\n> OPEN SECRET\n> — B"
            })
    void quoteThatTheReportWouldNotShowIsKept(String text) {
        List<Mark> marks = MarkReader.read(text);
        Set<Mark.Quote> kept = Publishable.quotesKept(text, marks);
        List<Mark.Quote> quotes = marks.stream()
                .filter(Mark.Quote.class::isInstance)
                .map(Mark.Quote.class::cast)
                .toList();
        assertThat(quotes).anyMatch(quote -> quote.text().startsWith("OPEN") && !kept.contains(quote));
        assertThat(quotes)
                .filteredOn(quote -> quote.text().startsWith("SECRET"))
                .allMatch(kept::contains);
        if (text.contains("OPEN SECRET")) {
            assertThat(kept).containsExactly(quotes.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Private: SECRET",
                "private : SECRET",
                "\ufeffPrivate: SECRET",
                "- \u200b**Private:** SECRET",
                "**Private:** SECRET",
                "**Private: SECRET**",
                "Private:SECRET",
                "Private: a\nSECRET",
                "Private: a\r\nSECRET",
                "Private:\nSECRET",
                "Private:\n\nSECRET",
                "Private:\n\n> SECRET\n> — A",
                "Private: a\n- SECRET\n  - SECRET",
                "Private: a\n> SECRET",
                "Private: a\n```\n\nSECRET\n```",
                "Private: a\nTakeaway: SECRET",
                "text\nPrivate: SECRET",
                "- Private: a\n  SECRET\n  - SECRET\n\n    SECRET",
                "- Private: a\nSECRET",
                "1. Private: a\n  - SECRET",
                "- [ ] Private: SECRET",
                "- [ ] (off the record) SECRET @Bea",
                "> [!NOTE]\n> SECRET (off the record)",
                "## Private: a\n\nSECRET\n\n### b\nSECRET",
                "    Private: SECRET",
                "\tPrivate: SECRET",
                "```\nPrivate: SECRET",
                "> SECRET\n> — A (off the record)",
                "- > SECRET\n  > — A (off the record)",
                "He said SECRET (off the record).",
                "He said\nSECRET (*off the record*)",
                "A:\n\n- SECRET (off the record)",
                "> said\n> — A\nSECRET (off the record)",
                "> said\n— A\nQ (Bea): SECRET\n(off the record)",
                "> said\n> — A\nTakeaway: SECRET\n(off the record)",
                "Takeaway: Private: SECRET",
                "**Takeaway:** **Private:** SECRET",
                "Q (Ann): Liked: Private: SECRET",
                "- Takeaway: - Private: SECRET",
                "Takeaway: Private:\n\nSECRET",
                "- [ ] Takeaway: Private: SECRET",
                "> Takeaway: Private: SECRET\n> — A",
                "Takeaway: a\n| Private: SECRET |",
                "| a | b |\n| --- | --- |\n| Private: SECRET | c |",
                "| a | b |\n| --- | --- |\n| c | **Private:** SECRET |",
                "a | b\n--- | ---\nc | Private: SECRET",
                "| Private: a | b |\n| --- | --- |\n| c | SECRET |",
                "> | a | b |\n> | - | - |\n> | c | Takeaway: Private: SECRET |",
            })
    void nothingPrivateIsLeft(String secret) {
        Publishable left = Publishable.of("# Before\n\n" + secret + "\n\n# After\n\nText.\n");
        assertThat(left.text()).doesNotContain("SECRET");
        assertThat(left.kept()).isPositive();
        assertThat(left.text()).contains("# Before").contains("# After\n\nText.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <!-- HIDDEN --> b",
                "a<!--HIDDEN-->b",
                "<!-- HIDDEN -->",
                "<!-- Private: HIDDEN -->",
                "<!--\nHIDDEN\n\nHIDDEN\n-->",
                "- a <!-- HIDDEN -->\n- <!-- HIDDEN\n  HIDDEN -->",
                "> a <!-- HIDDEN\n> HIDDEN -->\n> — B",
                "<!--\n```\nHIDDEN\n```\n-->",
                "<!--\n```\n-->\n\n<!-- HIDDEN -->\n\n```\ncode\n```",
                "`a` <!-- HIDDEN --> `b`",
                "\\\\<!-- HIDDEN -->",
                "```\nnever closed <!-- HIDDEN -->",
                "Private: a <!-- b\n\nHIDDEN -->",
                "<!-- a\n\nPrivate: HIDDEN -->\nHIDDEN",
                "Pri<!-- -->vate: HIDDEN",
                "<!-- a --> Private: HIDDEN",
                "<!--a--><!--HIDDEN--> <!-- HIDDEN -->",
                "<!---HIDDEN-->",
                "> HIDDEN\n> — A <!-- (off the record) -->",
            })
    void commentsStayInTheNotebook(String comment) {
        Publishable left = Publishable.of("Before.\n\n" + comment + "\n\nAfter.\n");
        assertThat(left.text()).doesNotContain("HIDDEN").startsWith("Before.\n").endsWith("\nAfter.\n");
    }

    @Test
    void commentThatIsNeverClosedReachesToTheEnd() {
        assertThat(Publishable.of("a\n\nb <!-- HIDDEN\n\n> HIDDEN\n\nHIDDEN")).isEqualTo(left("a\n\nb", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```html\n<!-- code -->\n```",
                "Write `<!-- code -->` there.",
                "text\n\n    <!-- code -->",
                "\\<!-- no comment -->",
                "a <! -- b --> c"
            })
    void whatOnlyLooksLikeACommentIsLeft(String text) {
        assertThat(Publishable.of(text)).isEqualTo(left(text, 0, 0));
    }

    @Test
    void textRoundACommentIsLeftAsItWas() {
        assertThat(Publishable.of("One <!-- a --> two.\n\n<!-- b -->\n\nThree<!-->.\n- a\n<!-- c -->\n- b")
                        .text())
                .isEqualTo("One two.\n\nThree.\n- a\n- b");
    }

    @Test
    void onlyTheTableFromThePrivateRowOnIsLeftOut() {
        String text = "| a | b |\n| - | - |\n| c | d |\n| Private: e | f |\n| g | h |\n\nAfter: a \\| Private: b.";
        assertThat(Publishable.of(text).text())
                .isEqualTo("| a | b |\n| - | - |\n| c | d |\n\nAfter: a \\| Private: b.");
    }

    @Test
    void restIsLeftAsItWas() {
        String text = "One.\n\nPrivate: secret\n\nTwo.\n- a\n- Private: secret\n  - secret\n- b\n";
        assertThat(Publishable.of(text)).isEqualTo(left("One.\n\nTwo.\n- a\n- b\n", 2, 0));
    }

    @Test
    void textWithoutSecretsIsUntouched() {
        String text = "\r\n\r\n> a\r\n> — B\r\n\r\n\r\nprivate thoughts\r\n";
        assertThat(Publishable.of(text)).isEqualTo(left(text, 0, 0));
    }

    @Property
    void noCharacterOfASecretSurvivesAmongAnything(
            @ForAll("blocks") String before, @ForAll("secrets") String secret, @ForAll("blocks") String after) {
        Publishable left = Publishable.of(before + "\n\n" + secret + "\n\n" + after);
        assertThat(left.text()).doesNotContain("§");
        assertThat(Publishable.of(left.text())).isEqualTo(left(left.text(), 0, 0));
    }

    @Provide
    Arbitrary<String> blocks() {
        return Arbitraries.of(
                        "text",
                        "- item",
                        "  - nested",
                        "> quote",
                        "> — Name",
                        "# head",
                        "Q: q",
                        "A:",
                        "Private:",
                        "Takeaway: t",
                        "",
                        "",
                        "    code",
                        "1. one",
                        "---",
                        ">",
                        "- [ ] do",
                        "(off the record)",
                        "| a | b |",
                        "<!-- c -->",
                        "* x")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.of(
                "Private: §",
                "Private: x\n§\n- §",
                "- Private: §\n  - §\n\n    §",
                "> §\n> §\n> — N (off the record)",
                "> §\n>\n> - §\n>\n> — N #t (off the record) (10:42)",
                "§ (off the record) §",
                "**Private:**\n\n§",
                "Takeaway: Private: §",
                "| a |\n| --- |\n| Private: § |\n| § |",
                "<!-- § -->",
                "<!-- §\n\n> §\n-->");
    }

    /** A text of which so much stays at home, with the marks that are read out of it. */
    private static Publishable left(String text, int kept, int quotesKept) {
        return new Publishable(text, kept, quotesKept, MarkReader.read(text));
    }
}
