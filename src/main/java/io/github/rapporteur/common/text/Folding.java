package io.github.rapporteur.common.text;

/**
 * Makes names comparable the way people compare them: "José  García" and "jose garcia" are the same. As {@link Fold},
 * and white space counts as single spaces.
 */
public final class Folding {
    private Folding() {}

    /** The name without case and accents, no white space at its ends. */
    public static String fold(String name) {
        String folded = Fold.fold(name);
        StringBuilder key = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                gap = !key.isEmpty();
            } else {
                if (gap) {
                    key.append(' ');
                }
                gap = false;
                key.append(sign);
            }
        }
        return key.toString();
    }
}
