package io.github.rapporteur.notes.spelling;

import io.github.rapporteur.common.text.TextRange;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a note that can be spelt right or wrong: not code, addresses, tags, names of things with digits. Pure. */
public final class SpelledWords {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~)");
    /** Code, the target of a link, an address. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "(`+)(?!`).*?(?<!`)\\1(?!`)|\\]\\([^)\\s]*\\)|\\b[\\w.+-]+@[\\w.-]+|\\w+://\\S+|\\bwww\\.\\S+|\\$\\{[^}]*}");

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    /** Tags, people, numbers with units, paths, names in programs. */
    private static final Pattern NO_PROSE =
            Pattern.compile(".*(?:\\d|[_/\\\\=<>{}|~^]|\\p{Ll}\\p{Lu}|\\p{L}\\.\\p{L}).*|[@#!].*");

    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_WORD = 60;
    private static final Set<String> NOT_LATIN =
            Set.of("ru", "uk", "be", "bg", "sr", "mk", "el", "he", "ar", "ka", "hy");

    private SpelledWords() {}

    /**
     * The words of each line that are not right, by their columns.
     *
     * @param language of the dictionary, "en_GB": of a Latin one, words in other letters are let be
     * @param isRight asked for each word
     */
    public static List<List<TextRange>> wrong(List<String> lines, String language, Predicate<String> isRight) {
        boolean onlyLatin = !NOT_LATIN.contains(language.split("_", -1)[0]);
        List<List<TextRange>> wrong = new ArrayList<>(lines.size());
        boolean inCode = false;
        for (String line : lines) {
            boolean isFence = FENCE.matcher(line).find();
            boolean isProse = !inCode && !isFence && line.length() <= LONGEST_LINE;
            wrong.add(isProse ? wrong(line, onlyLatin, isRight) : List.of());
            inCode ^= isFence;
        }
        return wrong;
    }

    private static List<TextRange> wrong(String line, boolean onlyLatin, Predicate<String> isRight) {
        List<TextRange> wrong = new ArrayList<>(0);
        Matcher token = TOKEN.matcher(withoutCode(line));
        while (token.find()) {
            if (NO_PROSE.matcher(token.group()).matches()) {
                continue;
            }
            Matcher word = WORD.matcher(token.group());
            while (word.find()) {
                String found = word.group();
                if (isSpelt(found, onlyLatin) && !isRight.test(found)) {
                    wrong.add(new TextRange(token.start() + word.start(), token.start() + word.end()));
                }
            }
        }
        return List.copyOf(wrong);
    }

    private static String withoutCode(String line) {
        Matcher code = NO_WORDS.matcher(line);
        return code.find() ? code.replaceAll(match -> " ".repeat(match.group().length())) : line;
    }

    /** Single letters, abbreviations in capitals and words in other letters are let be. */
    private static boolean isSpelt(String word, boolean onlyLatin) {
        if (word.length() < 2 || word.length() > LONGEST_WORD || word.equals(word.toUpperCase(Locale.ROOT))) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        return onlyLatin ? script == UnicodeScript.LATIN : script != UnicodeScript.LATIN;
    }
}
