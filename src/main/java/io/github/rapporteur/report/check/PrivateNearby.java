package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.PublicText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is private and yet near to what goes out: a line right below a private passage, of which the writer may think that
 * it belongs to it; and private words that stand in an exported passage too.
 */
final class PrivateNearby {
    /** So many words in a row are the same by chance only if they are small ones. */
    private static final int ROW = 5;

    private static final int SHORTEST = 3;
    private static final int LETTERS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|['’](?=\\p{L}))*");
    private static final Pattern SIGNS =
            Pattern.compile("[ \\t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \\t]+|#{1,6}[ \\t]+)*(?:\\[[ xX]][ \\t]+)?");
    private static final Pattern ALONE = Pattern.compile(".*:[*_\\s]*");
    private static final Pattern NO_TEXT = Pattern.compile("\\s*(?:[-*_>=|`~]\\s*)*");

    private record Word(String folded, TextRange range) {}

    /** @param owner the note, or the verdict's talk, in which it stands */
    private record Secret(Object owner, Place place) {}

    private PrivateNearby() {}

    /** Lines of one note that go out although what stands right above them does not. */
    static List<Finding> below(CheckedNote note) {
        List<Finding> found = new ArrayList<>();
        String text = note.note().text();
        for (PublicText.Secret secret : note.secrets()) {
            int start = lineBelow(text, secret.range());
            if (start < 0) {
                continue;
            }
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            Matcher signs = SIGNS.matcher(line);
            int words = start + (signs.lookingAt() ? signs.end() : 0);
            int at = words < end ? note.left().at(words) : -1;
            if (at >= 0 && note.goesOut(at) && !NO_TEXT.matcher(line).matches()) {
                found.add(Finding.of(
                        FindingKind.BELOW_PRIVATE,
                        Excerpt.quoted(line),
                        note.place(new TextRange(words, end), text.substring(words, end)),
                        List.of(
                                new Cure.Edit(
                                        "Make it private",
                                        NoteFix.replacing(text, new TextRange(words, words), "Private: ")),
                                new Cure.Keep("It may go out")),
                        line.strip()));
            }
        }
        return found;
    }

    /**
     * Where the line begins that the writer may take for a part of a private passage: the one right below; under a label
     * that stands alone also the next paragraph. -1 when there is none.
     */
    private static int lineBelow(String text, TextRange secret) {
        int start = secret.end() + 1;
        if (start >= text.length() || text.charAt(start - 1) != '\n') {
            return -1;
        }
        if (text.charAt(start) != '\n') {
            return start;
        }
        String first = secret.of(text).lines().findFirst().orElse("");
        boolean alone = ALONE.matcher(first).matches();
        return alone && start + 1 < text.length() ? start + 1 : -1;
    }

    /**
     * Private words that stand in the report as well.
     *
     * @param notes those in the report
     * @param others notes that are not
     * @param verdicts of all talks
     */
    static List<Finding> repeated(List<CheckedNote> notes, List<CheckedNote> others, List<CheckedVerdict> verdicts) {
        Map<List<String>, Secret> rows = new HashMap<>();
        notes.forEach(note -> addSecrets(note, rows));
        others.forEach(note -> addSecrets(note, rows));
        for (CheckedVerdict verdict : verdicts) {
            verdict.secrets().forEach(words -> addRows(words, new Secret(verdict.talk(), verdict.place()), rows));
        }
        List<Finding> found = new ArrayList<>();
        if (!rows.isEmpty()) {
            notes.forEach(note -> found.addAll(search(note.text(), note::goesOut, note::place, note, rows)));
            for (CheckedVerdict verdict : verdicts) {
                found.addAll(search(verdict.exported(), at -> true, range -> verdict.place(), verdict.talk(), rows));
            }
        }
        return found;
    }

    private static void addSecrets(CheckedNote note, Map<List<String>, Secret> rows) {
        for (PublicText.Secret passage : note.secrets()) {
            Place place =
                    note.place(passage.range(), passage.range().of(note.note().text()));
            addRows(passage.words(), new Secret(note, place), rows);
        }
    }

    private static void addRows(String passage, Secret secret, Map<List<String>, Secret> rows) {
        List<Word> words = words(passage);
        int length = Math.min(ROW, words.size());
        for (int i = 0; length >= SHORTEST && i + length <= words.size(); i++) {
            List<String> row = row(words, i, length);
            if (tells(row)) {
                rows.putIfAbsent(row, secret);
            }
        }
    }

    private static List<Finding> search(
            String text,
            IntPredicate goesOut,
            Function<TextRange, Place> place,
            Object owner,
            Map<List<String>, Secret> rows) {
        List<Finding> found = new ArrayList<>();
        List<Word> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            Secret secret = at(words, i, rows).orElse(null);
            if (secret == null || !goesOut.test(words.get(i).range().start())) {
                continue;
            }
            int last = i;
            int end = i;
            // All of the passage that goes on the same way is one finding.
            for (int next = i; next < words.size() && next <= end; next++) {
                int length = lengthAt(words, next, rows);
                end = length > 0 ? Math.max(end, next + length - 1) : end;
                last = end;
            }
            TextRange range = new TextRange(
                    words.get(i).range().start(),
                    words.get(Math.min(last, words.size() - 1)).range().end());
            found.add(finding(
                    range.of(text), place.apply(range), secret, secret.owner().equals(owner)));
            i = last;
        }
        return found;
    }

    private static Finding finding(String words, Place here, Secret secret, boolean same) {
        return Finding.of(
                FindingKind.PRIVATE_WORDS,
                Excerpt.quoted(words)
                        + (same ? "" : " Private in: " + secret.place().words()),
                here,
                List.of(new Cure.Go("To the private passage", secret.place()), new Cure.Keep("They may stay")),
                Fold.fold(words));
    }

    private static Optional<Secret> at(List<Word> words, int from, Map<List<String>, Secret> rows) {
        for (int length = ROW; length >= SHORTEST; length--) {
            Secret secret = from + length <= words.size() ? rows.get(row(words, from, length)) : null;
            if (secret != null) {
                return Optional.of(secret);
            }
        }
        return Optional.empty();
    }

    private static int lengthAt(List<Word> words, int from, Map<List<String>, Secret> rows) {
        for (int length = ROW; length >= SHORTEST; length--) {
            @Nullable Secret secret = from + length <= words.size() ? rows.get(row(words, from, length)) : null;
            if (secret != null) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> row(List<Word> words, int from, int length) {
        List<String> row = new ArrayList<>(length);
        for (int i = from; i < from + length; i++) {
            row.add(words.get(i).folded());
        }
        return row;
    }

    /** "At the end of the" is said by everybody. */
    private static boolean tells(List<String> row) {
        return row.stream()
                        .filter(word -> word.length() >= LETTERS || word.chars().anyMatch(Character::isDigit))
                        .count()
                >= 2;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(new Word(Fold.fold(word.group()), new TextRange(word.start(), word.end())));
        }
        return words;
    }
}
