package io.github.rapporteur.pictures;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the pictures that a note's text names, in the order in which they stand; not those in code. Costs next to
 * nothing for a text without any. Any thread.
 */
public final class PictureMentions {
    private static final String TARGET = "](" + PictureMention.SCHEME;
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final List<PictureMention> found = new ArrayList<>();
    private int free;

    private PictureMentions(String text) {
        this.text = text;
    }

    /** All of a text. */
    public static List<PictureMention> in(String text) {
        int at = text.indexOf(TARGET);
        if (at < 0) {
            return List.of();
        }
        PictureMentions mentions = new PictureMentions(text);
        NoteCode code = new NoteCode(text);
        for (; at >= 0; at = text.indexOf(TARGET, at + 1)) {
            mentions.read(at, code);
        }
        return List.copyOf(mentions.found);
    }

    private void read(int bracket, NoteCode code) {
        int start = opening(bracket);
        if (start < free) {
            return;
        }
        int at = bracket + TARGET.length();
        int digits = at;
        while (digits < text.length() && PictureHash.isHex(text.substring(digits, digits + 1))) {
            digits++;
        }
        String name = PictureMention.nameIn(PictureMention.SCHEME + text.substring(at, digits));
        if (name.isEmpty()) {
            return;
        }
        int caption = skipBlanks(digits);
        int captionEnd = caption;
        String words = "";
        if (caption > digits && caption < text.length() && text.charAt(caption) == '"') {
            captionEnd = closing(caption + 1);
            if (captionEnd < 0) {
                return;
            }
            words = plain(text.substring(caption + 1, captionEnd));
            captionEnd = skipBlanks(captionEnd + 1);
        }
        boolean isClosed = captionEnd < text.length() && text.charAt(captionEnd) == ')';
        if (isClosed && !code.holds(start)) {
            free = captionEnd + 1;
            found.add(new PictureMention(
                    new TextRange(start, free), name, plain(text.substring(start + 2, bracket)), words));
        }
    }

    /** Where the exclamation mark before the bracket that belongs to this one is; -1 when there is none in the line. */
    private int opening(int bracket) {
        if (isEscaped(bracket)) {
            return -1;
        }
        for (int at = bracket - 1; at >= free && text.charAt(at) != '\n'; at--) {
            char c = text.charAt(at);
            if (c == '[' && !isEscaped(at)) {
                boolean isPicture = at > 0 && text.charAt(at - 1) == '!' && !isEscaped(at - 1);
                return isPicture ? at - 1 : -1;
            }
            if (c == ']' && !isEscaped(at)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the quotation mark is that ends a caption; -1 when there is none in the line. */
    private int closing(int from) {
        for (int at = from; at < text.length() && text.charAt(at) != '\n'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return at;
            }
        }
        return -1;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private boolean isEscaped(int at) {
        int strokes = 0;
        while (at - strokes > 0 && text.charAt(at - strokes - 1) == '\\') {
            strokes++;
        }
        return strokes % 2 == 1;
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean escapes = c == '\\' && i + 1 < words.length() && PUNCTUATION.indexOf(words.charAt(i + 1)) >= 0;
            plain.append(escapes ? words.charAt(++i) : c);
        }
        return plain.toString();
    }
}
