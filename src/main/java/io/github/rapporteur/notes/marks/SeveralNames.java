package io.github.rapporteur.notes.marks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several people who said something together: "Mara Lindqvist & Tomasz Wilk". A comma would not do, it stands inside of
 * names ("Smith, Jr."). In the text it is one name like any other, so nothing is lost by programs and notes that know
 * nothing of it. Any thread.
 */
public final class SeveralNames {
    private static final String BETWEEN = " & ";

    private SeveralNames() {}

    /** The names one by one, in their order; the name itself when it is only one. */
    public static List<String> split(String name) {
        List<String> names = Arrays.stream(name.split("(?<=\\S)\\s+&\\s+(?=\\S)", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return names.isEmpty() ? List.of(name) : names;
    }

    /** As it stands in the text, doubles left out; empty for nobody. */
    public static String join(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }
}
