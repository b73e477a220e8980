package io.github.rapporteur.notes.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/** One dictionary. Any thread but the JavaFX thread: the first look at a word may take milliseconds. */
public final class SpellChecker {
    private static final int MOST_KNOWN = 50_000;
    private static final int MOST_SUGGESTIONS = 7;
    private static final long LONGEST_SEARCH_MS = 400;

    private final Hunspell hunspell;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private SpellChecker(Dictionary dictionary) {
        hunspell = new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
    }

    /** Reads a dictionary; an IOException says which file it can not be read from, and why. Blocks. */
    public static SpellChecker read(Path affixes) throws IOException {
        try (InputStream rules = Files.newInputStream(affixes);
                InputStream words = Files.newInputStream(Dictionaries.words(affixes))) {
            return new SpellChecker(new Dictionary(rules, List.of(words), false, SortingStrategy.inMemory()));
        } catch (ParseException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException damaged) {
            throw new IOException(
                    "The dictionary " + affixes + " is not one that can be read. Install it again, or choose another"
                            + " language.",
                    damaged);
        }
    }

    /** Whether the word is spelt as the dictionary has it. */
    public boolean isRight(String word) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(word.replace('’', '\''), hunspell::spell);
    }

    /** What may have been meant, the likeliest first; mostly a few, maybe none. */
    public List<String> suggestions(String word) {
        return hunspell.suggest(word.replace('’', '\''), LONGEST_SEARCH_MS).stream()
                .map(each -> word.indexOf('’') >= 0 ? each.replace('\'', '’') : each)
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /** A word as it is compared with the user's own: without regard to case. */
    public static String folded(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
