package io.github.rapporteur.report;

import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.schedule.TalkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a report is made up.
 *
 * @param template what it was begun from; the rest may differ from it by now
 * @param byHand the talks in the writer's own order; those that are not in it follow by time
 * @param parts all parts, each once, in the report's order
 * @param adviceNamed whether it says who liked or disliked how a talk was given
 */
public record ReportShape(
        ReportTemplate template,
        TalkOrder order,
        List<TalkId> byHand,
        List<PartChoice> parts,
        Omissions omissions,
        TeamNames names,
        boolean adviceNamed) {
    /** What a report is when nothing has been decided: a blog post with everything that was noted, by time. */
    public static final ReportShape USUAL = of(ReportTemplate.BLOG_POST);

    /** Keeps its own lists; parts that are missing are added as the template has them, doubled ones dropped. */
    public ReportShape {
        byHand = List.copyOf(new LinkedHashSet<>(byHand));
        List<PartChoice> all = new ArrayList<>();
        parts.stream().filter(choice -> !has(all, choice.part())).forEach(all::add);
        template.parts().stream().filter(choice -> !has(all, choice.part())).forEach(all::add);
        parts = List.copyOf(all);
    }

    /** A template as it comes. */
    public static ReportShape of(ReportTemplate template) {
        return new ReportShape(
                template,
                TalkOrder.TIME,
                List.of(),
                template.parts(),
                Omissions.NONE.withContents(template.leftOut()),
                TeamNames.IN_FULL,
                false);
    }

    /** Another template: its parts, their order and contents; headings, talks and names stay as they were decided. */
    public ReportShape with(ReportTemplate other) {
        List<PartChoice> itsParts = other.parts().stream()
                .map(choice -> new PartChoice(choice.part(), part(choice.part()).heading(), choice.in()))
                .toList();
        return new ReportShape(
                other, order, byHand, itsParts, omissions.withContents(other.leftOut()), names, adviceNamed);
    }

    /** The same talks in another order; by hand they stand as listed. */
    public ReportShape with(TalkOrder other, List<TalkId> hand) {
        return new ReportShape(template, other, hand, parts, omissions, names, adviceNamed);
    }

    /** The same with other things left out. */
    public ReportShape with(Omissions other) {
        return new ReportShape(template, order, byHand, parts, other, names, adviceNamed);
    }

    /** The same with the team named otherwise. */
    public ReportShape with(TeamNames other) {
        return new ReportShape(template, order, byHand, parts, omissions, other, adviceNamed);
    }

    /** The same, saying who gave advice or not. */
    public ReportShape withAdviceNamed(boolean named) {
        return new ReportShape(template, order, byHand, parts, omissions, names, named);
    }

    /** The same with a part in it or not. */
    public ReportShape withPart(Part part, boolean in) {
        return withPart(part, choice -> new PartChoice(part, choice.heading(), in));
    }

    /** The same with another heading; blank for the usual one. */
    public ReportShape withHeading(Part part, String heading) {
        String other = heading.strip().equals(part.heading()) ? "" : heading.strip();
        return withPart(part, choice -> new PartChoice(part, other, choice.in()));
    }

    /**
     * The same with a part before another one. The introduction always comes first.
     *
     * @param before null for the end
     */
    public ReportShape withPartBefore(Part part, @Nullable Part before) {
        if (part == before || part == Part.INTRODUCTION) {
            return this;
        }
        List<PartChoice> moved = new ArrayList<>(parts);
        PartChoice choice = part(part);
        moved.remove(choice);
        int at = before == null ? moved.size() : moved.indexOf(part(before));
        moved.add(Math.max(at, moved.getFirst().part() == Part.INTRODUCTION ? 1 : 0), choice);
        return new ReportShape(template, order, byHand, moved, omissions, names, adviceNamed);
    }

    /** What was decided about a part. */
    public PartChoice part(Part part) {
        return parts.stream()
                .filter(choice -> choice.part() == part)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a shape has all parts: " + part));
    }

    /** The same without anything left out and with full names, to see what there is. */
    public ReportShape whole() {
        List<PartChoice> all = parts.stream()
                .map(choice -> new PartChoice(choice.part(), choice.heading(), true))
                .toList();
        return new ReportShape(template, order, byHand, all, Omissions.NONE, TeamNames.IN_FULL, adviceNamed);
    }

    /** Whether the talks stand together by day or by track. */
    public boolean groupsTalks() {
        return order == TalkOrder.TIME || order == TalkOrder.TRACK;
    }

    /** The talks that are left out as a whole. */
    public Set<TalkId> leftOut() {
        return omissions.talks();
    }

    /** The same but for these talks, which go in or are left out. */
    public ReportShape withTalks(Collection<TalkId> talks, boolean in) {
        return with(omissions.withTalks(talks, in));
    }

    private ReportShape withPart(Part part, UnaryOperator<PartChoice> change) {
        List<PartChoice> changed = parts.stream()
                .map(choice -> choice.part() == part ? change.apply(choice) : choice)
                .toList();
        return new ReportShape(template, order, byHand, changed, omissions, names, adviceNamed);
    }

    private static boolean has(List<PartChoice> choices, Part part) {
        return choices.stream().anyMatch(choice -> choice.part() == part);
    }
}
