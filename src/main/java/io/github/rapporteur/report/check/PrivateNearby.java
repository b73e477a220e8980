package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.PublicText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private record Secret(CheckedNote note, PublicText.Secret passage) {}

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
     */
    static List<Finding> repeated(List<CheckedNote> notes, List<CheckedNote> others) {
        Map<List<String>, Secret> rows = new HashMap<>();
        notes.forEach(note -> addSecrets(note, rows));
        others.forEach(note -> addSecrets(note, rows));
        List<Finding> found = new ArrayList<>();
        if (!rows.isEmpty()) {
            notes.forEach(note -> search(note, rows, found));
        }
        return found;
    }

    private static void addSecrets(CheckedNote note, Map<List<String>, Secret> rows) {
        for (PublicText.Secret passage : note.secrets()) {
            List<Word> words = words(passage.words());
            int length = Math.min(ROW, words.size());
            for (int i = 0; length >= SHORTEST && i + length <= words.size(); i++) {
                List<String> row = row(words, i, length);
                if (tells(row)) {
                    rows.putIfAbsent(row, new Secret(note, passage));
                }
            }
        }
    }

    private static void search(CheckedNote note, Map<List<String>, Secret> rows, List<Finding> found) {
        List<Word> words = words(note.text());
        for (int i = 0; i < words.size(); i++) {
            Secret secret = at(words, i, rows).orElse(null);
            if (secret == null || !note.goesOut(words.get(i).range().start())) {
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
            found.add(finding(note, range, secret));
            i = last;
        }
    }

    private static Finding finding(CheckedNote note, TextRange range, Secret secret) {
        String words = range.of(note.text());
        Place there = secret.note()
                .place(
                        secret.passage().range(),
                        secret.passage().range().of(secret.note().note().text()));
        boolean same = secret.note() == note;
        return Finding.of(
                FindingKind.PRIVATE_WORDS,
                Excerpt.quoted(words) + (same ? "" : " Private in: " + there.words()),
                note.place(range),
                List.of(new Cure.Go("To the private passage", there), new Cure.Keep("They may stay")),
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
