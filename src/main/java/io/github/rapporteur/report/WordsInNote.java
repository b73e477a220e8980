package io.github.rapporteur.report;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds in a note what is read in the report: the same words in the same order, whatever signs stand between them there.
 * Pure.
 */
public final class WordsInNote {
    /** A page says "Takeaway:" or a name before the words that stand in the note. */
    private static final int LEADING = 12;

    private static final int ENOUGH = 8;

    private WordsInNote() {}

    private record Word(String folded, int start, int end) {}

    /**
     * Where the first words of a piece of the report stand.
     *
     * @param text of the note
     * @param piece as it is read on the page
     * @return from the first to the last of the words that were found; empty when they are not in the note
     */
    public static Optional<TextRange> find(String text, String piece) {
        List<Word> there = words(text);
        List<Word> wanted = words(piece);
        int most = Math.min(ENOUGH, wanted.size());
        for (int length = most; length >= Math.min(2, most) && length > 0; length--) {
            for (int from = 0; from + length <= wanted.size() && from <= LEADING; from++) {
                int at = indexOf(there, wanted.subList(from, from + length));
                if (at >= 0) {
                    return Optional.of(new TextRange(
                            there.get(at).start(), there.get(at + length - 1).end()));
                }
            }
        }
        return Optional.empty();
    }

    private static int indexOf(List<Word> there, List<Word> wanted) {
        for (int at = 0; at + wanted.size() <= there.size(); at++) {
            int same = 0;
            while (same < wanted.size()
                    && there.get(at + same).folded().equals(wanted.get(same).folded())) {
                same++;
            }
            if (same == wanted.size()) {
                return at;
            }
        }
        return -1;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); ) {
            int sign = at < text.length() ? text.codePointAt(at) : ' ';
            boolean isWord = Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
            if (isWord && start < 0) {
                start = at;
            } else if (!isWord && start >= 0) {
                words.add(new Word(Fold.fold(text.substring(start, at)), start, at));
                start = -1;
            }
            // Where a link goes to is not read on the page.
            int target = sign == ']' && text.startsWith("](", at) ? text.indexOf(')', at) : -1;
            at = target > 0 ? target : at + Character.charCount(sign);
        }
        return words;
    }
}
