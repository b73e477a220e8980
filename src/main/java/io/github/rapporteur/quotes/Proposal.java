package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger offers before the user decides.
 *
 * @param range the stretch of the text that becomes the quote; of an existing quote all its lines
 * @param words what is quoted, without a leading "Name:"; empty when the caret stands where nothing is written
 * @param name the person chosen already; null when nobody is
 * @param prefix "Name:" that stood before the words, so that it can be put back when the user names somebody else
 *     and it may not have been a name; empty when there was none
 * @param place where the block goes
 * @param existing the quote that is edited; null when a new one is made
 */
public record Proposal(
        TextRange range,
        String words,
        @Nullable String name,
        String prefix,
        Place place,
        Mark.@Nullable Quote existing) {
    /**
     * Where a new block goes.
     *
     * @param indent in front of each further line, so that it stays in its list item
     * @param inItem whether it follows a list sign on the same line
     */
    public record Place(String indent, boolean inItem) {
        /** A block of its own, in no list. */
        public static final Place OWN_BLOCK = new Place("", false);
    }
}
