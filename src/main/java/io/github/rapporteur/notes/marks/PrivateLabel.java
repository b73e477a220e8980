package io.github.rapporteur.notes.marks;

/** Finds {@code Private:} at the start of a line, also behind list, quote and heading signs. */
final class PrivateLabel {
    private PrivateLabel() {}

    static boolean standsIn(String text, int start, int end) {
        int at = start;
        while (at < end && isSign(text.charAt(at))) {
            at++;
        }
        // Stars may be emphasis that belongs to the label, so step back over them.
        while (at > start && text.charAt(at - 1) == '*') {
            at--;
        }
        if (at >= end) {
            return false;
        }
        Label label = Label.read(text, at, end);
        return label != null && label.kind() == Label.Kind.PRIVATE;
    }

    private static boolean isSign(char sign) {
        return LineCursor.isBlank(sign) || "->*+#.)".indexOf(sign) >= 0 || (sign >= '0' && sign <= '9');
    }
}
