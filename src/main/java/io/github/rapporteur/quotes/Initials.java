package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Fold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One letter for each of the people on a panel, so that one key picks them: the first letter of the first name, else of
 * another part, else any other letter of it. No letter stands for two. Pure.
 *
 * @param byName the letter, folded to lower case, by the name as it was given; nobody has to have one
 */
public record Initials(Map<String, String> byName) {
    /** Keys for nobody. */
    public static final Initials NONE = new Initials(Map.of());

    private static final int PANEL = 2;

    /** Keeps its own map. */
    public Initials {
        byName = Map.copyOf(byName);
    }

    /** Letters for the speakers of a talk; none when there is only one, who is chosen anyway. */
    public static Initials of(List<String> speakers) {
        if (speakers.size() < PANEL) {
            return NONE;
        }
        Map<String, String> letters = new LinkedHashMap<>();
        for (String name : speakers) {
            for (String letter : candidates(name)) {
                if (!letters.containsValue(letter)) {
                    letters.put(name, letter);
                    break;
                }
            }
        }
        return new Initials(letters);
    }

    /** Who is picked by a typed letter. */
    public Optional<String> name(String typed) {
        String folded = Fold.fold(typed);
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The letter of somebody, as it is shown; empty when they have none. */
    public String key(String name) {
        return byName.getOrDefault(name, "").toUpperCase(java.util.Locale.ROOT);
    }

    /** First letters of the parts, then all other letters in their order. */
    private static List<String> candidates(String name) {
        List<String> words = Fold.words(name);
        List<String> firsts = words.stream().map(Initials::first).toList();
        List<String> all = words.stream()
                .flatMap(word -> word.codePoints().mapToObj(Character::toString))
                .toList();
        return java.util.stream.Stream.concat(firsts.stream(), all.stream())
                .filter(letter -> Character.isLetter(letter.codePointAt(0)))
                .distinct()
                .toList();
    }

    private static String first(String word) {
        return Character.toString(word.codePointAt(0));
    }
}
