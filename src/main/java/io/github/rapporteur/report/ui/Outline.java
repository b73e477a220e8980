package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Omissions;
import io.github.rapporteur.report.PartChoice;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkContent;
import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.report.ui.OutlineRow.Branch;
import io.github.rapporteur.report.ui.OutlineRow.Tick;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the outline of a report: all that could be in it, in the report's order, and what of it is. */
final class Outline {
    private static final int LONGEST_QUOTE = 90;
    /** The parts that somebody wrote; all others are gathered. */
    private static final Set<Report.Part> OWN =
            Set.of(Report.Part.INTRODUCTION, Report.Part.TALKS, Report.Part.LAST_THOUGHT);

    private final ReportShape shape;
    private final Report report;
    private final Report all;
    private final Map<TalkId, Integer> kept;
    private final Map<TalkId, String> anchors = new HashMap<>();

    private Outline(ReportShape shape, Report report, Report all, Map<TalkId, Integer> kept) {
        this.shape = shape;
        this.report = report;
        this.all = all;
        this.kept = kept;
        report.groups().forEach(group -> group.talks().forEach(talk -> anchors.put(talk.id(), talk.anchor())));
    }

    /**
     * The outline.
     *
     * @param report as it is
     * @param all the same with nothing left out
     * @param kept number of passages of a talk that stay in the notebook
     */
    static List<Branch> of(ReportShape shape, Report report, Report all, Map<TalkId, Integer> kept) {
        return new Outline(shape, report, all, kept).parts();
    }

    private List<Branch> parts() {
        List<Branch> parts = new ArrayList<>();
        parts.add(Branch.leaf(new OutlineRow.FrontMatter()));
        if (OWN.stream().allMatch(part -> size(part) == 0)) {
            // The conference's address among the references alone makes no report.
            return parts;
        }
        for (PartChoice choice : shape.parts()) {
            Report.Part part = choice.part();
            if (size(part) == 0) {
                continue;
            }
            if (part == Report.Part.TALKS) {
                parts.add(talks(choice));
            } else {
                parts.add(Branch.leaf(row(choice, count(part))));
            }
        }
        return parts;
    }

    private String count(Report.Part part) {
        return switch (part) {
            case INTRODUCTION -> Counted.of(words(all.introduction()), "word");
            case LAST_THOUGHT -> "";
            case VOCABULARY -> Counted.of(size(part), "term");
            default -> String.format(Locale.ROOT, "%,d", size(part));
        };
    }

