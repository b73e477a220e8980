package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the buttons of the mark bar write into the text. The same button again takes the mark away. Pure. */
final class MarkEdits {
    private static final Pattern LIST_SIGN = Pattern.compile("^\\s*(?:[-*+] +(?!\\[[ xX]\\] )|\\d{1,9}[.)] +)?");
    private static final Pattern BOX = Pattern.compile("^(\\s*(?:[-*+]|\\d{1,9}[.)]) +\\[)([ xX])(\\] ?)");
    private static final Pattern ANY_LABEL = Pattern.compile(
            "^(?:Takeaway|Q|A|Term|Liked|Disliked|Private)(?: *\\([^)]*\\))?: ?", Pattern.CASE_INSENSITIVE);
    private static final String CHECK = "(?)";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'('HH:mm')'", Locale.ROOT);

    private MarkEdits() {}

    /**
     * Makes the line with the caret a mark of that kind, or an ordinary line again when it is one already.
     *
     * @param selection its end is where the caret counts
     */
    static TextEdit toggle(MarkKind kind, String text, TextRange selection) {
        int caret = selection.end();
        return switch (kind) {
            case CHECK -> toggleCheck(text, caret);
            case ACTION, ACTION_DONE -> toggleAction(text, caret);
            case QUESTION, ANSWER -> toggleLabel(questionOrAnswer(text, caret), text, caret);
            case TAKEAWAY, TERM, LIKED, DISLIKED, PRIVATE -> toggleLabel(kind, text, caret);
            case QUOTE, OTHERS_QUOTE, QUIP, WAITING -> new TextEdit(new TextRange(caret, caret), "", caret);
        };
    }

    /** Ticks or unticks the action on a line; leaves every other line as it is. */
    static TextEdit tick(String text, int caret) {
        int start = LineBounds.start(text, caret);
        Matcher box = BOX.matcher(text.substring(start, LineBounds.end(text, caret)));
        if (!box.find()) {
            return new TextEdit(new TextRange(caret, caret), "", caret);
        }
        String sign = " ".equals(box.group(2)) ? "x" : " ";
        return new TextEdit(new TextRange(start + box.start(2), start + box.end(2)), sign, caret);
    }

    /** Writes a time at the caret, as the bracket of a quote's name line has it: "(10:42)". */
    static TextEdit time(String text, int caret, LocalTime time) {
        boolean needsSpace = caret > 0 && !Character.isWhitespace(text.charAt(caret - 1));
        boolean goesOn = caret < text.length() && !Character.isWhitespace(text.charAt(caret));
        String sign = (needsSpace ? " " : "") + TIME.format(time) + (goesOn ? " " : "");
        return new TextEdit(new TextRange(caret, caret), sign, caret + sign.length());
    }

    private static TextEdit toggleLabel(MarkKind kind, String text, int caret) {
        int start = LineBounds.start(text, caret);
        String line = text.substring(start, LineBounds.end(text, caret));
        int signs = endOf(LIST_SIGN.matcher(line));
        Matcher there = ANY_LABEL.matcher(line.substring(signs));
        String old = there.find() ? there.group() : "";
        String label = kind.label();
        String wanted = old.regionMatches(true, 0, label, 0, label.strip().length() - 1)
                        && firstWord(old).equalsIgnoreCase(firstWord(label))
                ? ""
                : label;
        int at = start + signs;
        int moved = Math.max(at + wanted.length(), caret + wanted.length() - old.length());
        return new TextEdit(new TextRange(at, at + old.length()), wanted, moved);
    }

    private static String firstWord(String label) {
        return label.split("\\W", 2)[0];
    }

    private static TextEdit toggleAction(String text, int caret) {
        int start = LineBounds.start(text, caret);
        String line = text.substring(start, LineBounds.end(text, caret));
        if (BOX.matcher(line).find()) {
            return tick(text, caret);
        }
        Matcher sign = LIST_SIGN.matcher(line);
        int signs = endOf(sign);
        String before = line.substring(0, signs);
        String box = before.isBlank() ? before + "- [ ] " : before + "[ ] ";
        return new TextEdit(new TextRange(start, start + signs), box, Math.max(start, caret - signs) + box.length());
    }

    private static TextEdit toggleCheck(String text, int caret) {
        if (text.startsWith(CHECK, caret - CHECK.length())) {
            int from = caret - CHECK.length();
            from = from > 0 && text.charAt(from - 1) == ' ' ? from - 1 : from;
            return new TextEdit(new TextRange(from, caret), "", from);
        }
        boolean needsSpace = caret > 0 && !Character.isWhitespace(text.charAt(caret - 1));
        String sign = needsSpace ? " " + CHECK : CHECK;
        return new TextEdit(new TextRange(caret, caret), sign, caret + sign.length());
    }

    /** An answer when the last line with anything in it is a question, else a question. */
    private static MarkKind questionOrAnswer(String text, int caret) {
        String line = text.substring(LineBounds.start(text, caret), LineBounds.end(text, caret))
                .strip();
        if (isLabelled(line, "A")) {
            return MarkKind.ANSWER;
        }
        String before = text.substring(0, LineBounds.start(text, caret)).stripTrailing();
        String last =
                before.substring(LineBounds.start(before, before.length())).strip();
        return !isLabelled(line, "Q") && isLabelled(last, "Q") ? MarkKind.ANSWER : MarkKind.QUESTION;
    }

    private static boolean isLabelled(String line, String letter) {
        Matcher label = ANY_LABEL.matcher(line);
        return label.find() && firstWord(label.group()).equalsIgnoreCase(letter);
    }

    private static int endOf(Matcher signs) {
        return signs.find() ? signs.end() : 0;
    }
}
