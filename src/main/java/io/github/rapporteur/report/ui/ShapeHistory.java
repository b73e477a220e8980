package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.ReportShape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was decided about a report's shape in this run, to go back and forth. JavaFX thread only. */
final class ShapeHistory {
    private static final int LONGEST = 200;

    private final Deque<ReportShape> before = new ArrayDeque<>();
    private final Deque<ReportShape> after = new ArrayDeque<>();

    /** Something was decided; this is how it was before. */
    void changedFrom(ReportShape shape) {
        before.push(shape);
        after.clear();
        if (before.size() > LONGEST) {
            before.removeLast();
        }
    }

    /** How it was before the last decision. */
    Optional<ReportShape> undo(ReportShape now) {
        return step(before, after, now);
    }

    /** How it was before the last undo. */
    Optional<ReportShape> redo(ReportShape now) {
        return step(after, before, now);
    }

    void clear() {
        before.clear();
        after.clear();
    }

    private static Optional<ReportShape> step(Deque<ReportShape> from, Deque<ReportShape> to, ReportShape now) {
        ReportShape then = from.poll();
        if (then != null) {
            to.push(now);
        }
        return Optional.ofNullable(then);
    }
}
