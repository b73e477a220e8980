package io.github.rapporteur.shell;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the words that were searched for stand in a text, found as {@link Fold} compares: "lucia" stands in "Lucía". */
final class FoundWords {
    private FoundWords() {}

    /**
     * A piece of the text.
     *
     * @param found whether it was searched for
     */
    record Piece(String text, boolean found) {}

    /** The text in pieces, in order; one piece when nothing is found in it. */
    static List<Piece> in(String text, String query) {
        BitSet found = found(text, query);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || found.get(at) != found.get(start)) {
                pieces.add(new Piece(text.substring(start, at), found.get(start)));
                start = at;
            }
        }
        return pieces;
    }

    private static BitSet found(String text, String query) {
        StringBuilder folded = new StringBuilder();
        List<Integer> origins = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            String sign = Fold.fold(text.substring(at, at + 1));
            folded.append(sign);
            for (int i = 0; i < sign.length(); i++) {
                origins.add(at);
            }
        }
        BitSet found = new BitSet();
        for (String word : Folding.fold(query).split(" ", -1)) {
            int at = word.isEmpty() ? -1 : folded.indexOf(word);
            if (at >= 0) {
                found.set(origins.get(at), origins.get(at + word.length() - 1) + 1);
            }
        }
        return found;
    }
}
