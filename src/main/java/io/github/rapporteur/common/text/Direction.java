package io.github.rapporteur.common.text;

import java.util.Optional;

/** Which way a text runs. Any thread. */
public enum Direction {
    /** As Latin letters do. */
    LEFT_TO_RIGHT,
    /** As Hebrew and Arabic letters do. */
    RIGHT_TO_LEFT;

    /** The way of a text, by its first letter that has one (rules P2 and P3 of UAX 9); empty when none has. */
    public static Optional<Direction> of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** As {@link #of(CharSequence)}, of a part of a text. */
    public static Optional<Direction> of(CharSequence text, int start, int end) {
        int at = start;
        while (at < end) {
            int letter = Character.codePointAt(text, at);
            switch (Character.getDirectionality(letter)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return Optional.of(LEFT_TO_RIGHT);
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return Optional.of(RIGHT_TO_LEFT);
                }
                default -> at += Character.charCount(letter);
            }
        }
        return Optional.empty();
    }
}
