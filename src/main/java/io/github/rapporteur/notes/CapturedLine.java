package io.github.rapporteur.notes;

import java.util.regex.Pattern;

/** A line that comes to a note from outside the editor: from the small window or the command line. Pure. */
public final class CapturedLine {
    private static final Pattern ITEM = Pattern.compile("(?s)[ \\t]*(?:[-*+]|\\d{1,9}[.)]) .*");

    private CapturedLine() {}

    /**
     * What words from outside are once they stand in a note: lines ended by {@code \n}, no control characters, nothing
     * blank round them; may be empty.
     */
    public static String cleaned(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(c -> clean.append((char) c));
        return clean.toString().strip();
    }

    /**
     * What has to be put behind a text so that it ends with the line: a paragraph of its own, or the next item where the
     * text ends with a list and the line is an item too.
     *
     * @param text the note; may be empty
     * @param line not blank; may have several lines, ended by {@code \n}
     */
    public static String addition(String text, String line) {
        if (text.isEmpty()) {
            return line;
        }
        String blank = text.substring(text.stripTrailing().length());
        long breaks = blank.chars().filter(c -> c == '\n').count();
        // Blanks behind the last line break would stand before the line.
        boolean endsInLine = !blank.isEmpty() && !blank.endsWith("\n");
        boolean goesOn =
                ITEM.matcher(line).matches() && ITEM.matcher(lastLine(text)).matches();
        long wanted = text.isBlank() ? 0 : goesOn ? 1 : 2;
        long more = Math.max(wanted - breaks, endsInLine ? 1 : 0);
        return "\n".repeat((int) more) + line;
    }

    private static String lastLine(String text) {
        String words = text.stripTrailing();
        return words.substring(words.lastIndexOf('\n') + 1);
    }
}
