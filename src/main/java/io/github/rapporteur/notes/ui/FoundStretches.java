package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a word or phrase stands in a note. Pure.
 *
 * @param ranges from the beginning of the text to its end, none over another
 */
record FoundStretches(String text, List<TextRange> ranges) {
    /** Nothing looked for in no text. */
    static final FoundStretches NONE = new FoundStretches("", List.of());

    /**
     * Looks for a phrase.
     *
     * @param exact letters as they are typed; else without regard to case and accents, as {@link Fold} has it
     */
    static FoundStretches of(String text, String phrase, boolean exact) {
        if (phrase.isEmpty()) {
            return new FoundStretches(text, List.of());
        }
        return exact ? exact(text, phrase) : folded(text, Fold.fold(phrase));
    }

    private static FoundStretches exact(String text, String phrase) {
        List<TextRange> ranges = new ArrayList<>();
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            ranges.add(new TextRange(at, at + phrase.length()));
        }
        return new FoundStretches(text, List.copyOf(ranges));
    }

    private static FoundStretches folded(String text, String phrase) {
        if (phrase.isEmpty()) {
            return new FoundStretches(text, List.of());
        }
        StringBuilder folded = new StringBuilder(text.length() + 16);
        // Where each folded letter comes from; one more for the end.
        int[] origin = new int[text.length() * 2 + 16];
        for (int at = 0; at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            while (next < text.length() && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
                next++;
            }
            int before = folded.length();
            char c = text.charAt(at);
            if (next == at + 1 && c < 0x80) {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else {
                folded.append(Fold.fold(text.substring(at, next)));
            }
            if (folded.length() + 1 > origin.length) {
                origin = Arrays.copyOf(origin, folded.length() * 2);
            }
            Arrays.fill(origin, before, folded.length(), at);
            at = next;
        }
        origin[folded.length()] = text.length();
        List<TextRange> ranges = new ArrayList<>();
        int at = folded.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            while (end < folded.length() && origin[end] == origin[end - 1]) {
                end++;
            }
            ranges.add(new TextRange(origin[at], origin[end]));
            at = folded.indexOf(phrase, end);
        }
        return new FoundStretches(text, List.copyOf(ranges));
    }

    /** The first that begins at this offset or behind it, else the first of all; empty when nothing was found. */
    Optional<TextRange> from(int offset) {
        return ranges.stream()
                .filter(range -> range.start() >= offset)
                .findFirst()
                .or(() -> ranges.stream().findFirst());
    }

    /** The last that begins before this offset, else the last of all; empty when nothing was found. */
    Optional<TextRange> before(int offset) {
        return ranges.reversed().stream()
                .filter(range -> range.start() < offset)
                .findFirst()
                .or(() -> ranges.reversed().stream().findFirst());
    }

    /** Which one this is, from 1; 0 when it is none of them. */
    int numberOf(TextRange range) {
        return ranges.indexOf(range) + 1;
    }

    /** One edit that puts other words everywhere; empty when nothing was found. */
    Optional<TextEdit> replaced(String words) {
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        int start = ranges.getFirst().start();
        StringBuilder changed = new StringBuilder();
        int done = start;
        for (TextRange range : ranges) {
            changed.append(text, done, range.start()).append(words);
            done = range.end();
        }
        return Optional.of(new TextEdit(new TextRange(start, done), changed.toString(), start + changed.length()));
    }
}
