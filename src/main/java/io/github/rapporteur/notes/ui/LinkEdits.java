package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import java.util.regex.Pattern;

/** Links as the keys write them (CommonMark 0.31, section 6.3). Pure. */
final class LinkEdits {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>\"]+");

    private LinkEdits() {}

    /** Whether the text is one web or mail address and nothing else. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }

    /**
     * Makes a link of the selection.
     *
     * @param clipboard becomes the address when it is one
     */
    static WritingEdit link(String text, TextRange selection, String clipboard) {
        String selected = text.substring(selection.start(), selection.end());
        int start = selection.start();
        if (isAddress(selected)) {
            return WritingEdit.replacing(selection, "[](" + target(selected) + ")", start + 1, start + 1);
        }
        String address = isAddress(clipboard) ? target(clipboard) : "";
        String words = words(selected);
        String link = "[" + words + "](" + address + ")";
        int behindWords = start + 1 + words.length();
        int caret = words.isEmpty() ? start + 1 : address.isEmpty() ? behindWords + 2 : start + link.length();
        return WritingEdit.replacing(selection, link, caret, caret);
    }

    /** The address as it can stand in the brackets of a link: those with brackets or spaces in it, between angles. */
    static String target(String address) {
        String stripped = address.strip();
        return stripped.indexOf('(') >= 0 || stripped.indexOf(')') >= 0 ? "<" + stripped + ">" : stripped;
    }

    /** Words as they can stand in a link: on one line, square brackets escaped. */
    static String words(String selected) {
        return selected.strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }
}
