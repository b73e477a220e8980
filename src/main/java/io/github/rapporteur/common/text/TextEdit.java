package io.github.rapporteur.common.text;

/**
 * One replacement in a text and where the caret stands afterwards; an editor applies it as one undoable step.
 *
 * @param range what is replaced
 * @param replacement what stands there afterwards
 * @param caret caret offset in the text after the replacement
 */
public record TextEdit(TextRange range, String replacement, int caret) {
    /** The text with the replacement made. */
    public String applyTo(String text) {
        return text.substring(0, range.start()) + replacement + text.substring(range.end());
    }
}
