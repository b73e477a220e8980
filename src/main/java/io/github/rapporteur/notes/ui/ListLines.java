package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Enter and Tab do in lists and quotes: the signs of the line go on, an empty item ends them. */
final class ListLines {
    private static final Pattern QUOTE_SIGNS = Pattern.compile(" {0,3}(?:> ?)+");
    private static final Pattern ITEM_SIGNS = Pattern.compile("([ \\t]*)(?:([-*+]) (\\[[ xX]\\] )?|(\\d{1,9})([.)]) )");

    /** The last line of a quote, which says who spoke. One hyphen alone may as well begin a list. */
    private static final Pattern NAME_LINE = Pattern.compile(" {0,3}(?:> ?)+(?:[—–―]|--) ?\\S.*");

    private record Signs(String quote, String indent, String item, String next) {
        String all() {
            return quote + indent + item;
        }

        String continued() {
            return quote + indent + next;
        }
    }

    private ListLines() {}

    /**
     * What Enter does at {@code caret}.
     *
     * @return empty when it is an ordinary new line
     */
    static Optional<TextEdit> enter(String text, int caret) {
        int lineStart = LineBounds.start(text, caret);
        int lineEnd = LineBounds.end(text, caret);
        String line = text.substring(lineStart, lineEnd);
        Signs signs = signsOf(line);
        int behindSigns = lineStart + signs.all().length();
        if (signs.all().isBlank() || caret < behindSigns) {
            return Optional.empty();
        }
        if (line.substring(signs.all().length()).isBlank()) {
            return Optional.of(replaced(lineStart, lineEnd, oneLevelOut(signs)));
        }
        if (caret == lineEnd && NAME_LINE.matcher(line).matches()) {
            return Optional.of(replaced(caret, caret, "\n\n"));
        }
        return Optional.of(replaced(caret, caret, "\n" + signs.continued()));
    }

    /**
     * What Tab (or, {@code outward}, Shift+Tab) does to the lines that {@code selection} touches.
     *
     * @return the lines as they stand afterwards, caret moved along; empty when none of them is a list item
     */
    static Optional<TextEdit> indent(String text, TextRange selection, boolean outward) {
        int from = LineBounds.start(text, selection.start());
        int to = LineBounds.end(text, selection.end());
        StringBuilder moved = new StringBuilder();
        boolean anyItem = false;
        int firstShift = 0;
        for (String line : text.substring(from, to).split("\n", -1)) {
            Signs signs = signsOf(line);
            anyItem |= !signs.item().isEmpty();
            String shifted = outward ? movedOut(line, signs) : movedIn(line, signs);
            if (moved.isEmpty()) {
                firstShift = shifted.length() - line.length();
            } else {
                moved.append('\n');
            }
            moved.append(shifted);
        }
        if (!anyItem) {
            return Optional.empty();
        }
        int caret = Math.max(from, selection.start() + firstShift);
        return Optional.of(new TextEdit(new TextRange(from, to), moved.toString(), caret));
    }

    private static String movedIn(String line, Signs signs) {
        return signs.quote()
                + " ".repeat(step(signs))
                + line.substring(signs.quote().length());
    }

    private static String movedOut(String line, Signs signs) {
        String rest = line.substring(signs.quote().length());
        int spaces = 0;
        while (spaces < Math.min(step(signs), rest.length()) && rest.charAt(spaces) == ' ') {
            spaces++;
        }
        return signs.quote() + (rest.startsWith("\t") ? rest.substring(1) : rest.substring(spaces));
    }

    /** A nested list stands under the first letter of its parent: CommonMark 0.31, section 5.2. */
    private static int step(Signs signs) {
        return signs.item().isEmpty() || !Character.isDigit(signs.item().charAt(0))
                ? 2
                : signs.item().length();
    }

    private static String oneLevelOut(Signs signs) {
        if (!signs.item().isEmpty() && !signs.indent().isEmpty()) {
            return movedOut(signs.all(), signs);
        }
        return signs.item().isEmpty() ? "" : signs.quote();
    }

    private static Signs signsOf(String line) {
        Matcher quote = QUOTE_SIGNS.matcher(line);
        String outer = quote.lookingAt() ? quote.group() : "";
        Matcher item = ITEM_SIGNS.matcher(line).region(outer.length(), line.length());
        if (!item.lookingAt()) {
            return new Signs(outer, "", "", "");
        }
        String indent = item.group(1);
        String signs = item.group().substring(indent.length());
        if (item.group(4) != null) {
            long number = Long.parseLong(item.group(4)) + 1;
            return new Signs(outer, indent, signs, number + item.group(5) + " ");
        }
        String box = item.group(3) == null ? "" : "[ ] ";
        return new Signs(outer, indent, signs, item.group(2) + " " + box);
    }

    private static TextEdit replaced(int start, int end, String replacement) {
        return new TextEdit(new TextRange(start, end), replacement, start + replacement.length());
    }
}
