package io.github.rapporteur.cli;

import java.io.PrintStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines whose columns stand below each other in a terminal. The last column is as wide as it likes. */
final class Table {
    /** Terminal cells that a line of a list may take, so that no column is broken by a line's end. */
    static final int LINE = 100;

    /** What stands between two columns. */
    static final String GAP = "  ";

    private static final String CUT = "…";

    /** The large blocks of Unicode Standard Annex 11 whose characters take two cells. */
    private static final List<Block> WIDE = List.of(
            new Block(0x1100, 0x115F),
            new Block(0x2E80, 0x303E),
            new Block(0x3040, 0xA4CF),
            new Block(0xAC00, 0xD7A3),
            new Block(0xF900, 0xFAFF),
            new Block(0xFE30, 0xFE6F),
            new Block(0xFF00, 0xFF60),
            new Block(0xFFE0, 0xFFE6),
            new Block(0x1F300, 0x1F64F),
            new Block(0x1F680, 0x1F6FF),
            new Block(0x1F900, 0x1F9FF),
            new Block(0x1FA70, 0x1FAFF),
            new Block(0x20000, 0x3FFFD));

    private record Block(int first, int last) {}

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a line. */
    void row(String... cells) {
        rows.add(List.of(cells).stream().map(Table::printable).toList());
    }

    /** Prints the lines; nothing when there are none. */
    void print(PrintStream out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).repeat(' ', widths[i] - width(row.get(i)));
                line.append(widths[i] == 0 ? "" : GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** The text on one line, without characters that command a terminal. */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Number of terminal cells that a text takes. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    /** The text if it takes no more cells than that; else its beginning and a sign that it goes on. */
    static String fitted(String text, int cells) {
        String clean = printable(text);
        if (width(clean) <= cells) {
            return clean;
        }
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(clean);
        int end = 0;
        for (int next = signs.next(); next != BreakIterator.DONE; next = signs.next()) {
            if (width(clean.substring(0, next)) + width(CUT) > cells) {
                break;
            }
            end = next;
        }
        return clean.substring(0, end).stripTrailing() + CUT;
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return WIDE.stream().anyMatch(block -> block.first() <= c && c <= block.last());
    }
}
