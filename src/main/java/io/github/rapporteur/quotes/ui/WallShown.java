package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.WallFilter;
import io.github.rapporteur.quotes.WallQuote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the wall shows: the quotes that fit, in their groups, and what can be filtered by. Pure.
 *
 * @param all how many quotes the conference has
 * @param facets counted over all quotes of the conference
 */
record WallShown(List<Group> groups, int all, Facets facets) {
    static final WallShown NOTHING =
            new WallShown(List.of(), 0, new Facets(Map.of(), List.of(), List.of(), List.of(), 0, 0, 0));

    WallShown {
        groups = List.copyOf(groups);
    }

    /** How quotes are put together. */
    enum Grouping {
        NOTHING("Nothing"),
        TALK("Talk"),
        PERSON("Person"),
        TAG("Tag");

        private final String words;

        Grouping(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Quotes under one heading; the heading is empty when they are not grouped. */
    record Group(String heading, List<WallQuote> quotes) {}

    /** Something to filter by, and how many quotes have it. */
    record Facet<T>(T value, String words, int count) {}

    /** All there is to filter by; the most frequent first, talks by time. */
    record Facets(
            Map<Role, Integer> roles,
            List<Facet<String>> people,
            List<Facet<String>> tags,
            List<Facet<NoteSubject>> talks,
            int exact,
            int fromMemory,
            int offRecord) {}

    /** The quotes that fit, grouped. */
    static List<Group> groups(List<WallFilter.Foldable> all, WallFilter filter, Grouping grouping) {
        List<WallQuote> fitting = all.stream()
                .filter(filter::wants)
                .map(WallFilter.Foldable::quote)
                .toList();
        if (fitting.isEmpty()) {
            return List.of();
        }
        if (grouping == Grouping.NOTHING) {
            return List.of(new Group("", fitting));
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        for (WallQuote quote : fitting) {
            for (String heading : headings(quote, grouping)) {
                groups.computeIfAbsent(
                                heading.isEmpty() ? "" : Folding.fold(heading),
                                any -> new Group(heading.isEmpty() ? without(grouping) : heading, new ArrayList<>()))
                        .quotes()
                        .add(quote);
            }
        }
        Group last = groups.remove("");
        List<Group> sorted = new ArrayList<>(groups.values());
        if (grouping != Grouping.TALK) {
            sorted.sort(Comparator.comparingInt((Group group) -> -group.quotes().size())
                    .thenComparing(group -> Folding.fold(group.heading())));
        }
        if (last != null) {
            sorted.add(last);
        }
        return sorted;
    }

    private static List<String> headings(WallQuote quote, Grouping grouping) {
        List<String> headings = switch (grouping) {
            case NOTHING -> List.of();
            case TALK -> List.of(quote.place().title());
            case PERSON -> quote.people();
            case TAG -> quote.tags().stream().map(tag -> "#" + tag).toList();
        };
        return headings.isEmpty() ? List.of("") : headings;
    }

    private static String without(Grouping grouping) {
        return grouping == Grouping.PERSON ? "Waiting for a name" : "Without a tag";
    }

    /** Counts what can be filtered by. */
    static Facets facets(List<WallFilter.Foldable> all) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        Map<String, Facet<String>> people = new LinkedHashMap<>();
        Map<String, Facet<String>> tags = new LinkedHashMap<>();
        Map<NoteSubject, Facet<NoteSubject>> talks = new LinkedHashMap<>();
        int exact = 0;
        int offRecord = 0;
        for (WallFilter.Foldable each : all) {
            WallQuote quote = each.quote();
            roles.merge(quote.role(), 1, Integer::sum);
            quote.people().forEach(name -> count(people, Folding.fold(name), name, name));
            quote.tags().forEach(tag -> count(tags, Folding.fold(tag), tag, tag));
            count(
                    talks,
                    quote.place().subject(),
                    quote.place().subject(),
                    quote.place().title());
            exact += quote.exact() ? 1 : 0;
            offRecord += quote.isPrivate() ? 1 : 0;
        }
        return new Facets(
                Collections.unmodifiableMap(roles),
                frequent(people),
                frequent(tags),
                List.copyOf(talks.values()),
                exact,
                all.size() - exact,
                offRecord);
    }

    private static <K, T> void count(Map<K, Facet<T>> facets, K key, T value, String words) {
        facets.merge(
                key,
                new Facet<>(value, words, 1),
                (old, one) -> new Facet<>(old.value(), old.words(), old.count() + 1));
    }

    private static List<Facet<String>> frequent(Map<String, Facet<String>> facets) {
        List<Facet<String>> sorted = new ArrayList<>(facets.values());
        sorted.sort(Comparator.comparingInt((Facet<String> facet) -> -facet.count())
                .thenComparing(facet -> Folding.fold(facet.words())));
        return sorted;
    }

    /** How many quotes are shown; one in several groups counts once. */
    int count() {
        return (int) groups.stream()
                .flatMap(group -> group.quotes().stream())
                .distinct()
                .count();
    }

    /** Of how many talks, the conference itself not counted. */
    int talks() {
        return (int) groups.stream()
                .flatMap(group -> group.quotes().stream())
                .filter(quote -> quote.place().aboutTalk())
                .map(quote -> quote.place().subject())
                .distinct()
                .count();
    }
}
