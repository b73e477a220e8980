package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Gathered;
import io.github.rapporteur.report.Report.TakeawayEntry;
import io.github.rapporteur.report.Report.TermEntry;
import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.report.TalkSection.AuthorPart;
import java.util.List;

/** A report whose Markdown has been through {@link MarkdownText}, for exports that hand the Markdown on as it is. */
final class CleanReport {
    private final MarkdownText text;

    private CleanReport(MarkdownText text) {
        this.text = text;
    }

    /** What was taken out of the notes, with pictures where that text has them. */
    static Gathered gathered(Report report, MarkdownText text) {
        return new CleanReport(text).gathered(report.gathered());
    }

    static Report of(Report report) {
        CleanReport clean = new CleanReport(new MarkdownText(report.anchors(), ReportPictures.NONE, ""));
        return new Report(
                report.head(),
                clean.blocks(report.introduction()),
                report.signs(),
                report.groups().stream().map(group -> group.with(clean::talk)).toList(),
                clean.gathered(report.gathered()),
                clean.blocks(report.lastThought()),
                report.missed(),
                report.references(),
                report.contributors(),
                report.counts(),
                report.anchors());
    }

    private TalkSection talk(TalkSection talk) {
        return talk.withParts(talk.parts().stream()
                .map(part -> new AuthorPart(part.author(), part.by(), blocks(part.blocks())))
                .toList());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Prose prose -> new Block.Prose(text.blocks(prose.markdown()), prose.anchors());
            case Block.Quotation quote ->
                new Block.Quotation(
                        text.blocks(quote.markdown()),
                        quote.who(),
                        quote.voice(),
                        quote.exact(),
                        quote.likedBy(),
                        quote.tags(),
                        quote.source());
            case Block.Takeaway takeaway -> new Block.Takeaway(text.words(takeaway.markdown()));
            case Block.Question question ->
                new Block.Question(
                        text.words(question.markdown()),
                        question.asker(),
                        question.answers().stream()
                                .map(answer -> new Block.Answer(text.answer(answer.markdown()), answer.who()))
                                .toList());
        };
    }

    private Gathered gathered(Gathered all) {
        return new Gathered(
                all.takeaways().stream()
                        .map(one -> new TakeawayEntry(text.words(one.text()), one.origin()))
                        .toList(),
                all.actions().stream()
                        .map(one ->
                                new ActionEntry(text.words(one.text()), one.done(), one.who(), one.due(), one.origin()))
                        .toList(),
                all.vocabulary().stream()
                        .map(one -> new TermEntry(one.term(), text.words(one.meaning()), one.origin()))
                        .toList(),
                advice(all.liked()),
                advice(all.disliked()),
                all.pictures());
    }

    private List<Advice> advice(List<Advice> all) {
        return all.stream()
                .map(one -> new Advice(text.words(one.text()), one.count(), one.who()))
                .toList();
    }
}
