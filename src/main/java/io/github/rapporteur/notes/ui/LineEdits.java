package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keys do to whole lines: make them headings, lists, quotes, and move them up and down. Pure. */
final class LineEdits {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})[ \\t]+");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-*+]|(\\d{1,9})[.)])[ \\t]+(?!\\[[ xX]] )");
    private static final Pattern QUOTE = Pattern.compile("^ {0,3}> ?");

    private LineEdits() {}

    /** Makes the lines headings of that level, 1 to 6; lines that are, ordinary lines. */
    static WritingEdit heading(int level, String text, TextRange selection) {
        TouchedLines touched = TouchedLines.of(text, selection);
        String signs = "#".repeat(level) + " ";
        boolean off = touched.lines().stream().allMatch(line -> line.isBlank() || line.startsWith(signs));
        List<String> lines = touched.lines().stream()
                .map(line -> line.isBlank() && touched.lines().size() > 1
                        ? line
                        : (off && !line.isBlank() ? "" : signs)
                                + HEADING.matcher(line).replaceFirst(""))
                .toList();
        return touched.replacedBy(lines, selection);
    }

    /** Makes the lines items with a dash; items, ordinary lines. */
    static WritingEdit bullets(String text, TextRange selection) {
        return items(false, text, selection);
    }

    /** Makes the lines numbered items, from one; numbered items, ordinary lines. */
    static WritingEdit numbers(String text, TextRange selection) {
        return items(true, text, selection);
    }

    private static WritingEdit items(boolean numbered, String text, TextRange selection) {
        TouchedLines touched = TouchedLines.of(text, selection);
        boolean off = touched.lines().stream().allMatch(line -> line.isBlank() || isItem(line, numbered))
                && touched.lines().stream().anyMatch(line -> isItem(line, numbered));
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (String line : touched.lines()) {
            if (line.isBlank() && touched.lines().size() > 1) {
                lines.add(line);
                continue;
            }
            Matcher item = ITEM.matcher(line);
            String words = item.find() ? line.substring(item.end()) : line.stripLeading();
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            String sign = numbered ? number++ + ". " : "- ";
            lines.add(indent + (off ? "" : sign) + words);
        }
        return touched.replacedBy(lines, selection);
    }

    private static boolean isItem(String line, boolean numbered) {
        Matcher item = ITEM.matcher(line);
        return item.find() && (item.group(2) != null) == numbered;
    }

    /** Makes the lines a block quote; lines that are, ordinary lines. Who said it, the tagger asks. */
    static WritingEdit quote(String text, TextRange selection) {
        TouchedLines touched = TouchedLines.of(text, selection);
        boolean off =
                touched.lines().stream().allMatch(line -> QUOTE.matcher(line).find());
        List<String> lines = touched.lines().stream()
                .map(line -> off ? QUOTE.matcher(line).replaceFirst("") : ("> " + line).stripTrailing())
                .map(line -> line.equals(">") ? "> " : line)
                .toList();
        return touched.replacedBy(lines, selection);
    }

    /**
     * Moves the lines up or down by one; the selection goes with them.
     *
     * @return empty when they are at the edge already
     */
    static Optional<WritingEdit> move(boolean down, String text, TextRange selection) {
        TextRange lines = TouchedLines.of(text, selection).range();
        String moved = text.substring(lines.start(), lines.end());
        if (down) {
            if (lines.end() == text.length()) {
                return Optional.empty();
            }
            int end = text.indexOf('\n', lines.end() + 1);
            end = end < 0 ? text.length() : end;
            String below = text.substring(lines.end() + 1, end);
            return Optional.of(
                    moved(new TextRange(lines.start(), end), below + "\n" + moved, selection, below.length() + 1));
        }
        if (lines.start() == 0) {
            return Optional.empty();
        }
        int start = text.lastIndexOf('\n', lines.start() - 2) + 1;
        String above = text.substring(start, lines.start() - 1);
        return Optional.of(
                moved(new TextRange(start, lines.end()), moved + "\n" + above, selection, start - lines.start()));
    }

    private static WritingEdit moved(TextRange range, String replacement, TextRange selection, int by) {
        int most = range.start() + replacement.length();
        int from = Math.min(selection.start() + by, most);
        int to = Math.min(selection.end() + by, most);
        return new WritingEdit(new TextEdit(range, replacement, to), new TextRange(from, to));
    }
}
