package io.github.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.Report.Sign;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportComposerTest {
    @Test
    void takesTalksWithNotesAndStarredOnesThatWereAttended() {
        Report report = new InputBuilder()
                .talk("Noted")
                .note("Words.")
                .talk("Starred and attended")
                .state(Star.MUST, 3, "", true)
                .talk("Only starred")
                .state(Star.MAYBE, 0, "", false)
                .talk("Only attended")
                .state(Star.NONE, 4, "", true)
                .talk("Nothing")
                .report();
        assertThat(titles(report)).containsExactly("Noted", "Starred and attended");
        assertThat(report.missed()).extracting(Report.Missed::title).containsExactly("Only starred");
    }

    @ParameterizedTest
    @EnumSource(ReportTemplate.class)
    void reportIsTheSameWhateverPartsAreGuessedAndThoseOfTheSampleAreGuessedRight(ReportTemplate template)
            throws Exception {
        ReportInput sample = SampleInput.load();
        ReportInput input = sample.with(sample.settings().with(ReportShape.of(template)));
        PublicMaterial material = PublicMaterial.of(input.notes());
        Report report = new ReportComposer().compose(input);
        Set<Part> present = Composition.present(report);
        assertThat(LikelyParts.of(input, material)).isEqualTo(present);
        for (Set<Part> guess :
                List.of(Set.<Part>of(), EnumSet.allOf(Part.class), EnumSet.complementOf(EnumSet.copyOf(present)))) {
            assertThat(ReportComposer.compose(input, material, guess)).isEqualTo(report);
        }
    }

    @Test
    void ordersTalksByTimeWhateverOrderTheyComeIn() {
        InputBuilder builder = new InputBuilder();
        for (int i = 0; i < 12; i++) {
            builder.talk("Talk " + i).note("Words " + i);
        }
        ReportInput input = builder.build();
        List<Talk> turned = new ArrayList<>(input.talks());
        Collections.reverse(turned);
        Report report = new ReportComposer()
                .compose(new ReportInput(
                        input.conference(),
                        turned,
                        input.states(),
                        input.notes(),
                        input.teamMates(),
                        input.settings()));
        assertThat(titles(report)).startsWith("Talk 0", "Talk 1", "Talk 2").endsWith("Talk 11");
        assertThat(report.groups()).hasSize(2);
    }

    @Test
    void setsQuotesOfSpeakersTeamMatesAudienceAndNobodyApart() {
        Report report = new InputBuilder()
                .teamMate("Bo Lind")
                .talk("Two speakers", "Cy Marsh", "Di Voss")
                .note("""
                        > one
                        > — cy marsh (from memory) (liked by Bo)

                        > two
                        > — Bo Lind

                        > three
                        > — Somebody in the audience

                        > four
                        """)
                .report();
        assertThat(blocks(report))
                .extracting(block -> ((Block.Quotation) block).voice())
                .containsExactly(Block.Voice.SPEAKER, Block.Voice.TEAM_MATE, Block.Voice.AUDIENCE, Block.Voice.UNKNOWN);
        Block.Quotation first = (Block.Quotation) blocks(report).getFirst();
        assertThat(first.exact()).isFalse();
        assertThat(first.likedBy()).containsExactly("Bo Lind");
        assertThat(report.counts()).isEqualTo(new Report.Counts(1, 3, 1, 0, 0, 1, 0));
        assertThat(report.signs()).containsExactlyInAnyOrder(Sign.QUOTE, Sign.FROM_MEMORY, Sign.QUIP);
    }

    @Test
    void namelessQuoteIsTheSingleSpeakers() {
        Report report =
                new InputBuilder().talk("One", "Cy Marsh").note("> words").report();
        assertThat(((Block.Quotation) blocks(report).getFirst()).who()).isEqualTo("Cy Marsh");
        assertThat(report.signs())
                .as("speakers' quotes alone explain themselves")
                .isEmpty();
    }

    @Test
    void teamMateWhoSpeaksInTheTalkIsItsSpeaker() {
        Report report = new InputBuilder()
                .teamMate("Bo Lind")
                .talk("Ours", "Bo Lind", "Cy Marsh")
                .note("> words\n> — Bo Lind")
                .report();
        assertThat(report.counts().quips()).isZero();
    }

    @Test
    void privatePassagesAreNotInTheTree() {
        Report report = new InputBuilder()
                .conferenceNote("Private: zirkon one")
                .talk("A", "Cy Marsh")
                .note("Open.\n\nPrivate: zirkon two\n\n> zirkon three\n> — Cy Marsh (off the record)\n\nOpen too.")
                .talk("Only secrets")
                .note("Private: zirkon four")
                .report();
        assertThat(report.toString()).contains("Open.").doesNotContain("zirkon");
        assertThat(report.counts().privatePassages()).isEqualTo(4);
        assertThat(titles(report)).containsExactly("A");
    }

    @Test
    void countsWhatStaysInTheNotebookInWords() {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("Open.\n\nPrivate: one\n\n> three\n> — Cy Marsh (off the record)\n\n- Private: two\n")
                .report();
        assertThat(report.counts().keptWords()).isEqualTo("2 private passages and 1 quote off the record");
        assertThat(new InputBuilder().talk("A").note("x").report().counts().keptWords())
                .isEmpty();
    }

    @Test
    void talkThatIsLeftOutIsInNoPartOfTheReport() {
        InputBuilder builder = new InputBuilder()
                .talk("In", "Cy Marsh")
                .note("Takeaway: kept")
                .talk("Out", "Di Voss")
                .state(Star.MUST, 0, "", false)
                .note("Takeaway: zirkon\n\nTerm: zirkon = stone\n\nLiked: zirkon")
                .leaveOut();
        Report report = builder.report();
        assertThat(titles(report)).containsExactly("In");
        assertThat(report.toString()).contains("kept").doesNotContain("zirkon", "Out", "Di Voss");
        assertThat(titles(new ReportComposer().composeAll(builder.build()))).containsExactly("In", "Out");
    }

    @Test
    void bidirectionalCharactersDoNotHideThatAPassageIsPrivate() {
        Report report = new InputBuilder()
                .talk("A")
                .note("Fine.\n\nPri\u202Evate: zirkon\n\n\u0000Private: zirkon")
                .report();
        assertThat(report.toString()).doesNotContain("zirkon");
    }

    @Test
    void gathersWhatTheNotesHaveInCommon() {
        Report report = new InputBuilder()
                .talk("First", "Cy Marsh")
                .note("""
                        Takeaway: Go home.
                        Term: zebra = An animal.
                        Term: ant = A small one.
                        Liked: Short
                        - [x] Buy rope @Ann !2026-06-01
                        """)
                .note("Bo", "Liked: short.\nDisliked: Loud")
                .talk("Second")
                .note("Term: Zebra = Another meaning.\n\nLiked: Short")
                .report();
        assertThat(report.gathered().takeaways())
                .extracting(Report.TakeawayEntry::text)
                .containsExactly("Go home.");
        assertThat(report.gathered().vocabulary())
                .extracting(term -> term.term() + " in " + term.origin().title())
                .containsExactly("ant in First", "zebra in First");
        assertThat(report.gathered().liked()).containsExactly(new Advice("Short", 2, List.of()));
        assertThat(report.gathered().disliked()).containsExactly(new Advice("Loud", 1, List.of()));
        assertThat(report.gathered().actions())
                .extracting(action -> action.text() + "|" + action.who() + "|" + action.due() + "|" + action.done())
                .containsExactly("Buy rope|Ann|2026-06-01|true");
    }

    @Test
    void termIsFirstHeardInATalkAlsoWhenTheIntroductionHasIt() {
        Report report = new InputBuilder()
                .conferenceNote("Term: zébra = An animal.\nTerm: ant = A small one.")
                .talk("First")
                .note("Term: Zebra")
                .report();
        assertThat(report.gathered().vocabulary())
                .extracting(term -> term.term() + " = " + term.meaning() + " in "
                        + term.origin().title())
                .containsExactly("ant = A small one. in ", "Zebra = An animal. in First");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Before.||A list:|- [ ] one|- [x] two||After.,      Before.||After.
                    A list:||- [ ] one,
                    Before. A list:|- [ ] one,                          Before.
                    We have|to do:|- [ ] one||> words,
                    We learned:|Term: a = b|Liked: c||After.,           After.
                    - a|- To do:|  - [ ] one|- b,                       - a|- To do:||- b
                    - a|- To do:|  - [ ] one||After.,                   - a||After.
                    A list:|- [ ] one|- two,                            A list:||- two
                    The code:||Liked: it||```|code|```,                 The code:||||```|code|```
                    # List:|- [ ] one,                                  #### List:
                    Only 41 know so:|- [ ] one,                         Only 41 know so:
                    See [it](https://a.example) so:|- [ ] one,          See [it](https://a.example) so:
                    The trouble is that nobody here owns the budget at all:|- [ ] one, The trouble is that nobody here owns the budget at all:
                    Takeaway:||- one|- two,                             Takeaway:||- one|- two
                    """)
    void announcementOfWhatStandsElsewhereIsNotLeftBehind(String note, String left) {
        Report report =
                new InputBuilder().talk("A").note(note.replace('|', '\n')).report();
        String prose = blocks(report).stream()
                .filter(Block.Prose.class::isInstance)
                .map(block -> ((Block.Prose) block).markdown())
                .collect(Collectors.joining("\n"));
        assertThat(prose).isEqualTo(left == null ? "" : left.replace('|', '\n'));
    }

    /** All links, once each, under the first words that are not the address itself. */
    @Test
    void referencesAreTheLinksOfThePage() {
        Report report = new InputBuilder()
                .talk("A")
                .note("[Foo](https://w.example/Foo_(bar)) and https://bare.example/x, then <https://bare.example/y>."
                        + "\n\n[y `z`](https://bare.example/y \"title\") and [Foo](<https://w.example/Foo_(bar)>)"
                        + "\n\n`https://code.example` and ![p](https://picture.example/p.png)"
                        + " and mail a@b.example\n\n> said [so](http://q.example/?a=1&b=2)\n> — Cy Marsh")
                .report();
        assertThat(report.references())
                .extracting(one -> one.title() + " " + one.url())
                .containsExactly(
                        "Foo https://w.example/Foo_(bar)",
                        " https://bare.example/x",
                        "y z https://bare.example/y",
                        "so http://q.example/?a=1&b=2",
                        "A https://conf.example/0");
    }

    @Test
    void questionsTakeTheirAnswersAndAListMayBeOne() {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("Q (Bo): Why?\nA: Because.\nA:\n\n- one\n- two\n\nAfter.")
                .report();
        assertThat(blocks(report)).hasSize(2);
        Block.Question question = (Block.Question) blocks(report).getFirst();
        assertThat(question.asker()).isEqualTo("Bo");
        assertThat(question.answers()).extracting(Block.Answer::markdown).containsExactly("Because.", "- one\n- two");
    }

    @Test
    void headingsGoBelowTheTalkWithoutSkippingALevel() {
        Report report = new InputBuilder()
                .talk("Headings")
                .note("# Top\n\n### Deep\n\nSet\n===\n\n```\n# code\n```\n\n##### Deeper #\n\n###### Deepest")
                .report();
        Block.Prose prose = (Block.Prose) blocks(report).getFirst();
        assertThat(prose.markdown())
                .isEqualTo("#### Top\n\n##### Deep\n\n#### Set\n\n```\n# code\n```\n\n###### Deeper\n\n###### Deepest");
        assertThat(prose.anchors()).containsExactly("top", "deep", "set", "deeper", "deepest");
    }

    @Test
    void openFenceDoesNotSwallowTheRestOfTheReport() {
        Report report = new InputBuilder().talk("A").note("```\ncode").report();
        assertThat(((Block.Prose) blocks(report).getFirst()).markdown()).isEqualTo("```\ncode\n```");
    }

    @Test
    void anchorsAreThoseOfCodeHostsAndRepeatsAreNumbered() {
        Report report = new InputBuilder()
                .talk("What's *new* in C++?")
                .note("Takeaway: x")
                .talk("Takeaways")
                .note("x")
                .talk("Takeaways")
                .note("x")
                .report();
        assertThat(report.groups().getFirst().talks())
                .extracting(TalkSection::anchor)
                .containsExactly("whats-new-in-c", "takeaways", "takeaways-1");
        assertThat(report.head().anchor(Part.TAKEAWAYS)).isEqualTo("takeaways-2");
    }

    @Test
    void partsWithoutContentLeaveNoTrace() {
        Report report =
                new InputBuilder().talkAt("Hall", "", "A").note("Words.").report();
        assertThat(report.head().parts()).extracting(Report.PartHead::part).containsExactly(Part.TALKS);
        assertThat(new InputBuilder().talk("A").report().head().parts()).isEmpty();
    }

    @Test
    void conferenceNoteIsIntroductionAndLastThought() {
        Report report = new InputBuilder()
                .conferenceNote("Hello.\n\n## One last thought\n\nGoodbye.")
                .report();
        assertThat(report.introduction()).containsExactly(new Block.Prose("Hello.", List.of()));
        assertThat(report.lastThought()).containsExactly(new Block.Prose("Goodbye.", List.of()));
    }

    @Test
    void severalAuthorsAreNamedAndASingleOneIsNot() {
        Report report = new InputBuilder()
                .talk("Two")
                .note("Mine.")
                .note("Bo", "Theirs.")
                .talk("One")
                .note("Bo", "Theirs.")
                .report();
        List<TalkSection> talks = report.groups().getFirst().talks();
        assertThat(talks.get(0).parts())
                .extracting(TalkSection.AuthorPart::author)
                .containsExactly("Ann", "Bo");
        assertThat(talks.get(1).parts())
                .extracting(TalkSection.AuthorPart::author)
                .containsExactly("");
        assertThat(report.contributors())
                .extracting(one -> one.name() + one.talks() + one.editor())
                .containsExactly("Ann1true", "Bo2false");
    }

    @Test
    void addressesThatMayNotBeLinkedAreLeftOut() {
        Report report = new InputBuilder()
                .conference("C", "", "javascript:alert(1)")
                .talkAt("Hall", "data:text/html,x", "A")
                .note("See [this](https://a.example/x) and [that](javascript:x).")
                .report();
        assertThat(report.references()).containsExactly(new Report.Reference(1, "this", "https://a.example/x", true));
        assertThat(report.groups().getFirst().talks().getFirst().abstractUrl()).isEmpty();
        assertThat(report.head().url()).isEmpty();
    }

    @Test
    void linkAndItsAddressMayStandOnTwoSidesOfAQuote() {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("See [the *paper*][p], [P] and `[p]`, [not][q].\n\n> Words\n> — Cy Marsh\n\n```\n[p]\n```\n\n"
                        + "[p]: https://a.example/x_(y) \"Paper\"\n[q]: javascript:x")
                .report();
        assertThat(((Block.Prose) blocks(report).getFirst()).markdown())
                .isEqualTo("See [the *paper*](<https://a.example/x_(y)>), [P](<https://a.example/x_(y)>) and `[p]`,"
                        + " [not][q].");
        assertThat(((Block.Prose) blocks(report).getLast()).markdown()).isEqualTo("```\n[p]\n```\n\n[q]: javascript:x");
    }

    private static List<String> titles(Report report) {
        return report.groups().stream()
                .flatMap(day -> day.talks().stream())
                .map(TalkSection::title)
                .toList();
    }

    private static List<Block> blocks(Report report) {
        return report.groups().getFirst().talks().getFirst().parts().stream()
                .flatMap(part -> part.blocks().stream())
                .toList();
    }
}
