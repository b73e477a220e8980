package io.github.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.Report.PartHead;
import io.github.rapporteur.report.export.MarkdownExporter;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the writer decides about a report, in the report. */
class ReportShapeTest {
    private static final String NOTE = """
            Plain words.

            ![a pier](picture:3f2a91bc00d1e2f3 "The pier")

            > A queue is a promise.
            > — Cy Marsh

            > It is a threat.
            > — Bo Quay (our team) (liked by Al Reed)

            Takeaway: queue less

            Q (Al Reed): Why?
            A: Because.

            - [ ] measure @Bo
            """;

    private final InputBuilder notes = new InputBuilder()
            .front("Report", "", "Al Reed")
            .teamMate("Al Reed")
            .teamMate("Bo Quay")
            .conferenceNote("Hello.\n\n## Last thought\n\nGoodbye.")
            .talk("Queues", "Cy Marsh")
            .state(Star.MUST, 3, "Loud", true)
            .note(NOTE);
    private final TalkId queues = notes.lastTalk();

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOutOfAllTalksIsInNone(TalkContent content) {
        assertThat(shows(notes.report(), content)).isTrue();
        notes.shape(shape -> shape.with(shape.omissions().with(content, false)));
        Report without = notes.report();
        assertThat(shows(without, content)).isFalse();
        Arrays.stream(TalkContent.values())
                .filter(other -> other != content)
                .forEach(other ->
                        assertThat(shows(without, other)).as(other.words()).isTrue());
        assertThat(without.gathered().takeaways()).hasSize(1);
        assertThat(without.gathered().actions()).hasSize(1);
    }

    @Test
    void whatIsLeftOutOfAllTalksCanComeBackIntoOne() {
        notes.talk("Other", "Di Voss").note(NOTE);
        notes.shape(shape -> shape.with(shape.omissions().with(TalkContent.QUOTES, false)));
        notes.shape(shape -> shape.with(shape.omissions().with(queues, TalkContent.QUOTES, true)));
        assertThat(notes.report().counts().quotes()).isEqualTo(1);
        notes.shape(shape -> shape.with(shape.omissions().with(TalkContent.QUOTES, true)));
        assertThat(notes.report().counts().quotes()).isEqualTo(2);
    }

    @Test
    void singleQuoteAndPictureAreLeftOutWhateverElseOfTheNoteChanges() {
        Report whole = notes.report();
        Block.Quotation quote = quotations(whole).getFirst();
        notes.shape(shape -> shape.with(shape.omissions().withPiece(Omissions.key(queues, quote), false)));
        assertThat(quotations(notes.report()))
                .extracting(Block.Quotation::markdown)
                .containsExactly("It is a threat.");
        assertThat(notes.report().counts().quotes()).isZero();
        assertThat(new ReportComposer().composeAll(notes.build()).counts().quotes())
                .isEqualTo(1);

        notes.shape(shape -> shape.with(shape.omissions()
                .withPiece(Omissions.key(queues, PictureMentions.in(NOTE).getFirst()), false)));
        assertThat(shows(notes.report(), TalkContent.PICTURES)).isFalse();
        assertThat(shows(notes.report(), TalkContent.NOTES)).isTrue();
    }

