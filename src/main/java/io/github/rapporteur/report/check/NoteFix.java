package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edit of a note that was worked out on a text of before: lines that become other lines. It is made only where exactly
 * these lines stand, as many times as they did; else it is refused. Pure.
 *
 * @param lines whole lines as they were, without the last line end
 * @param now what becomes of them
 * @param number how many times the same lines stood before these
 * @param times how many times they stood in the text in all
 */
public record NoteFix(String lines, String now, int number, int times) {
    /**
     * A text with the edit made, and the edit that takes it back.
     *
     * @param text the whole note
     */
    public record Fixed(String text, NoteFix back) {}

    /** Replaces a stretch of a text; the lines it lies in are what is looked for later. */
    static NoteFix replacing(String text, TextRange range, String replacement) {
        return of(text, new TextEdit(range, replacement, 0));
    }

    /** As above. */
    static NoteFix of(String text, TextEdit edit) {
        int start = text.lastIndexOf('\n', edit.range().start() - 1) + 1;
        int end = text.indexOf('\n', edit.range().end());
        end = end < 0 ? text.length() : end;
        String lines = text.substring(start, end);
        String now = text.substring(start, edit.range().start())
                + edit.replacement()
                + text.substring(edit.range().end(), end);
        return standing(text, start, lines, now);
    }

    private static NoteFix standing(String text, int start, String lines, String now) {
        List<Integer> all = places(text, lines);
        return new NoteFix(lines, now, Math.max(0, all.indexOf(start)), all.size());
    }

    /** Makes the edit; empty when the lines are not as they were, or it is made already. */
    public Optional<Fixed> applyTo(String text) {
        List<Integer> all = places(text, lines);
        if (all.size() != times || number >= all.size()) {
            return Optional.empty();
        }
        int start = all.get(number);
        boolean isMade = now.length() > lines.length() && now.startsWith(lines) && text.startsWith(now, start);
        if (isMade) {
            return Optional.empty();
        }
        String fixed = text.substring(0, start) + now + text.substring(start + lines.length());
        return Optional.of(new Fixed(fixed, standing(fixed, start, /* lines= */ now, /* now= */ lines)));
    }

    /** The text with the edit made, or as it is. */
    public String in(String text) {
        return applyTo(text).map(Fixed::text).orElse(text);
    }

    private static List<Integer> places(String text, String lines) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(lines); at >= 0; at = text.indexOf(lines, at + 1)) {
            int end = at + lines.length();
            boolean begins = at == 0 || text.charAt(at - 1) == '\n';
            if (begins && (end == text.length() || text.charAt(end) == '\n')) {
                places.add(at);
            }
            if (at == text.length()) {
                break;
            }
        }
        return places;
    }
}
