package io.github.rapporteur.report.export;

import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All places in a report where a picture stands, in its order. */
final class ReportMentions {
    private final List<PictureMention> found = new ArrayList<>();
    private final Set<String> takeaways = new HashSet<>();

    private ReportMentions() {}

    static List<PictureMention> in(Report report) {
        ReportMentions mentions = new ReportMentions();
        mentions.blocks(report.introduction());
        report.groups()
                .forEach(group ->
                        group.talks().forEach(talk -> talk.parts().forEach(part -> mentions.blocks(part.blocks()))));
        // Most takeaways stand in the talks too.
        report.gathered().takeaways().stream()
                .map(Report.TakeawayEntry::text)
                .filter(text -> !mentions.takeaways.contains(text))
                .forEach(mentions::markdown);
        report.gathered().actions().forEach(one -> mentions.markdown(one.text()));
        report.gathered().vocabulary().forEach(one -> mentions.markdown(one.meaning()));
        report.gathered().liked().forEach(one -> mentions.markdown(one.text()));
        report.gathered().disliked().forEach(one -> mentions.markdown(one.text()));
        mentions.blocks(report.lastThought());
        return mentions.found;
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Prose prose -> markdown(prose.markdown());
                case Block.Quotation quotation -> markdown(quotation.markdown());
                case Block.Takeaway takeaway -> {
                    takeaways.add(takeaway.markdown());
                    markdown(takeaway.markdown());
                }
                case Block.Question question -> {
                    markdown(question.markdown());
                    question.answers().forEach(answer -> markdown(answer.markdown()));
                }
            }
        }
    }

    private void markdown(String text) {
        found.addAll(PictureMentions.in(text));
    }
}
