package io.github.rapporteur.app;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the first start answers to a second.
 *
 * @param done whether it did what was asked for
 * @param words for the user: a sentence; empty when there is nothing to say
 */
record StartAnswer(boolean done, String words) {
    /** The window has come to the front. */
    static final StartAnswer SHOWN = new StartAnswer(true, "");

    /** The program was handed a line and has said nothing. */
    static final StartAnswer SILENT = new StartAnswer(
            false,
            "The program has the line, but has not said yet that it is saved. Look into the note before you try again.");

    byte[] toBytes() {
        byte[] sentence = words.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[1 + sentence.length];
        bytes[0] = (byte) (done ? 1 : 0);
        System.arraycopy(sentence, 0, bytes, 1, sentence.length);
        return bytes;
    }

    /** Reads it; no bytes at all are the answer of a program that knows only of coming to the front. */
    static StartAnswer of(byte[] bytes) {
        if (bytes.length == 0) {
            return SHOWN;
        }
        return new StartAnswer(
                bytes[0] != 0, new String(Arrays.copyOfRange(bytes, 1, bytes.length), StandardCharsets.UTF_8));
    }
}
