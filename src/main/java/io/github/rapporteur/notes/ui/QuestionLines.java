package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Q and A mode writes: a question, its answer, the next question. Pure. */
final class QuestionLines {
    /** Who asks unless somebody is named. */
    static final String ASKER = "audience";

    private static final String QUESTION = "Q (" + ASKER + "): ";
    private static final String ANSWER = "A: ";
    private static final Pattern LINE = Pattern.compile("(?i)([QA])(?: *\\([^)\n]*\\))?:[ \t]*(.*)");

    private QuestionLines() {}

    /** Begins the first question: on the caret's line when that is empty, else below it. */
    static TextEdit begin(String text, int caret) {
        int start = LineBounds.start(text, caret);
        int end = LineBounds.end(text, caret);
        String line = text.substring(start, end);
        if (LINE.matcher(line).matches()) {
            return inserted(end, "");
        }
        if (!line.isBlank()) {
            return inserted(end, "\n\n" + QUESTION);
        }
        boolean afterWords = start > 1 && text.charAt(start - 2) != '\n';
        String signs = (afterWords ? "\n" : "") + QUESTION;
        return new TextEdit(new TextRange(start, end), signs, start + signs.length());
    }

    /**
     * What Enter does at the end of a question or an answer.
     *
     * @return empty when it is an ordinary new line
     */
    static Optional<TextEdit> enter(String text, int caret) {
        int start = LineBounds.start(text, caret);
        Matcher line = LINE.matcher(text.substring(start, LineBounds.end(text, caret)));
        if (!line.matches()
                || caret != LineBounds.end(text, caret)
                || line.group(2).isBlank()) {
            return Optional.empty();
        }
        boolean isQuestion = "q".equalsIgnoreCase(line.group(1));
        return Optional.of(inserted(caret, isQuestion ? "\n" + ANSWER : "\n\n" + QUESTION));
    }

    /** Takes an empty question or answer away at which the mode is left; empty when the line is none. */
    static Optional<TextEdit> end(String text, int caret) {
        int start = LineBounds.start(text, caret);
        int end = LineBounds.end(text, caret);
        Matcher line = LINE.matcher(text.substring(start, end));
        return line.matches() && line.group(2).isBlank()
                ? Optional.of(new TextEdit(new TextRange(start, end), "", start))
                : Optional.empty();
    }

    private static TextEdit inserted(int at, String words) {
        return new TextEdit(new TextRange(at, at), words, at + words.length());
    }
}
