package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the keys for bold, italic and code do: put signs round the selected words, or round the word at the caret, and
 * take them away again (CommonMark 0.31, sections 6.1 and 6.2). Pure.
 */
final class EmphasisEdits {
    /** A kind of emphasis and its sign. */
    enum Kind {
        BOLD("**"),
        ITALIC("*"),
        CODE("`");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** How many signs are on, among so many in a row; three stars are bold and italic. */
        private boolean isOn(int signs) {
            return switch (this) {
                case BOLD -> signs == 2 || signs == 3;
                case ITALIC -> signs == 1 || signs == 3;
                case CODE -> signs == 1;
            };
        }
    }

    /** What begins a line and is no part of its words: quote signs, list signs, heading signs. */
    private static final Pattern LINE_SIGNS =
            Pattern.compile("(?: {0,3}> ?)*[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]] )?)?(?:#{1,6} )?");

    private EmphasisEdits() {}

    /** Puts the signs on, or takes them away where all selected words have them. */
    static WritingEdit toggle(Kind kind, String text, TextRange selection) {
        if (selection.length() == 0) {
            return atCaret(kind, text, selection.start());
        }
        List<TextRange> stretches = stretches(kind, text, selection);
        if (stretches.isEmpty()) {
            return WritingEdit.selecting(selection.start(), selection.end());
        }
        boolean off = stretches.stream().allMatch(stretch -> kind.isOn(signsRound(kind, text, stretch)));
        return off ? without(kind, text, stretches) : with(kind, text, stretches);
    }

    private static WritingEdit atCaret(Kind kind, String text, int caret) {
        int length = kind.sign.length();
        TextRange round = enclosing(kind, text, caret);
        if (round != null && round.end() == caret && round.length() > 0) {
            // At the end of bold words the same key goes on without it.
            return WritingEdit.selecting(caret + length, caret + length);
        }
        TextRange word = wordAt(text, caret);
        if (round == null && word.length() == 0) {
            return WritingEdit.replacing(word, kind.sign + kind.sign, caret + length, caret + length);
        }
        WritingEdit edit = round != null ? without(kind, text, List.of(round)) : with(kind, text, List.of(word));
        int moved = caret + (round != null ? -length : length);
        return new WritingEdit(edit.edit(), new TextRange(moved, moved));
    }

    /** The words between two signs on the caret's line that stand round the caret. */
    private static @Nullable TextRange enclosing(Kind kind, String text, int caret) {
        int start = LineBounds.start(text, caret);
        int end = LineBounds.end(text, caret);
        Matcher signs = LINE_SIGNS.matcher(text).region(start, end);
        int at = signs.lookingAt() ? signs.end() : start;
        int opened = -1;
        while (at < end) {
            int run = Math.max(1, signsBehind(kind, text, at));
            if (text.charAt(at) == kind.sign.charAt(0) && kind.isOn(run)) {
                if (opened >= 0 && opened <= caret && caret <= at) {
                    return new TextRange(opened, at);
                }
                opened = opened < 0 ? at + run : -1;
            } else if (text.charAt(at) == kind.sign.charAt(0)
                    && run == 2 * kind.sign.length()
                    && caret == at + run / 2) {
                return new TextRange(caret, caret);
            }
            at += run;
        }
        return null;
    }

    private static WritingEdit with(Kind kind, String text, List<TextRange> stretches) {
        int from = stretches.getFirst().start();
        StringBuilder replacement = new StringBuilder();
        int done = from;
        String opening = "";
        String closing = "";
        for (TextRange stretch : stretches) {
            String words = text.substring(stretch.start(), stretch.end());
            boolean has = kind.isOn(signsRound(kind, text, stretch));
            String on = has ? "" : opening(kind, words);
            closing = new StringBuilder(on).reverse().toString();
            opening = stretch.start() == from ? on : opening;
            replacement
                    .append(text, done, stretch.start())
                    .append(on)
                    .append(words)
                    .append(closing);
            done = stretch.end();
        }
        return WritingEdit.replacing(
                new TextRange(from, done),
                replacement.toString(),
                from + opening.length(),
                from + replacement.length() - closing.length());
    }

    /** The signs before the words; code with a backtick in it needs more of them than it has itself, and a space. */
    private static String opening(Kind kind, String words) {
        return kind == Kind.CODE && words.indexOf('`') >= 0 ? "`".repeat(longestRun(words) + 1) + " " : kind.sign;
    }

    private static WritingEdit without(Kind kind, String text, List<TextRange> stretches) {
        int length = kind.sign.length();
        int from = stretches.getFirst().start() - length;
        StringBuilder replacement = new StringBuilder();
        int done = from;
        for (TextRange stretch : stretches) {
            replacement.append(text, done, stretch.start() - length).append(text, stretch.start(), stretch.end());
            done = stretch.end() + length;
        }
        return WritingEdit.replacing(
                new TextRange(from, done), replacement.toString(), from, from + replacement.length());
    }

    /** How many signs stand on both sides of the stretch. */
    private static int signsRound(Kind kind, String text, TextRange stretch) {
        return Math.min(signsBefore(kind, text, stretch.start()), signsBehind(kind, text, stretch.end()));
    }

    private static int signsBefore(Kind kind, String text, int at) {
        char sign = kind.sign.charAt(0);
        int from = at;
        while (from > 0 && text.charAt(from - 1) == sign) {
            from--;
        }
        return at - from;
    }

    private static int signsBehind(Kind kind, String text, int at) {
        char sign = kind.sign.charAt(0);
        int to = at;
        while (to < text.length() && text.charAt(to) == sign) {
            to++;
        }
        return to - at;
    }

    /** The selected words of each line, without the signs at its beginning, and no space or emphasis at the ends. */
    private static List<TextRange> stretches(Kind kind, String text, TextRange selection) {
        List<TextRange> stretches = new ArrayList<>();
        int start = LineBounds.start(text, selection.start());
        while (start < selection.end()) {
            int end = LineBounds.end(text, start);
            Matcher signs = LINE_SIGNS.matcher(text).region(start, end);
            int from = Math.max(selection.start(), signs.lookingAt() ? signs.end() : start);
            int to = Math.min(selection.end(), end);
            while (from < to && isEdge(kind, text.charAt(from))) {
                from++;
            }
            while (to > from && isEdge(kind, text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                stretches.add(new TextRange(from, to));
            }
            start = end + 1;
        }
        return stretches;
    }

    private static boolean isEdge(Kind kind, char c) {
        return Character.isWhitespace(c) || c == kind.sign.charAt(0);
    }

    private static TextRange wordAt(String text, int caret) {
        int from = caret;
        while (from > 0 && isWordPart(text, from - 1)) {
            from--;
        }
        int to = caret;
        while (to < text.length() && isWordPart(text, to)) {
            to++;
        }
        return new TextRange(from, to);
    }

    /** Letters and digits, also of two characters each, and an apostrophe or hyphen between two of them. */
    private static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '’' || c == '-') {
            return at > 0
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at - 1))
                    && Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static int longestRun(String words) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < words.length(); i++) {
            run = words.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
