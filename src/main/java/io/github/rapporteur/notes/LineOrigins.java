package io.github.rapporteur.notes;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Finds the lines of a text again in what it was changed to. Pure. */
final class LineOrigins {
    /** So many pairs of lines are compared at most to find the longest common lines; texts far apart are only matched by equal lines. */
    private static final long MOST_PAIRS = 1_000_000;

    /** A line is the same corrected when so much of the longer one stands at begin and end of the other. */
    private static final double SAME = 0.5;

    private final String[] before;
    private final String[] after;
    /** For each new line the old one it comes from; -1 when it is new. */
    private final int[] origin;

    private final boolean[] taken;

    private LineOrigins(String[] before, String[] after) {
        this.before = before;
        this.after = after;
        origin = new int[after.length];
        Arrays.fill(origin, -1);
        taken = new boolean[before.length];
    }

    /** For each new line, which old one it comes from; -1 when it is new. Two lines may come from one that was split. */
    static int[] of(String[] before, String[] after) {
        LineOrigins origins = new LineOrigins(before, after);
        int begin = origins.sameBegin();
        int end = origins.sameEnd(begin);
        origins.longestCommon(begin, before.length - end, after.length - end);
        origins.moved(begin, before.length - end, after.length - end);
        origins.corrected(begin, after.length - end);
        return origins.origin;
    }

    private int sameBegin() {
        int most = Math.min(before.length, after.length);
        int line = 0;
        while (line < most && before[line].equals(after[line])) {
            take(line, line);
            line++;
        }
        return line;
    }

    private int sameEnd(int begin) {
        int most = Math.min(before.length, after.length) - begin;
        int lines = 0;
        while (lines < most && before[before.length - 1 - lines].equals(after[after.length - 1 - lines])) {
            take(before.length - 1 - lines, after.length - 1 - lines);
            lines++;
        }
        return lines;
    }

    private void take(int old, int line) {
        origin[line] = old;
        taken[old] = true;
    }

    /** The longest common subsequence of what lies between, by the textbook's table. */
    private void longestCommon(int begin, int oldEnd, int newEnd) {
        int rows = oldEnd - begin;
        int columns = newEnd - begin;
        if ((long) rows * columns > MOST_PAIRS || rows == 0 || columns == 0) {
            return;
        }
        int[][] length = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                length[row][column] = before[begin + row].equals(after[begin + column])
                        ? length[row + 1][column + 1] + 1
                        : Math.max(length[row + 1][column], length[row][column + 1]);
            }
        }
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            if (before[begin + row].equals(after[begin + column])) {
                take(begin + row++, begin + column++);
            } else if (length[row + 1][column] >= length[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }

    /** Lines that stand elsewhere now, word for word. */
    private void moved(int begin, int oldEnd, int newEnd) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int old = begin; old < oldEnd; old++) {
            if (!taken[old] && !before[old].isBlank()) {
                free.computeIfAbsent(before[old].strip(), words -> new ArrayDeque<>())
                        .add(old);
            }
        }
        for (int line = begin; line < newEnd && !free.isEmpty(); line++) {
            Deque<Integer> same = origin[line] < 0 ? free.get(after[line].strip()) : null;
            if (same != null && !same.isEmpty()) {
                take(same.poll(), line);
            }
        }
    }

    /** Lines that are much like an old one between the same neighbours: corrected, gone on with, split, joined. */
    private void corrected(int begin, int newEnd) {
        int old = begin;
        int[] next = nextOrigins(begin, newEnd);
        for (int line = begin; line < newEnd; line++) {
            if (origin[line] >= 0) {
                old = Math.max(old, origin[line] + 1);
                continue;
            }
            int found = after[line].isBlank() ? -1 : alike(line, old, next[line]);
            if (found >= 0) {
                take(found, line);
                old = found;
            }
        }
    }

    /** For each line, the nearest old line that a line behind it comes from; the end of the stretch when none does. */
    private int[] nextOrigins(int begin, int newEnd) {
        int[] next = new int[newEnd];
        int nearest = before.length - (after.length - newEnd);
        for (int line = newEnd - 1; line >= begin; line--) {
            next[line] = nearest;
            nearest = origin[line] >= 0 ? origin[line] : nearest;
        }
        return next;
    }

    private int alike(int line, int from, int to) {
        int most = Math.min(to, from + 50);
        for (int old = from; old < most; old++) {
            boolean wasSplit = taken[old] && !isPart(after[line], before[old]);
            if (!before[old].isBlank() && !wasSplit && isAlike(before[old], after[line])) {
                return old;
            }
        }
        return -1;
    }

    private static boolean isAlike(String old, String now) {
        return isPart(old, now)
                || isPart(now, old)
                || now.startsWith(old)
                || kept(old, now) >= SAME * Math.max(old.length(), now.length());
    }

    /** Whether all of a line stands in another one; single signs stand in any. */
    private static boolean isPart(String part, String whole) {
        String words = part.strip();
        return words.length() > 2 && whole.contains(words);
    }

    private static int kept(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int begin = 0;
        while (begin < most && old.charAt(begin) == now.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        return begin + end;
    }
}
