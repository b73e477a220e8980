package io.github.rapporteur.notes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line, side by side.
 *
 * @param rows from the first line to the last
 */
public record TextComparison(List<Row> rows) {
    /** What became of a line. */
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    /**
     * Two lines that stand beside each other.
     *
     * @param before empty where one was added
     * @param after empty where one was removed
     */
    public record Row(Kind kind, String before, String after) {}

    /** Keeps its own list. */
    public TextComparison {
        rows = List.copyOf(rows);
    }

    /** Compares; takes milliseconds for notes, more for long texts that have nothing in common: not on the JavaFX thread. */
    public static TextComparison of(String before, String after) {
        List<String> old = before.isEmpty() ? List.of() : List.of(before.split("\n", -1));
        List<String> now = after.isEmpty() ? List.of() : List.of(after.split("\n", -1));
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            for (String line : old.subList(at, delta.getSource().getPosition())) {
                rows.add(new Row(Kind.SAME, line, line));
            }
            addDelta(rows, delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        for (String line : old.subList(at, old.size())) {
            rows.add(new Row(Kind.SAME, line, line));
        }
        return new TextComparison(rows);
    }

    private static void addDelta(List<Row> rows, List<String> old, List<String> now) {
        int both = Math.min(old.size(), now.size());
        for (int line = 0; line < both; line++) {
            rows.add(new Row(Kind.CHANGED, old.get(line), now.get(line)));
        }
        old.subList(both, old.size()).forEach(line -> rows.add(new Row(Kind.REMOVED, line, "")));
        now.subList(both, now.size()).forEach(line -> rows.add(new Row(Kind.ADDED, "", line)));
    }

    /** How many lines the later text has that the earlier one has not. */
    public long added() {
        return rows.stream()
                .filter(row -> row.kind() == Kind.ADDED || row.kind() == Kind.CHANGED)
                .count();
    }

    /** How many lines the earlier text has that the later one has not. */
    public long removed() {
        return rows.stream()
                .filter(row -> row.kind() == Kind.REMOVED || row.kind() == Kind.CHANGED)
                .count();
    }

    /** The first row in which the texts differ; 0 when they do not. */
    public int firstDifference() {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).kind() != Kind.SAME) {
                return row;
            }
        }
        return 0;
    }
}
