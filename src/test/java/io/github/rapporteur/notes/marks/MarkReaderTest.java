package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.marks.Mark.Action;
import io.github.rapporteur.notes.marks.Mark.Answer;
import io.github.rapporteur.notes.marks.Mark.Check;
import io.github.rapporteur.notes.marks.Mark.Disliked;
import io.github.rapporteur.notes.marks.Mark.Liked;
import io.github.rapporteur.notes.marks.Mark.PrivatePassage;
import io.github.rapporteur.notes.marks.Mark.Question;
import io.github.rapporteur.notes.marks.Mark.Takeaway;
import io.github.rapporteur.notes.marks.Mark.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Takeaway: write it down",
                "takeaway: write it down",
                "**Takeaway:** write it down",
                "**Takeaway**: write it down",
                "_TAKEAWAY_ : write it down",
                "- Takeaway: write it down",
                "  12. ***Takeaway:*** write it down",
                "### Takeaway: write it down",
                "Takeaway：write it down",
                "Takeaway:\u00a0write it down",
            })
    void takeawayIsReadWithAnyEmphasisAndCase(String text) {
        assertThat(MarkReader.read(text)).singleElement().satisfies(mark -> {
            assertThat(mark).isInstanceOf(Takeaway.class);
            assertThat(mark.text()).isEqualTo("write it down");
            assertThat(mark.range().of(text)).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Takeaway: Private: secret",
                "Takeaway: **Private:** secret",
                "- Term: word = Private: secret",
                "| a | Private: secret",
                "a | Takeaway: Private: secret",
            })
    void privateWinsBehindAnotherLabelAndInACell(String text) {
        assertThat(MarkReader.read(text)).singleElement().satisfies(mark -> {
            assertThat(mark).isInstanceOf(PrivatePassage.class);
            assertThat(mark.text()).isEqualTo("secret");
            assertThat(mark.range().of(text)).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Takeaways: one",
                "My Takeaway: one",
                "A great talk: yes",
                "Q&A: later",
                "A:B tests",
                "`Takeaway:` is a label",
                "| Takeaway: | one |",
                "```\nTakeaway: code\n```",
                "~~~~ md\nTakeaway: code\n~~~\nLiked: code\n~~~~",
                "    Takeaway: indented code",
                "> Takeaway: quoted",
            })
    void labelDoesNotCountInsideOtherThings(String text) {
        assertThat(MarkReader.read(text)).noneMatch(mark -> !(mark instanceof Mark.Quote));
    }

    @Test
    void boldThatBeginsBeforeTheLabelGoesOnInTheText() {
        assertThat(only("**Takeaway: all of it**").text()).isEqualTo("**all of it**");
    }

    @Test
    void paragraphIsReadWithItsContinuationLines() {
        String text = "Before.\r\n\r\nTakeaway: first\r\n  second\r\n\r\nAfter.";
        Mark mark = only(text);
        assertThat(mark.text()).isEqualTo("first\nsecond");
        assertThat(mark.range().of(text)).isEqualTo("Takeaway: first\r\n  second");
    }

    @Test
    void everyLineOfAParagraphMayBeginAMark() {
        List<Mark> marks =
                MarkReader.read("They spoke.\nLiked: the demo\nDisliked: the intro\nmuch too long\nTakeaway: go");
        assertThat(marks).hasExactlyElementsOfTypes(Liked.class, Disliked.class, Takeaway.class);
        assertThat(marks.get(1).text()).isEqualTo("the intro\nmuch too long");
    }

    @Test
    void twoMarksInAParagraphAreBothFound() {
        String text = "Takeaway: 41,000 (?) parcels an hour";
        assertThat(MarkReader.read(text)).hasExactlyElementsOfTypes(Takeaway.class, Check.class);
        Mark check = MarkReader.read(text).getLast();
        assertThat(check.range().of(text)).isEqualTo("(?)");
        assertThat(check.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`a (?) b` x", "[link](?)", "escaped \\(?)", "``a ` (?)``", "```\n(?)\n```", "    (?)"})
    void checkDoesNotCountInCodeOrAddress(String text) {
        assertThat(MarkReader.read(text)).isEmpty();
    }

    @Test
    void checkCountsBehindCodeAndInQuotes() {
        assertThat(MarkReader.read("`x` 12 (?) and `y 13 (?)")).hasSize(2);
        assertThat(MarkReader.read("> 12 (?)")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Q: Why?~",
                "Q (Noor Haddad): Why?~Noor Haddad",
                "**Q (Noor Haddad):** Why?~Noor Haddad",
                "**Q** (*Noor Haddad*): Why?~Noor Haddad",
                "- q(Noor (Acme)): Why?~Noor (Acme)",
                "Q ( ): Why?~",
                "Q (李雷): Why?~李雷",
            })
    void questionKnowsWhoAsked(String text, String name) {
        assertThat(only(text)).isInstanceOfSatisfying(Question.class, question -> {
            assertThat(question.text()).isEqualTo("Why?");
            assertThat(question.name()).isEqualTo(name);
        });
    }

    @Test
    void answerTakesTheListBehindIt() {
        String list = "- In four lines\n- Whoever hands over goes to bed\n    - and sleeps";
        String text = "**Q (Noor Haddad):** How?\n\n**A:**\n\n" + list + "\n\nNext paragraph.";
        List<Mark> marks = MarkReader.read(text);
        assertThat(marks).hasExactlyElementsOfTypes(Question.class, Answer.class);
        assertThat(marks.get(1).text()).isEqualTo(list);
        assertThat(marks.get(1).range().of(text)).isEqualTo("**A:**\n\n" + list);
    }

    @Test
    void answerTakesAListDirectlyBelowAndIndentedParagraphs() {
        assertThat(only("A: two things\n- one\n- two\n\nText.").text()).isEqualTo("two things\n- one\n- two");
        assertThat(only("A: first\n\n  second\n\nText.").text()).isEqualTo("first\n\n  second");
        assertThat(only("- A: first\n\n  second\n  - nested\n- other").text()).isEqualTo("first\n\nsecond\n- nested");
        assertThat(only("A: first\n\nText.").text()).isEqualTo("first");
        assertThat(only("A: first\n\n- other list").text()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: so\n- one\n\n\n- two", "A:\n\n\n- two", "A: so:\n\n\nwords"})
    void answerEndsBeforeTwoBlankLines(String text) {
        assertThat(MarkReader.read(text))
                .singleElement()
                .extracting(mark -> mark.range().end())
                .isEqualTo(text.indexOf("\n\n\n"));
        assertThat(MarkReader.read(text.replace("\n\n\n", "\n\n")))
                .singleElement()
                .extracting(mark -> mark.range().end())
                .isEqualTo(text.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Private: not this", "<!-- nor this -->", "> nor that\n> — Cy (off the record)"})
    void listBelowWhatStaysAtHomeIsNoAnswer(String hidden) {
        Publishable left = Publishable.of("Q: Who?\nA: two of us:\n- one\n\n" + hidden + "\n\n- milk\n- bread\n");
        assertThat(left.marks()).extracting(Mark::text).containsExactly("Who?", "two of us:\n- one");
        assertThat(left.text()).contains("- milk").doesNotContain("this", "that");
    }

    @Test
    void answerEndsBeforeTheNextMark() {
        String text = "A:\n\n- one\n- Private: two\n- three\n";
        assertThat(MarkReader.read(text)).hasExactlyElementsOfTypes(Answer.class, PrivatePassage.class);
        assertThat(MarkReader.read(text).getFirst().text()).isEqualTo("- one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Term: slack water = the pause between tides~slack water~the pause between tides",
                "**Term:** **slack water** = the pause~slack water~the pause",
                "Term: slack water~slack water~''",
                "Term: a=b = an equation~a=b~an equation",
                "Term: x=y~x~y",
            })
    void termHasWordAndMeaning(String text, String word, String meaning) {
        assertThat(only(text)).isInstanceOfSatisfying(Term.class, term -> {
            assertThat(term.text()).isEqualTo(word);
            assertThat(term.meaning()).isEqualTo(meaning);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "- [ ] write to them @Bea !2026-12-01~write to them~Bea~2026-12-01~false",
                "* [x] @\"Ana Sol\" write to them~write to them~Ana Sol~~true",
                "1. [X] write @„Ana Sol“ to them~write to them~Ana Sol~~true",
                "- [ ] mail a@b.example !2026-02-30~mail a@b.example !2026-02-30~~~false",
                "- [ ] ask @José-María O’Neill~ask O’Neill~José-María~~false",
                "- [ ] write — **Ana Sol**, by 2026-12-01~write~Ana Sol~2026-12-01~false",
                "- [ ] write — or call~write — or call~~~false",
                "- [ ]~''~~~false",
            })
    void actionHasWhoAndWhen(String text, String words, String who, LocalDate due, boolean done) {
        assertThat(only(text)).isInstanceOfSatisfying(Action.class, action -> {
            assertThat(action.text()).isEqualTo(words);
            assertThat(action.who()).isEqualTo(who);
            assertThat(action.due()).isEqualTo(due);
            assertThat(action.done()).isEqualTo(done);
        });
    }

    @Test
    void codeSignThatIsNeverClosedHidesNothing() {
        assertThat(MarkReader.read("```java\nPrivate: x\n\nTakeaway: y")).hasSize(2);
    }

    @Test
    void listThatContainsEverythingIsRead() {
        String text =
                "- point\n  - Takeaway: nested\n    goes on\n  - [ ] do\n- > quoted\n  > — Ana Sol\n- Q: why?\n  - A: so";
        assertThat(MarkReader.read(text))
                .hasExactlyElementsOfTypes(
                        Takeaway.class, Action.class, Mark.Quote.class, Question.class, Answer.class);
    }

    private static Mark only(String text) {
        List<Mark> marks = MarkReader.read(text);
        assertThat(marks).hasSize(1);
        return marks.getFirst();
    }
}