    private static long words(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Prose.class::isInstance)
                .mapToLong(prose -> Fold.words(((Block.Prose) prose).markdown()).size())
                .sum();
    }

    private OutlineRow.OfPart row(PartChoice choice, String count) {
        String anchor = choice.part() == Report.Part.INTRODUCTION
                ? HtmlExporter.introductionAnchor(report)
                : report.head().anchor(choice.part());
        return new OutlineRow.OfPart(
                choice.part(),
                choice.headingInReport(),
                count,
                tick(choice.in()),
                choice.in() ? anchor : OutlineRow.TOP);
    }

    private Branch talks(PartChoice choice) {
        List<Branch> under = new ArrayList<>();
        boolean grouped = shape.groupsTalks();
        int in = 0;
        int talks = 0;
        for (Report.Group group : all.groups()) {
            List<Branch> some = group.talks().stream().map(this::talk).toList();
            Set<TalkId> ids = group.talks().stream().map(TalkSection::id).collect(Collectors.toSet());
            int inGroup = (int)
                    ids.stream().filter(id -> !shape.leftOut().contains(id)).count();
            in += inGroup;
            talks += ids.size();
            if (grouped) {
                String words = group.date() != null
                        ? Times.longDay(group.date())
                        : group.name().isEmpty() ? "All talks" : group.name();
                String anchor = some.stream()
                        .map(one -> one.row().anchor())
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .orElse(OutlineRow.TOP);
                under.add(new Branch(new OutlineRow.OfGroup(words, ids, inGroup, anchor), some));
            } else {
                under.addAll(some);
            }
        }
        return new Branch(row(choice, String.format(Locale.ROOT, "%,d of %,d", in, talks)), under);
    }

    private Branch talk(TalkSection talk) {
        Omissions out = shape.omissions();
        Map<TalkContent, List<Branch>> pieces = new HashMap<>();
        Map<TalkContent, Integer> counts = new HashMap<>();
        String anchor = anchors.getOrDefault(talk.id(), OutlineRow.TOP);
        if (talk.rating() > 0 || !talk.verdict().isEmpty()) {
            counts.put(TalkContent.VERDICT, 1);
        }
        for (TalkSection.AuthorPart part : talk.parts()) {
            part.blocks().forEach(block -> block(talk.id(), block, anchor, counts, pieces));
        }
        List<Branch> contents = new ArrayList<>();
        for (TalkContent content : TalkContent.values()) {
            int count = counts.getOrDefault(content, 0);
            List<Branch> under = pieces.getOrDefault(content, List.of());
            if (count > 0) {
                contents.add(new Branch(
                        new OutlineRow.OfContent(
                                talk.id(), content, count, tick(out.takes(talk.id(), content), under), anchor),
                        under));
            }
        }
        boolean isEmpty = contents.isEmpty();
        int passages = kept.getOrDefault(talk.id(), 0);
        if (passages > 0) {
            contents.add(Branch.leaf(new OutlineRow.Kept(talk.id(), passages)));
        }
        int quotes = counts.getOrDefault(TalkContent.QUOTES, 0) + counts.getOrDefault(TalkContent.QUIPS, 0);
        boolean some = contents.stream()
                .anyMatch(one -> one.row().tick() == Tick.OUT || one.row().tick() == Tick.PARTLY);
        Tick tick = out.talks().contains(talk.id()) ? Tick.OUT : some ? Tick.PARTLY : Tick.IN;
        return new Branch(new OutlineRow.OfTalk(talk.id(), talk.title(), tick, quotes, isEmpty, anchor), contents);
    }

    private void block(
            TalkId talk,
            Block block,
            String anchor,
            Map<TalkContent, Integer> counts,
            Map<TalkContent, List<Branch>> pieces) {
        switch (block) {
            case Block.Prose prose -> {
                counts.put(TalkContent.NOTES, 1);
                pictures(talk, prose.markdown(), anchor, counts, pieces);
            }
            case Block.Quotation quote -> {
                TalkContent content = quote.isQuip() ? TalkContent.QUIPS : TalkContent.QUOTES;
                counts.merge(content, 1, Integer::sum);
                piece(
                        new OutlineRow.OfPiece(
                                talk,
                                content,
                                Omissions.key(talk, quote),
                                shortened(quote.markdown()),
                                tick(shape.omissions().takes(talk, quote)),
                                anchor),
                        pieces);
                pictures(talk, quote.markdown(), anchor, counts, pieces);
            }
            case Block.Takeaway takeaway -> {
                counts.merge(TalkContent.TAKEAWAYS, 1, Integer::sum);
                pictures(talk, takeaway.markdown(), anchor, counts, pieces);
            }
            case Block.Question question -> {
                counts.merge(TalkContent.QUESTIONS, 1, Integer::sum);
                pictures(talk, question.markdown(), anchor, counts, pieces);
                question.answers().forEach(answer -> pictures(talk, answer.markdown(), anchor, counts, pieces));
            }
        }
    }

    private void pictures(
            TalkId talk,
            String markdown,
            String anchor,
            Map<TalkContent, Integer> counts,
            Map<TalkContent, List<Branch>> pieces) {
        for (PictureMention picture : PictureMentions.in(markdown)) {
            counts.merge(TalkContent.PICTURES, 1, Integer::sum);
            String words = picture.caption().isEmpty() ? picture.alternative() : picture.caption();
            piece(
                    new OutlineRow.OfPiece(
                            talk,
                            TalkContent.PICTURES,
                            Omissions.key(talk, picture),
                            words.isEmpty() ? "A picture without a caption" : words,
                            tick(shape.omissions().takes(talk, picture)),
                            anchor),
                    pieces);
        }
    }

    private static void piece(OutlineRow.OfPiece piece, Map<TalkContent, List<Branch>> pieces) {
        pieces.computeIfAbsent(piece.content(), content -> new ArrayList<>()).add(Branch.leaf(piece));
    }

    private static String shortened(String words) {
        String line = CleanText.line(words);
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(
                                        0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length()))))
                        + "…";
    }

    private static Tick tick(boolean in) {
        return in ? Tick.IN : Tick.OUT;
    }

    private static Tick tick(boolean in, List<Branch> under) {
        long out = under.stream().filter(one -> one.row().tick() == Tick.OUT).count();
        return !in || (out > 0 && out == under.size()) ? Tick.OUT : out > 0 ? Tick.PARTLY : Tick.IN;
    }

    private int size(Report.Part part) {
        return switch (part) {
            case INTRODUCTION -> all.introduction().size();
            case TAKEAWAYS -> all.gathered().takeaways().size();
            case ACTIONS -> all.gathered().actions().size();
            case VOCABULARY -> all.gathered().vocabulary().size();
            case ADVICE ->
                all.gathered().liked().size() + all.gathered().disliked().size();
            case LAST_THOUGHT -> all.lastThought().size();
            case MISSED -> all.missed().size();
            case PICTURES -> all.gathered().pictures().size();
            case REFERENCES -> all.references().size();
            case CONTRIBUTORS -> all.contributors().size();
            case TALKS ->
                all.groups().stream().mapToInt(group -> group.talks().size()).sum();
        };
    }
}
