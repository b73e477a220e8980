package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.PartChoice;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.ui.OutlineRow.Branch;
import io.github.rapporteur.report.ui.OutlineRow.Tick;
import io.github.rapporteur.schedule.TalkId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ticking and moving lines of an outline does to a report's shape. */
final class OutlineMoves {
    private final List<Branch> outline;

    /** @param outline as it is on screen */
    OutlineMoves(List<Branch> outline) {
        this.outline = outline;
    }

    /** Puts a line in or leaves it out. What has no box stays as it is. */
    ReportShape toggled(ReportShape shape, OutlineRow row) {
        boolean in = row.tick() != Tick.IN;
        return switch (row) {
            case OutlineRow.FrontMatter front -> shape;
            case OutlineRow.Kept kept -> shape;
            case OutlineRow.OfPart part -> shape.withPart(part.part(), in);
            case OutlineRow.OfGroup group -> shape.withTalks(group.talks(), in);
            case OutlineRow.OfTalk talk -> toggled(shape, talk);
            case OutlineRow.OfContent content ->
                shape.with(pieces(content).stream()
                        .reduce(
                                shape.omissions().with(content.talk(), content.content(), in, talks()),
                                (out, piece) -> in ? out.withPiece(piece, true) : out,
                                (a, b) -> b));
            case OutlineRow.OfPiece piece -> shape.with(shape.omissions().withPiece(piece.piece(), in));
        };
    }

    /** A talk that is partly in goes out first: what of it was chosen is there again when it comes back. */
    private static ReportShape toggled(ReportShape shape, OutlineRow.OfTalk talk) {
        return shape.withTalks(List.of(talk.talk()), talk.tick() == Tick.OUT);
    }

    /** The shape with a line one place up or down; the same where it can not go. Moving a talk orders talks by hand. */
    ReportShape moved(ReportShape shape, OutlineRow row, int by) {
        return switch (row) {
            case OutlineRow.OfTalk talk -> {
                List<TalkId> order = talks();
                int to = order.indexOf(talk.talk()) + by;
                if (to < 0 || to >= order.size()) {
                    yield shape;
                }
                order.remove(talk.talk());
                order.add(to, talk.talk());
                yield shape.with(TalkOrder.HAND, order);
            }
            case OutlineRow.OfPart part -> {
                List<Part> shown = shownParts();
                int at = shown.indexOf(part.part());
                int to = at + by;
                if (to < 0 || to >= shown.size()) {
                    yield shape;
                }
                yield by < 0
                        ? shape.withPartBefore(part.part(), shown.get(to))
                        : shape.withPartBefore(part.part(), after(shape, shown.get(to)));
            }
            default -> shape;
        };
    }

    /** The shape with a line before another one of its kind; the same where that means nothing. */
    ReportShape dropped(ReportShape shape, OutlineRow row, OutlineRow before) {
        if (row instanceof OutlineRow.OfTalk talk && before instanceof OutlineRow.OfTalk other) {
            List<TalkId> order = talks();
            if (talk.equals(other)) {
                return shape;
            }
            order.remove(talk.talk());
            order.add(order.indexOf(other.talk()), talk.talk());
            return shape.with(TalkOrder.HAND, order);
        }
        if (row instanceof OutlineRow.OfPart part && before instanceof OutlineRow.OfPart other) {
            return shape.withPartBefore(part.part(), other.part());
        }
        return shape;
    }

    /** All talks of the outline, in its order. */
    List<TalkId> talks() {
        List<TalkId> talks = new ArrayList<>();
        collect(outline, talks);
        return talks;
    }

    private static void collect(List<Branch> branches, List<TalkId> talks) {
        for (Branch branch : branches) {
            if (branch.row() instanceof OutlineRow.OfTalk talk) {
                talks.add(talk.talk());
            } else {
                collect(branch.under(), talks);
            }
        }
    }

    private List<String> pieces(OutlineRow content) {
        return under(outline, content.key()).stream()
                .map(Branch::row)
                .filter(OutlineRow.OfPiece.class::isInstance)
                .map(row -> ((OutlineRow.OfPiece) row).piece())
                .toList();
    }

    private static List<Branch> under(List<Branch> branches, String key) {
        for (Branch branch : branches) {
            if (branch.row().key().equals(key)) {
                return branch.under();
            }
            List<Branch> deeper = under(branch.under(), key);
            if (!deeper.isEmpty()) {
                return deeper;
            }
        }
        return List.of();
    }

    private List<Part> shownParts() {
        return outline.stream()
                .map(Branch::row)
                .filter(OutlineRow.OfPart.class::isInstance)
                .map(row -> ((OutlineRow.OfPart) row).part())
                .toList();
    }

    private static @Nullable Part after(ReportShape shape, Part part) {
        List<Part> all = shape.parts().stream().map(PartChoice::part).toList();
        int next = all.indexOf(part) + 1;
        return next < all.size() ? all.get(next) : null;
    }
}
