package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Folding;

/** Whether somebody meant a name and mistyped it: a letter too many, too few, another, or two in the other order. Pure. */
public final class NearNames {
    /** A name may have one mistake for so many letters. */
    private static final int LETTERS_PER_MISTAKE = 4;

    /** Names longer than this are not compared. */
    private static final int LONGEST = 60;

    private NearNames() {}

    /** Whether what was typed is nearly the name, or nearly its last part. */
    public static boolean isNear(String typed, String name) {
        String wanted = Folding.fold(typed);
        String whole = Folding.fold(name);
        if (wanted.length() < 3 || wanted.length() > LONGEST || whole.length() > LONGEST) {
            return false;
        }
        String last = whole.substring(whole.lastIndexOf(' ') + 1);
        return isNearly(wanted, whole) || (wanted.indexOf(' ') < 0 && isNearly(wanted, last));
    }

    private static boolean isNearly(String one, String other) {
        int most = Math.max(1, Math.min(one.length(), other.length()) / LETTERS_PER_MISTAKE);
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    /** Optimal string alignment distance: Levenshtein's, and neighbours in the other order count as one mistake. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[one.length()][other.length()];
    }
}
