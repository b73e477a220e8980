package io.github.rapporteur.people;

import io.github.rapporteur.common.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds the person somebody means by a typed name. Case, accents, titles, punctuation and what stands in brackets or
 * behind a comma do not matter; a part of the name is enough as long as it fits one person only. Immutable, any thread.
 *
 * @param <T> what carries the names
 */
public final class NameMatcher<T> {
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "mx",
            "herr",
            "frau",
            "sir",
            "dame",
            "phd",
            "msc",
            "jr",
            "sr");

    private final List<Known<T>> everybody;

    private NameMatcher(List<Known<T>> everybody) {
        this.everybody = everybody;
    }

    /** A matcher over people; where two have the same name, the first one counts. */
    public static <T> NameMatcher<T> of(Collection<T> people, Function<T, String> name) {
        List<Known<T>> everybody = new ArrayList<>();
        for (T person : people) {
            String whole = name.apply(person);
            everybody.add(new Known<>(person, Fold.fold(whole.strip()), words(whole)));
        }
        return new NameMatcher<>(everybody);
    }

    /** The person with this whole name, first and last name in either order. */
    public Optional<T> findByWholeName(String typed) {
        String folded = Fold.fold(typed.strip());
        for (Known<T> known : everybody) {
            if (!folded.isEmpty() && known.folded.equals(folded)) {
                return Optional.of(known.person);
            }
        }
        List<String> words = words(typed);
        Optional<T> sameOrder = first(words, List::equals);
        return sameOrder.isPresent() ? sameOrder : first(words, NameMatcher::sameWords);
    }

    /**
     * The person meant: by the whole name, else by a name with a part left out or added, by first or last name alone,
     * or with initials. Empty when nobody or more than one fits.
     */
    public Optional<T> find(String typed) {
        Optional<T> whole = findByWholeName(typed);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<T> meant = findByPart(words(typed));
        // "Lindqvist, CTO" is not a last name with a first name behind it.
        return meant.isPresent() ? meant : findByPart(words(beforeComma(typed)));
    }

    private Optional<T> findByPart(List<String> words) {
        Optional<T> part = only(words, NameMatcher::oneHoldsTheOther);
        if (part.isPresent()) {
            return part;
        }
        Optional<T> single = only(words, NameMatcher::isFirstOrLast);
        return single.isPresent() ? single : only(words, NameMatcher::fitsInitials);
    }

    private Optional<T> first(List<String> typed, BiPredicate<List<String>, List<String>> fits) {
        return everybody.stream()
                .filter(known -> !typed.isEmpty() && fits.test(known.words, typed))
                .map(known -> known.person)
                .findFirst();
    }

    private Optional<T> only(List<String> typed, BiPredicate<List<String>, List<String>> fits) {
        List<Known<T>> fitting = everybody.stream()
                .filter(known -> !typed.isEmpty() && fits.test(known.words, typed))
                .toList();
        boolean one = fitting.stream().map(Known::folded).distinct().count() == 1;
        return one ? Optional.of(fitting.getFirst().person) : Optional.empty();
    }

    private static boolean sameWords(List<String> known, List<String> typed) {
        return known.size() == typed.size() && new HashSet<>(known).equals(new HashSet<>(typed));
    }

    private static boolean oneHoldsTheOther(List<String> known, List<String> typed) {
        return (typed.size() > 1 && known.containsAll(typed)) || (known.size() > 1 && typed.containsAll(known));
    }

    private static boolean isFirstOrLast(List<String> known, List<String> typed) {
        return typed.size() == 1
                && !known.isEmpty()
                && (known.getFirst().equals(typed.getFirst()) || known.getLast().equals(typed.getFirst()));
    }

    /** "Z. Bentley" or "Zac B.": every word equal or an initial, at least one of them in full. */
    private static boolean fitsInitials(List<String> known, List<String> typed) {
        if (known.size() != typed.size() || typed.size() < 2) {
            return false;
        }
        boolean full = false;
        for (int at = 0; at < typed.size(); at++) {
            String word = typed.get(at);
            boolean equal = known.get(at).equals(word);
            boolean initial = word.length() == 1 && known.get(at).startsWith(word);
            if (!equal && !initial) {
                return false;
            }
            full |= equal && word.length() > 1;
        }
        return full;
    }

    /** The folded words of a name: "Berg, Anna" turned round; brackets, titles and a company behind a comma left out. */
    private static List<String> words(String name) {
        String bare = withoutBrackets(name);
        int comma = bare.indexOf(',');
        List<String> words = named(comma < 0 ? bare : bare.substring(0, comma));
        if (comma >= 0 && words.size() == 1) {
            List<String> turned = named(bare.substring(comma + 1));
            turned.addAll(words);
            return turned;
        }
        return words;
    }

    private static List<String> named(String name) {
        List<String> words = new ArrayList<>(Fold.words(name));
        if (words.size() > 1) {
            words.removeIf(TITLES::contains);
        }
        return words;
    }

    private static String beforeComma(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? "" : name.substring(0, comma);
    }

    private static String withoutBrackets(String name) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < name.length(); at++) {
            char sign = name.charAt(at);
            depth += sign == '(' || sign == '[' ? 1 : 0;
            if (depth == 0) {
                bare.append(sign);
            }
            depth -= depth > 0 && (sign == ')' || sign == ']') ? 1 : 0;
        }
        return bare.toString();
    }

    private record Known<T>(T person, String folded, List<String> words) {}
}
