package io.github.rapporteur.common.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes words comparable for people who type without accents and capitals: "Łukasz Größe" and "lukasz grosse" fold to
 * the same. Latin, Greek and Cyrillic accents are dropped; signs that make another letter, as in Japanese or Hindi,
 * stay. Any thread.
 */
public final class Fold {
    /** Letters that Unicode does not take apart, and what people type for them. */
    private static final String SINGLE = "øłđħŧıƶ";

    private static final String TYPED = "oldhtiz";

    private Fold() {}

    /** The folded text: lower case, without accents, compatibility forms (full width, ligatures) made plain. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        String lower = apart.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at++) {
            append(folded, lower.charAt(at));
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The folded words of a text: runs of letters, digits and their marks. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        fold(text).codePoints().forEach(sign -> {
            if (isWordPart(sign)) {
                word.appendCodePoint(sign);
            } else if (!word.isEmpty() && sign != '\'' && sign != '’') {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether every word typed begins a word of the text, in the same order; nothing typed fits every text. */
    public static boolean fits(String text, String typed) {
        List<String> words = words(text);
        int at = 0;
        for (String begin : words(typed)) {
            while (at < words.size() && !words.get(at).startsWith(begin)) {
                at++;
            }
            if (at++ >= words.size()) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, char sign) {
        if (sign >= '\u0300' && sign <= '\u036f') {
            return;
        }
        int single = SINGLE.indexOf(sign);
        if (single >= 0) {
            folded.append(TYPED.charAt(single));
            return;
        }
        switch (sign) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ð' -> folded.append('d');
            case '’', '‘', 'ʼ' -> folded.append('\'');
            case 'ς' -> folded.append('σ');
            default -> folded.append(sign);
        }
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= 0x80 || (sign >= 'A' && sign <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
