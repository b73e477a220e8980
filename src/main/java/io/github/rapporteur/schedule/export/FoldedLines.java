package io.github.rapporteur.schedule.export;

/**
 * The content lines of an iCalendar file: values escaped, lines folded at 75 octets of UTF-8 and never within a
 * character, all ended by CR LF (RFC 5545, 3.1 and 3.3.11).
 */
final class FoldedLines {
    private static final int LONGEST = 75;
    private static final String LINE_END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is no text of the schedule's and needs no escaping. */
    void add(String name, String value) {
        fold(name + ":" + value);
    }

    /** A line with a text; none for a blank one. */
    void addText(String name, String text) {
        String clean = withoutControls(text).strip();
        if (!clean.isEmpty()) {
            fold(name + ":" + escaped(clean));
        }
    }

    String text() {
        return lines.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int size = octets(c);
            if (octets + size > LONGEST) {
                lines.append(LINE_END).append(' ');
                octets = 1;
            }
            lines.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        lines.append(LINE_END);
    }

    private static int octets(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Line ends as one sign, tabs kept; other control characters may not stand in such a file, nor half characters. */
    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
