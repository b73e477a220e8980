package io.github.rapporteur.notes.marks;

import io.github.rapporteur.notes.marks.Label.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code Private:} where a writer can mean it besides the start of a line: behind list, quote and heading signs,
 * right behind another label, as the meaning of a term, and at the start of a table's cell.
 */
final class PrivateLabel {
    private PrivateLabel() {}

    static boolean standsIn(String text, int start, int end) {
        return in(text, start, end) != null;
    }

    /** The one that makes a stretch of a line private; null when none does. */
    static @Nullable Label in(String text, int start, int end) {
        Label label = Label.read(text, behindSigns(text, start, end), end);
        return label != null && label.kind() == Kind.PRIVATE ? label : null;
    }

    /** Whether it stands at an offset, whatever follows. Looks no further than the label. */
    static boolean begins(String text, int start, int end) {
        Label label = Label.alone(text, behindSigns(text, start, end), end);
        return label != null && label.kind() == Kind.PRIVATE;
    }

    /** The one that makes a line private which begins with another label, or with none; null when nothing does. */
    static @Nullable Label within(String text, @Nullable Label first, int start, int end) {
        Label found = inChain(text, first, end);
        if (found == null && first != null && first.kind() == Kind.TERM) {
            found = behind(text, '=', first.text(), end);
        }
        // A stroke always counts: a table that is not finished yet is no reason to give away what it holds.
        return found == null ? behind(text, '|', start, end) : found;
    }

    private static @Nullable Label behind(String text, char sign, int start, int end) {
        Label found = null;
        for (int at = text.indexOf(sign, start, end); found == null && at >= 0; at = text.indexOf(sign, at + 1, end)) {
            boolean escaped = at > start && text.charAt(at - 1) == '\\';
            found = escaped ? null : inChain(text, Label.alone(text, behindSigns(text, at + 1, end), end), end);
        }
        return found;
    }

    /** The first private one in a row of labels: {@code Takeaway: Private:}. */
    private static @Nullable Label inChain(String text, @Nullable Label first, int end) {
        Label label = first;
        while (label != null && label.kind() != Kind.PRIVATE) {
            label = Label.alone(text, behindSigns(text, label.text(), end), end);
        }
        return label;
    }

    private static int behindSigns(String text, int start, int end) {
        int at = start;
        while (at < end && (isSign(text.charAt(at)) || isBox(text, at, end))) {
            at += isSign(text.charAt(at)) ? 1 : 3;
        }
        // Stars may be emphasis that belongs to the label, so step back over them.
        while (at > start && text.charAt(at - 1) == '*') {
            at--;
        }
        return at;
    }

    private static boolean isBox(String text, int at, int end) {
        return at + 2 < end
                && text.charAt(at) == '['
                && " xX".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == ']';
    }

    private static boolean isSign(char sign) {
        return LineCursor.isBlank(sign) || "->*+#.)".indexOf(sign) >= 0 || (sign >= '0' && sign <= '9');
    }
}
