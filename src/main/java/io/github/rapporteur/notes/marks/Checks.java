package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds {@code (?)} in a line, but not in code, not escaped and not as the address of a link. */
final class Checks {

    private Checks() {}

    static List<Mark> in(String text, int start, int end) {
        List<Mark> found = new ArrayList<>();
        int at = indexOf(text, start, end);
        if (at < 0) {
            return found;
        }
        List<TextRange> code = codeIn(text, start, end);
        int span = 0;
        String line = text.substring(start, end).strip();
        while (at >= 0) {
            while (span < code.size() && code.get(span).end() <= at) {
                span++;
            }
            boolean inCode = span < code.size() && code.get(span).start() < at;
            char before = at > start ? text.charAt(at - 1) : ' ';
            if (!inCode && before != '\\' && before != ']') {
                found.add(new Mark.Check(new TextRange(at, at + Mark.Check.SIGN.length()), line));
            }
            at = indexOf(text, at + Mark.Check.SIGN.length(), end);
        }
        return found;
    }

    private static int indexOf(String text, int start, int end) {
        return text.indexOf(Mark.Check.SIGN, start, end);
    }

    /** Code spans of CommonMark: a run of backquotes up to the next run of the same length. */
    static List<TextRange> codeIn(String text, int start, int end) {
        List<TextRange> runs = new ArrayList<>();
        int at = text.indexOf('`', start, end);
        while (at >= 0) {
            int stop = at;
            while (stop < end && text.charAt(stop) == '`') {
                stop++;
            }
            runs.add(new TextRange(at, stop));
            at = text.indexOf('`', stop, end);
        }
        int[] partner = new int[runs.size()];
        Map<Integer, Integer> nextOfLength = new HashMap<>();
        for (int run = runs.size() - 1; run >= 0; run--) {
            partner[run] = nextOfLength.getOrDefault(runs.get(run).length(), -1);
            nextOfLength.put(runs.get(run).length(), run);
        }
        List<TextRange> spans = new ArrayList<>();
        int run = 0;
        while (run < partner.length) {
            int close = partner[run];
            if (close >= 0) {
                spans.add(new TextRange(runs.get(run).start(), runs.get(close).end()));
                run = close;
            }
            run++;
        }
        return spans;
    }
}
