package io.github.rapporteur.common.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hebrew and Arabic in a control that breaks its text into rows. JavaFX 26 fails to lay out a piece of such text that goes
 * on in the next row ({@code PrismTextLayout.computeTrailingSpaceWidth}); with signs that nobody sees round its blanks the
 * rows are broken where it does not. For showing only: a text that is kept or copied must not have them. Any thread.
 */
public final class RightToLeftRows {
    private static final String LETTER = "[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]";
    private static final Pattern STRETCH = Pattern.compile(LETTER + "(?:[^\\n]*" + LETTER + ")?");
    /** The mark that makes a run of its own of a blank. */
    private static final String MARK = "\u200E";

    private static final char EMBED = '\u202B';
    /**
     * Where an embedding begins and ends. With a mark at each side its signs are in no piece of Hebrew or Arabic: there
     * JavaFX would draw them as boxes.
     */
    private static final String BEGIN = MARK + EMBED + MARK;

    private static final String END = MARK + "\u202C" + MARK;

    private RightToLeftRows() {}

    /**
     * A sentence as a control can show it: one that begins with such a letter has its numbers and its full stop where
     * such sentences have them. As {@link #of} when it begins otherwise. Without line ends.
     */
    public static String sentence(String text) {
        boolean isLeft = Direction.of(text).orElse(Direction.LEFT_TO_RIGHT) == Direction.LEFT_TO_RIGHT;
        return isLeft || text.indexOf(EMBED) >= 0 ? of(text) : embedded(text);
    }

    /** The text as a control can show it; the same text when it has no such letters. Doing it twice does it once. */
    public static String of(String text) {
        if (text.chars().allMatch(sign -> sign < 0x590) || text.indexOf(EMBED) >= 0) {
            return text;
        }
        Matcher stretches = STRETCH.matcher(text);
        return stretches.replaceAll(found -> Matcher.quoteReplacement(embedded(found.group())));
    }

    private static String embedded(String text) {
        return BEGIN + text.replace(" ", MARK + " " + MARK) + END;
    }
}
