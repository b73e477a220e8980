package io.github.rapporteur.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.Publishable;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTaggerTest {
    private static final QuoteContext PEOPLE =
            new QuoteContext(List.of("Mara Lindqvist", "Ilse Brandt"), List.of("Zac Bentley", "Lena Falk"));

    @Test
    void paragraphAtTheCaretBecomesAQuoteOfTheSpeaker() {
        Tagged tagged = tag("Before.\n\nThe wo|rds\ngo on.\n\nAfter.", null);
        assertThat(tagged.after()).isEqualTo("Before.\n\n> The words\n> go on.\n> — Mara Lindqvist\n\n|After.");
    }

    @Test
    void blankLinesAreAddedWhereTheyAreMissing() {
        assertThat(tag("# Head\nThe wo|rds\n# Next", null).after())
                .isEqualTo("# Head\n\n> The words\n> — Mara Lindqvist\n\n|# Next");
        assertThat(tag("The words|", null).after()).isEqualTo("> The words\n> — Mara Lindqvist\n\n|");
        assertThat(tag("The words|\n", null).after()).isEqualTo("> The words\n> — Mara Lindqvist\n\n|");
    }

    @Test
    void selectedWordsAreTakenOutOfTheirParagraph() {
        assertThat(tag("She said: [we are late], and left.", null).after())
                .isEqualTo("She said:\n\n> we are late\n> — Mara Lindqvist\n\n|, and left.");
    }

    @Test
    void selectionOverParagraphsAndListsKeepsTheirShape() {
        assertThat(tag("[One.\n\n- a\n  - b\n- c]\n\nText", null).after())
                .isEqualTo("> One.\n>\n> - a\n>   - b\n> - c\n>\n> — Mara Lindqvist\n\n|Text");
    }

    @Test
    void selectionInsideAListStaysInIt() {
        assertThat(tag("- [we are late], she said\n- b", null).after())
                .isEqualTo("- > we are late\n  > — Mara Lindqvist\n\n  |, she said\n- b");
        assertThat(tag("- a\n  - [b\n  - c]\n- d", null).after()).startsWith("- a\n  - > b\n    > - c\n");
    }

    @Test
    void listItemBecomesABlockUnlessSomethingIsNestedInIt() {
        assertThat(tag("- a\n- th|e words\n- c", null).after())
                .isEqualTo("- a\n\n> the words\n> — Mara Lindqvist\n\n|- c");
        assertThat(tag("- th|e words\n  - nested\n", null).after())
                .isEqualTo("- > the words\n  > — Mara Lindqvist\n|  - nested\n");
        assertThat(tag("- a\n    - th|e words\n    - c", null).after())
                .isEqualTo("- a\n    - > the words\n      > — Mara Lindqvist\n|    - c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Zac Bentley: the words~Zac Bentley",
                "zac: the words~Zac Bentley",
                "@Zac: the words~Zac Bentley",
                "[Zac] the words~Zac Bentley",
                "[Zac Bentley]: the words~Zac Bentley",
                "**Zac:** the words~Zac Bentley",
                "BRANDT: the words~Ilse Brandt",
                "Tom McDevitt: the words~Tom McDevitt",
                "@tom: the words~tom",
                "[Somebody] the words~Somebody",
                "李雷: the words~李雷",
                "- Zac: the words~Zac Bentley",
            })
    void nameInFrontOfTheWordsIsChosenAndDropped(String text, String name) {
        Proposal proposal = QuoteTagger.propose(text, new TextRange(text.length(), text.length()), PEOPLE);
        assertThat(proposal.name()).isEqualTo(name);
        assertThat(proposal.words()).isEqualTo("the words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: the words",
                "lessons learned: the words",
                "https://x.example: the words",
                "[link](https://x.example) the words",
                "[ ] the words",
                "10:42 the words",
                "Zac:",
                "the words (:",
            })
    void otherThingsInFrontOfTheWordsStay(String text) {
        Proposal proposal = QuoteTagger.propose(text, new TextRange(1, 1), PEOPLE);
        assertThat(proposal.words()).isEqualTo(text);
        assertThat(proposal.name()).isEqualTo("Mara Lindqvist");
    }

    @Test
    void wordsThatWereTakenForANameComeBackWithAnotherName() {
        assertThat(tag("Error Budgets: th|ey help", "Zac Bentley").after())
                .isEqualTo("> Error Budgets: they help\n> — Zac Bentley\n\n|");
        assertThat(tag("Tom McDevitt: w|ords", "tom mcdevitt").after()).isEqualTo("> words\n> — tom mcdevitt\n\n|");
    }

    @Test
    void lineOfAChatIsQuotedAlone() {
        assertThat(tag("Zac: one\nLena: t|wo\ngoes on\nZac: three", null).after())
                .isEqualTo("Zac: one\n\n> two\n> goes on\n> — Lena Falk\n\n|Zac: three");
    }

    @Test
    void everythingChosenIsWritten() {
        String text = "The words";
        Proposal proposal = QuoteTagger.propose(text, new TextRange(0, 9), PEOPLE);
        QuoteDraft draft = new QuoteDraft("Zac Bentley", List.of("#ops"), false, true, true, LocalTime.of(10, 42));
        assertThat(QuoteTagger.tag(text, proposal, draft).applyTo(text))
                .isEqualTo("> The words\n> — Zac Bentley #ops (10:42) (from memory) (off the record) (our team)\n\n");
    }

    @Test
    void quoteMayWaitForAName() {
        assertThat(tag("The wo|rds", "").after()).isEqualTo("> The words\n\n|");
    }

    @Test
    void emptyLineGivesAnEmptyQuoteToFill() {
        Proposal proposal = QuoteTagger.propose("a\n\n", new TextRange(3, 3), PEOPLE);
        assertThat(proposal.words()).isEmpty();
    }

    @Test
    void existingQuoteIsEditedInItsPlace() {
        String text = "a\n\n> words\n> — **Old Name** #x (liked by B), CTO\n\nb";
        TextRange caret = new TextRange(8, 8);
        Proposal proposal = QuoteTagger.propose(text, caret, PEOPLE);
        assertThat(proposal.existing()).isNotNull();
        assertThat(proposal.name()).isEqualTo("Old Name");
        QuoteDraft draft = new QuoteDraft("Zac Bentley", List.of("x", "y"), false, false, false, null);
        assertThat(QuoteTagger.tag(text, proposal, draft).applyTo(text))
                .isEqualTo("a\n\n> words\n> — **Zac Bentley** #x #y (from memory) (liked by B) CTO\n\nb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "> w~> w\\n> — New",
                "> w\\n> — Old #t~> w\\n> — New #t",
                "> w\\n>\\n> — *Old* (our team)~> w\\n>\\n> — *New* (our team)",
                "- > w~- > w\\n  > — New",
                "> - a~> - a\\n>\\n> — New",
                "> w\\n— Old~> w\\n— New",
                "> w\\n> - Zac Bentley~> w\\n> — New",
            })
    void renameTouchesOnlyTheNameLine(String before, String after) {
        String text = "x\n\n" + before.replace("\\n", "\n") + "\n\ny";
        Mark.Quote quote = quoteIn(text);
        TextEdit edit = QuoteTagger.rename(text, quote, "New");
        assertThat(edit.applyTo(text)).isEqualTo("x\n\n" + after.replace("\\n", "\n") + "\n\ny");
        assertThat(edit.applyTo(text).substring(edit.caret())).isEqualTo("\n\ny");
    }

    @Test
    void takingTheNameAwayLetsTheQuoteWait() {
        String text = "> w\n>\n> — Old\n";
        assertThat(QuoteTagger.rename(text, quoteIn(text), "").applyTo(text)).isEqualTo("> w\n");
        String dashed = "> w\n> — v\n> — Old";
        assertThat(QuoteTagger.rename(dashed, quoteIn(dashed), "").applyTo(dashed))
                .isEqualTo("> w\n> — v\n> —");
    }

    @Test
    void tagsAreSetWithoutTheName() {
        String text = "> w";
        assertThat(QuoteTagger.retag(text, quoteIn(text), List.of("a b")).applyTo(text))
                .isEqualTo("> w\n> — #a-b");
    }

    @Test
    void untagGivesTheWordsBack() {
        String text = "a\n\n> w\n> v\n> — N #t\n\nb";
        assertThat(QuoteTagger.untag(text, quoteIn(text)).applyTo(text)).isEqualTo("a\n\nw\nv\n\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n\n> secret\n> — N (off the record)\n\nb",
                "a\n\n> one\n>\n> two\n> — N #t (off the record)\n\nb",
                "a\n\n> - one\n> - two\n>\n> — N (off the record)\n\nb",
                "a\n\n> ```\n> code\n> ```\n>\n> — N (off the record)\n\nb"
            })
    void untagGivesAwayNothingThatWasOffTheRecord(String text) {
        String after = QuoteTagger.untag(text, quoteIn(text)).applyTo(text);
        assertThat(Publishable.of(after).text().replaceAll("\\s+", " ").strip()).isEqualTo("a b");
        assertThat(after).matches("(?s)a.*\\S.*b");
    }

    @Property
    void whateverIsTaggedIsAQuoteWithTheseWordsAfterwards(
            @ForAll("notes") String text,
            @ForAll @IntRange(max = 200) int from,
            @ForAll @IntRange(max = 60) int length) {
        int start = Math.min(from, text.length());
        TextRange selection = new TextRange(start, Math.min(text.length(), start + length));
        Proposal proposal = QuoteTagger.propose(text, selection, PEOPLE);
        if (proposal.words().isBlank()) {
            return;
        }
        TextEdit edit = QuoteTagger.tag(text, proposal, QuoteDraft.by("Zac Bentley"));
        String after = edit.applyTo(text);
        assertThat(edit.caret()).isBetween(0, after.length());
        assertThat(MarkReader.read(after))
                .anyMatch(mark -> mark instanceof Mark.Quote quote && "Zac Bentley".equals(quote.name()));
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(
                        "some words",
                        "- item",
                        "  - nested",
                        "    - deep",
                        "1. one",
                        "",
                        "",
                        "# Head",
                        "Zac: said",
                        "Takeaway: t",
                        "> quote",
                        "> — Name",
                        "more words here")
                .list()
                .ofMaxSize(15)
                .map(lines -> String.join("\n", lines));
    }

    private record Tagged(String after) {}

    /** Tags at the caret, given as {@code |}, or the selection, given in square brackets. */
    private static Tagged tag(String marked, @org.jspecify.annotations.Nullable String name) {
        int caret = marked.indexOf('|');
        String text =
                caret >= 0 ? marked.replace("|", "") : marked.replace("[", "").replace("]", "");
        TextRange selection =
                caret >= 0 ? new TextRange(caret, caret) : new TextRange(marked.indexOf('['), marked.indexOf(']') - 1);
        Proposal proposal = QuoteTagger.propose(text, selection, PEOPLE);
        String chosen = name == null ? proposal.name() : name;
        TextEdit edit = QuoteTagger.tag(text, proposal, QuoteDraft.by(chosen == null ? "" : chosen));
        String after = edit.applyTo(text);
        return new Tagged(after.substring(0, edit.caret()) + "|" + after.substring(edit.caret()));
    }

    private static Mark.Quote quoteIn(String text) {
        return MarkReader.read(text).stream()
                .filter(Mark.Quote.class::isInstance)
                .map(Mark.Quote.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
