package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.people.NameMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkChangesTest {
    private static boolean isAnna(String name) {
        return NameMatcher.of(List.of("Anna Berg"), Function.identity())
                .findByWholeName(name)
                .isPresent();
    }

    @Test
    void nameChangesWhereverItStandsInAMarkAndNowhereElse() {
        String text = """
                Anna Berg said this: Anna Berg.

                > Anna Berg rules.
                > — **Anna Berg** (Acme) #anna-berg (liked by Teo, anna berg)

                Q (Anna Berg): Is Anna Berg here?
                A (Ben): Yes.

                - [ ] ask Anna Berg @"Anna Berg" !2026-12-01
                - [ ] write @Ben

                > Both.
                > — Ben & Anna Berg #two
                """;
        assertThat(MarkChanges.rename(text, "Anna Berg", MarkChangesTest::isAnna, "Anna Berg-Sol"))
                .isEqualTo("""
                Anna Berg said this: Anna Berg.

                > Anna Berg rules.
                > — Anna Berg-Sol (Acme) #anna-berg (liked by Teo, Anna Berg-Sol)

                Q (Anna Berg-Sol): Is Anna Berg here?
                A (Ben): Yes.

                - [ ] ask Anna Berg @"Anna Berg-Sol" !2026-12-01
                - [ ] write @Ben

                > Both.
                > — Ben & Anna Berg-Sol #two
                """);
    }

    @Test
    void nameOfOneWordBecomesOneOfSeveralInAnAction() {
        assertThat(MarkChanges.rename("- [ ] do it @Anna", "Anna", "Anna"::equals, "Anna Berg"))
                .isEqualTo("- [ ] do it @\"Anna Berg\"");
    }

    @Test
    void nameWithAComma_whichWouldMakeTwoLikers_staysAsItWasThere() {
        assertThat(MarkChanges.rename("> w\n> — Anna (liked by Anna)", "Anna", "Anna"::equals, "Berg, Jr."))
                .isEqualTo("> w\n> — Berg, Jr. (liked by Anna)");
    }

    @Test
    void tagIsSpeltAnewOrBecomesOneWithAnother() {
        String text = "> w\n> — A #Café #ops\n\n#cafe is no tag here\n\n> x\n> — B #cafe #bar";
        assertThat(MarkChanges.retag(text, "cafe", "Bar"))
                .isEqualTo("> w\n> — A #Bar #ops\n\n#cafe is no tag here\n\n> x\n> — B #Bar");
        assertThat(MarkChanges.retag(text, "ops", " # ")).isEqualTo(text);
    }

    @Test
    void quotesWithoutTheTagStayAsTheyAreTyped() {
        String other = "> w\n> — A #Ops #ops #load (starred)\n";
        String accented = "> v\n> — C #Café #café";
        assertThat(MarkChanges.retag(other + "\n" + accented + "\n\n> x\n> — B #t", "t", "u"))
                .isEqualTo(other + "\n" + accented + "\n\n> x\n> — B #u");
    }

    @Test
    void starStandsBehindTheNameAndGoesWithoutATrace() {
        String text = "intro\n\n> same\n> — A\n\n> same\n> — B #t";
        String starred = MarkChanges.star(text, "same", text.length(), true);
        assertThat(starred).isEqualTo("intro\n\n> same\n> — A\n\n> same\n> — B #t (starred)");
        assertThat(MarkChanges.star(starred, "same", text.length(), false)).isEqualTo(text);
        String three = text + "\n\n> same\n> — C";
        assertThat(MarkChanges.star(three, "same", 1, true)).isEqualTo(starred + "\n\n> same\n> — C");
        assertThat(MarkChanges.star(text, "not there", 0, true)).isEqualTo(text);
        assertThat(MarkChanges.star("> nobody's", "nobody's", 0, true)).isEqualTo("> nobody's\n> — (starred)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"李雷", "José-María O’Neill", "Smith, Jr.", "Dr. Ana (Acme) Sol", "A & B", "محمد", "x — y", "42"})
    void nameThatIsReadBackIsOne(String name) {
        assertThat(MarkChanges.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A #tag", "A (from memory)", "(10:42)", "—", "*A*", "A (starred)"})
    void nameThatWouldBeReadAsSomethingElseIsNone(String name) {
        assertThat(MarkChanges.isName(name)).isFalse();
    }

    @Property(tries = 400)
    void noChangeTouchesWhatIsSaid(@ForAll("texts") String text, @ForAll("names") String now) {
        for (String changed : List.of(
                MarkChanges.rename(text, "Anna Berg", MarkChangesTest::isAnna, now),
                MarkChanges.retag(text, "t", "other"))) {
            assertThat(said(changed)).isEqualTo(said(text));
            assertThat(between(changed)).isEqualTo(between(text));
        }
        String once = MarkChanges.rename(text, "Anna Berg", MarkChangesTest::isAnna, now);
        assertThat(MarkChanges.rename(once, "Anna Berg", MarkChangesTest::isAnna, now))
                .isEqualTo(once);
    }

    @Property(tries = 400)
    void starOnlyAddsItsWord(@ForAll("texts") String text) {
        List<Mark> marks = MarkReader.read(text);
        marks.stream()
                .filter(Mark.Quote.class::isInstance)
                .map(Mark.Quote.class::cast)
                .filter(quote -> !quote.starred())
                .forEach(quote -> {
                    String starred = MarkChanges.star(text, quote.text(), marks.indexOf(quote), true);
                    assertThat(said(starred)).isEqualTo(said(text));
                    assertThat(between(starred)).isEqualTo(between(text));
                    assertThat(stars(starred)).as(text + "\n=====\n" + starred).isEqualTo(stars(text) + 1);
                });
    }

    /** All that stands outside of marks. */
    private static List<String> between(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (Mark mark : MarkReader.read(text)) {
            if (!(mark instanceof Mark.Check)) {
                parts.add(text.substring(at, mark.range().start()));
                at = mark.range().end();
            }
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static long stars(String text) {
        return MarkReader.read(text).stream()
                .filter(mark -> mark instanceof Mark.Quote quote && quote.starred())
                .count();
    }

    private static List<String> said(String text) {
        return MarkReader.read(text).stream()
                .filter(mark -> !(mark instanceof Mark.Check))
                .map(mark -> mark.getClass().getSimpleName() + mark.isPrivate() + mark.text())
                .toList();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Anna", "Sol, Jr.", "A & B", "李雷", "Anna (Acme)", "O’Neill — Berg", "Anna Berg-Sol");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.of(
                "> words",
                "> — Anna Berg",
                "> — Anna Berg #t (from memory)",
                "> -- **Anna Berg** #t (liked by Anna Berg, Teo) more",
                "— Anna Berg",
                "> - Anna Berg",
                "> > — Anna Berg",
                "- > Anna Berg",
                "  > — Anna Berg #t",
                ">",
                "> — #t",
                "> Private: p",
                "> — Anna Berg (off the record) #t",
                "Q (Anna Berg): q",
                "**A (*Anna Berg*):** a",
                "- [ ] do @Anna",
                "- [ ] do @\"Anna Berg\" !2026-01-01",
                "- [x] do — **Anna Berg**, by 2026-01-01",
                "Takeaway: Anna Berg #t",
                "Private: Anna Berg",
                "# Anna Berg",
                "```",
                "<!--",
                "text (?)",
                "1. > w",
                "   > — Anna Berg & Ben",
                "",
                "",
                "\t> — Anna Berg");
        Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\n", "\r\n");
        return Combinators.combine(lines, ends)
                .as((line, end) -> line + end)
                .list()
                .ofMaxSize(16)
                .map(all -> String.join("", all));
    }
}
