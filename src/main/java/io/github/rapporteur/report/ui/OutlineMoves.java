package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.Omissions;
import io.github.rapporteur.report.PartChoice;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.ui.OutlineRow.Branch;
import io.github.rapporteur.schedule.TalkId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What ticking and moving lines of an outline does to a report's shape. */
final class OutlineMoves {
    private final List<Branch> outline;

    /** @param outline as it is on screen */
    OutlineMoves(List<Branch> outline) {
        this.outline = outline;
    }

    /**
     * Puts a line in or leaves it out, by what has been decided by now: the outline on screen may be a moment old. What
     * has no box stays as it is.
     */
    ReportShape toggled(ReportShape shape, OutlineRow row) {
        Omissions out = shape.omissions();
        return switch (row) {
            case OutlineRow.FrontMatter front -> shape;
            case OutlineRow.Kept kept -> shape;
            case OutlineRow.OfPart part ->
                shape.withPart(part.part(), !shape.part(part.part()).in());
            case OutlineRow.OfGroup group ->
                shape.withTalks(group.talks(), group.talks().stream().anyMatch(shape.leftOut()::contains));
            case OutlineRow.OfTalk talk ->
                shape.withTalks(List.of(talk.talk()), shape.leftOut().contains(talk.talk()));
            case OutlineRow.OfContent content -> {
                List<OutlineRow.OfPiece> pieces = pieces(content.key());
                boolean in = !out.takes(content.talk(), content.content())
                        || pieces.stream().anyMatch(piece -> out.pieces().contains(piece.piece()));
                Omissions changed = out.with(content.talk(), content.content(), in);
                for (OutlineRow.OfPiece piece : in ? pieces : List.<OutlineRow.OfPiece>of()) {
                    changed = changed.withPiece(piece.piece(), true);
                }
                yield shape.with(changed);
            }
            case OutlineRow.OfPiece piece -> shape.with(toggled(out, piece));
        };
    }

    /** One of what is left out altogether comes in alone. */
    private Omissions toggled(Omissions out, OutlineRow.OfPiece piece) {
        if (out.takes(piece.talk(), piece.content())) {
            return out.withPiece(piece.piece(), out.pieces().contains(piece.piece()));
        }
        Omissions changed = out.with(piece.talk(), piece.content(), true);
        for (OutlineRow.OfPiece other : pieces(piece.talk() + " " + piece.content())) {
            changed = changed.withPiece(other.piece(), other.piece().equals(piece.piece()));
        }
        return changed;
    }

    /** The shape with a line one place up or down; the same where it can not go. Moving a talk orders talks by hand. */
    ReportShape moved(ReportShape shape, OutlineRow row, int by) {
        return switch (row) {
            case OutlineRow.OfTalk talk -> {
                List<TalkId> order = talks(shape);
                int to = order.indexOf(talk.talk()) + by;
                if (to < 0 || to >= order.size()) {
                    yield shape;
                }
                order.remove(talk.talk());
                order.add(to, talk.talk());
                yield shape.with(TalkOrder.HAND, order);
            }
            case OutlineRow.OfPart part -> {
                List<Part> shown = shownParts(shape);
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

    /** Whether a line can be put beside another one: a talk beside a talk, a part beside a part. */
    static boolean canDrop(OutlineRow row, OutlineRow at) {
        boolean talks = row instanceof OutlineRow.OfTalk && at instanceof OutlineRow.OfTalk;
        boolean parts = row instanceof OutlineRow.OfPart && at instanceof OutlineRow.OfPart;
        return (talks || parts) && !row.key().equals(at.key());
    }

    /** The shape with a line before another one of its kind, or behind it; the same where that means nothing. */
    ReportShape dropped(ReportShape shape, OutlineRow row, OutlineRow at, boolean behind) {
        if (!canDrop(row, at)) {
            return shape;
        }
        if (row instanceof OutlineRow.OfTalk talk && at instanceof OutlineRow.OfTalk other) {
            List<TalkId> order = talks(shape);
            order.remove(talk.talk());
            order.add(order.indexOf(other.talk()) + (behind ? 1 : 0), talk.talk());
            return shape.with(TalkOrder.HAND, order);
        }
        if (row instanceof OutlineRow.OfPart part && at instanceof OutlineRow.OfPart other) {
            return shape.withPartBefore(part.part(), behind ? after(shape, other.part()) : other.part());
        }
        return shape;
    }

    /** All talks of the outline, in the order decided by now. */
    private List<TalkId> talks(ReportShape shape) {
        List<TalkId> talks = talks();
        if (shape.order() == TalkOrder.HAND) {
            List<TalkId> hand = shape.byHand();
            talks.sort(Comparator.comparingInt(talk -> hand.contains(talk) ? hand.indexOf(talk) : hand.size()));
        }
        return talks;
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

    private List<OutlineRow.OfPiece> pieces(String content) {
        return under(outline, content).stream()
                .map(Branch::row)
                .filter(OutlineRow.OfPiece.class::isInstance)
                .map(OutlineRow.OfPiece.class::cast)
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

    private List<Part> shownParts(ReportShape shape) {
        Set<Part> shown = outline.stream()
                .map(Branch::row)
                .filter(OutlineRow.OfPart.class::isInstance)
                .map(row -> ((OutlineRow.OfPart) row).part())
                .collect(Collectors.toSet());
        return shape.parts().stream()
                .map(PartChoice::part)
                .filter(shown::contains)
                .toList();
    }

    private static @Nullable Part after(ReportShape shape, Part part) {
        List<Part> all = shape.parts().stream().map(PartChoice::part).toList();
        int next = all.indexOf(part) + 1;
        return next < all.size() ? all.get(next) : null;
    }
}