    @Test
    void picturesStayWhereTheNotesAroundThemAreLeftOut() {
        notes.shape(shape -> shape.with(shape.omissions().with(TalkContent.NOTES, false)));
        assertThat(prose(notes.report())).isEqualTo("![a pier](picture:3f2a91bc00d1e2f3 \"The pier\")");
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, Early|Middle|Late",
        "TRACK, Early|Late|Middle",
        "RATING, Late|Early|Middle",
        "HAND, Middle|Early|Late"
    })
    void talksComeInTheOrderTheWriterWants(TalkOrder order, String expected) {
        InputBuilder builder =
                new InputBuilder().track("Ops").talk("Early").note("x").state(Star.NONE, 3, "", true);
        builder.track("Data").talk("Middle").note("x");
        TalkId middle = builder.lastTalk();
        builder.track("Ops").talk("Late").note("x").state(Star.NONE, 5, "", true);
        Report report =
                builder.shape(shape -> shape.with(order, List.of(middle))).report();
        assertThat(report.groups().stream()
                        .flatMap(group -> group.talks().stream())
                        .map(TalkSection::title))
                .containsExactly(expected.split("\\|"));
        if (order == TalkOrder.TRACK) {
            assertThat(report.groups()).extracting(Report.Group::name).containsExactly("Ops", "Data");
        }
    }

    @Test
    void partsAreRenamedMovedAndLeftOut() {
        Report report = notes.shape(shape -> shape.withHeading(Part.TAKEAWAYS, "What we keep")
                        .withPartBefore(Part.TAKEAWAYS, Part.TALKS)
                        .withPart(Part.INTRODUCTION, false)
                        .withPart(Part.CONTRIBUTORS, false)
                        .withPart(Part.PICTURES, true))
                .report();
        assertThat(report.introduction()).isEmpty();
        assertThat(report.head().parts())
                .containsExactly(
                        new PartHead(Part.TAKEAWAYS, "What we keep", "what-we-keep"),
                        new PartHead(Part.TALKS, "The talks", "the-talks"),
                        new PartHead(Part.ACTIONS, "What we do next", "what-we-do-next"),
                        new PartHead(Part.LAST_THOUGHT, "One last thought", "one-last-thought"),
                        new PartHead(Part.REFERENCES, "References", "references"),
                        new PartHead(Part.PICTURES, "Pictures", "pictures"));
        String markdown = new MarkdownExporter().export(report);
        assertThat(markdown.indexOf("## What we keep"))
                .isLessThan(markdown.indexOf("## The talks"))
                .isPositive();
        assertThat(markdown).contains("## Pictures\n\n- The pier").doesNotContain("Hello.");
    }

    /** A heading's fragment is numbered by those before it, and a part may stand before the talks now. */
    @Test
    void fragmentsOfHeadingsAreThoseThatACodeHostGives() {
        notes.talk("Takeaways", "Di Voss").note("### Takeaways\n\nx");
        notes.shape(shape -> shape.withPartBefore(Part.TAKEAWAYS, Part.TALKS));
        Report report = notes.report();
        assertThat(report.head().anchor(Part.TAKEAWAYS)).isEqualTo("takeaways");
        List<String> anchors = report.groups().getFirst().talks().stream()
                .map(TalkSection::anchor)
                .toList();
        assertThat(anchors).containsExactly("queues", "takeaways-1");
    }

    @Test
    void withoutItsTalksAReportStillGathersFromThem() {
        Report report = notes.shape(shape -> shape.withPart(Part.TALKS, false)).report();
        assertThat(report.groups()).isEmpty();
        assertThat(report.counts().quotes()
                        + report.counts().quips()
                        + report.counts().talks())
                .isZero();
        assertThat(report.gathered().takeaways())
                .singleElement()
                .satisfies(one -> assertThat(one.origin().anchor()).isEmpty());
        assertThat(report.gathered().actions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_FULL, Bo Quay, Al Reed, Bo Quay",
        "FIRST, Bo, Al, Bo",
        "INITIALS, BQ, AR, BQ",
        "COLLEAGUE, A colleague, a colleague, A colleague"
    })
    void teamIsNamedAsTheWriterWishesAndSpeakersInFull(TeamNames style, String quip, String liked, String owner) {
        Report report = notes.shape(shape -> shape.with(style)).report();
        List<Block.Quotation> quotations = quotations(report);
        assertThat(quotations).extracting(Block.Quotation::who).containsExactly("Cy Marsh", quip);
        assertThat(quotations.get(1).likedBy()).containsExactly(liked);
        assertThat(report.gathered().actions())
                .extracting(Report.ActionEntry::who)
                .containsExactly(owner);
        assertThat(report.head().author()).isEqualTo("Al Reed");
        if (style == TeamNames.COLLEAGUE) {
            String rest = new MarkdownExporter().export(report).replaceFirst("By Al Reed", "");
            assertThat(rest).doesNotContain("Bo Quay").doesNotContain("Al Reed");
        }
    }

    @Test
    void ownerOfAnActionBelongsToTheTeamThoughTheNotebookDoesNotKnowThem() {
        notes.talk("More", "Di Voss").note("- [ ] ask around @Petra\n- [ ] nobody's");
        assertThat(notes.shape(shape -> shape.with(TeamNames.COLLEAGUE))
                        .report()
                        .gathered()
                        .actions())
                .extracting(Report.ActionEntry::who)
                .contains("A colleague", "")
                .doesNotContain("Petra");
    }

    @Test
    void figuresToCheckAreThoseThatAreInTheReport() {
        Report all = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("So 40 % (?) of `(?)`.\n\nTakeaway: 2 of 3 (?)\n\n> Fine.\n> — Cy Marsh")
                .report();
        assertThat(all.counts().checks()).isEqualTo(2);
        assertThat(all.signs()).contains(Report.Sign.CHECK);
        Report quotes = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("So 40 % (?) of `(?)`.\n\nTakeaway: 2 of 3 (?)\n\n> Fine.\n> — Cy Marsh")
                .shape(shape -> shape.with(ReportTemplate.QUOTES))
                .report();
        assertThat(quotes.counts().checks()).isZero();
        assertThat(quotes.signs()).doesNotContain(Report.Sign.CHECK);
    }

    @Test
    void colleagueWhoIsNotToBeNamedIsNamedNowhere() {
        String markdown = new MarkdownExporter()
                .export(notes.note("""
                        > Both of us said it.
                        > — Al Reed & Bo Quay (our team)

                        > Heard it too.
                        > — Zoe Hall (our team) (liked by Ivo Berg)

                        Q (Bo Quay): Why?
                        A (Bo Quay): Because.
                        A (Cy Marsh): No.
                        """)
                        .shape(shape -> shape.with(TeamNames.COLLEAGUE))
                        .report())
                .replaceFirst("By Al Reed", "");
        assertThat(markdown).contains("Cy Marsh", "A colleague").doesNotContain("Quay", "Reed", "Zoe", "Ivo");
    }

    @Test
    void pictureInAQuoteIsLeftOutLikeAnyOther() {
        notes.note(
                "> Look: ![a chart](picture:aaaabbbbccccdddd \"Chart\")\n> — Cy Marsh\n\nTakeaway: see ![x](picture:aaaabbbbccccdddd)");
        assertThat(new MarkdownExporter().export(notes.report())).contains("a chart");
        notes.shape(shape -> shape.with(shape.omissions().with(TalkContent.PICTURES, false)));
        assertThat(notes.report().toString()).doesNotContain("picture:");
    }

    @Test
    void whatIsLeftOutOfAllTalksStaysOutOfOneThatIsNotedLater() {
        notes.shape(shape -> shape.with(ReportTemplate.QUOTES));
        notes.shape(shape -> shape.with(shape.omissions().with(queues, TalkContent.NOTES, true)));
        Report report = notes.talk("Later", "Di Voss").note("zirkon").report();
        assertThat(report.toString()).contains("Plain words.").doesNotContain("zirkon");
        ReportShape blog = ReportShape.USUAL
                .with(Omissions.NONE.with(queues, TalkContent.NOTES, false))
                .with(ReportTemplate.TRIP_REPORT);
        assertThat(blog.omissions().takes(queues, TalkContent.NOTES)).isFalse();
    }

    @Test
    void firstNamesThatTwoShareAreTold() {
        Report report = notes.teamMate("Bo Rush")
                .shape(shape -> shape.with(TeamNames.FIRST))
                .report();
        assertThat(quotations(report)).extracting(Block.Quotation::who).containsExactly("Cy Marsh", "Bo Q.");
    }

    @Test
    void adviceSaysWhoseItIsOnlyWhenWished() {
        notes.note("Bo Quay", "Liked: the demo").note("Liked: the demo");
        assertThat(notes.report().gathered().liked())
                .singleElement()
                .satisfies(one -> assertThat(one.who()).isEmpty());
        notes.shape(shape -> shape.withAdviceNamed(true));
        assertThat(notes.report().gathered().liked())
                .singleElement()
                .satisfies(one -> assertThat(one.who()).containsExactlyInAnyOrder("Bo Quay", "Al Reed"));
        assertThat(new MarkdownExporter().export(notes.report())).contains("the demo (2) — ");
    }

    @Test
    void templatesPutFirstWhatTheyAreFor() {
        assertThat(partsOf(ReportTemplate.TRIP_REPORT))
                .startsWith(Part.TAKEAWAYS, Part.ACTIONS)
                .doesNotContain(Part.ADVICE);
        assertThat(partsOf(ReportTemplate.BLOG_POST)).startsWith(Part.TALKS).doesNotContain(Part.PICTURES);
        assertThat(partsOf(ReportTemplate.EVERYTHING)).contains(Part.PICTURES);
        assertThat(partsOf(ReportTemplate.QUOTES)).containsExactly(Part.TALKS, Part.CONTRIBUTORS);
        Report quotes = notes.shape(shape -> shape.with(ReportTemplate.QUOTES)).report();
        assertThat(blocks(quotes)).hasSize(2).allMatch(Block.Quotation.class::isInstance);
    }

    @Test
    void anotherTemplateKeepsHeadingsTalksAndNames() {
        ReportShape shape = ReportShape.USUAL
                .withHeading(Part.TAKEAWAYS, "What we keep")
                .withTalks(Set.of(queues), false)
                .with(TeamNames.FIRST)
                .with(ReportTemplate.TRIP_REPORT);
        assertThat(shape.part(Part.TAKEAWAYS).headingInReport()).isEqualTo("What we keep");
        assertThat(shape.leftOut()).containsExactly(queues);
        assertThat(shape.names()).isEqualTo(TeamNames.FIRST);
        assertThat(shape.parts()).extracting(PartChoice::part).containsExactlyInAnyOrder(Part.values());
    }

    private List<Part> partsOf(ReportTemplate template) {
        return notes.shape(shape -> ReportShape.of(template)).report().head().parts().stream()
                .map(PartHead::part)
                .toList();
    }

    private static boolean shows(Report report, TalkContent content) {
        Stream<Block> blocks = blocks(report).stream();
        return switch (content) {
            case VERDICT -> report.groups().getFirst().talks().getFirst().rating() > 0;
            case QUOTES -> quotations(report).stream().anyMatch(one -> !one.isQuip());
            case QUIPS -> quotations(report).stream().anyMatch(Block.Quotation::isQuip);
            case NOTES -> prose(report).contains("Plain words.");
            case TAKEAWAYS -> blocks.anyMatch(Block.Takeaway.class::isInstance);
            case QUESTIONS -> blocks.anyMatch(Block.Question.class::isInstance);
            case PICTURES -> Pattern.compile("picture:").matcher(prose(report)).find();
        };
    }

    private static String prose(Report report) {
        StringBuilder text = new StringBuilder();
        blocks(report).stream()
                .filter(Block.Prose.class::isInstance)
                .forEach(block -> text.append(((Block.Prose) block).markdown()));
        return text.toString().strip();
    }

    private static List<Block.Quotation> quotations(Report report) {
        return blocks(report).stream()
                .filter(Block.Quotation.class::isInstance)
                .map(Block.Quotation.class::cast)
                .toList();
    }

    private static List<Block> blocks(Report report) {
        return report.groups().stream()
                .flatMap(group -> group.talks().stream())
                .flatMap(talk -> talk.parts().stream())
                .flatMap(part -> part.blocks().stream())
                .toList();
    }
}
