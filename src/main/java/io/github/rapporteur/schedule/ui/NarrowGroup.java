package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a conference's list can be narrowed to, as the menu groups it.
 *
 * @param words the group's name; empty for what stands in the menu itself
 * @param choices in the order of the menu
 */
record NarrowGroup(String words, List<Narrow> choices) {
    /** The groups that make sense for these talks: nobody chooses among one room. */
    static List<NarrowGroup> of(List<Talk> talks) {
        List<NarrowGroup> groups = new ArrayList<>();
        List<Narrow> first = new ArrayList<>(List.of(
                new Narrow.Starred(Star.MUST),
                new Narrow.Starred(Star.MAYBE),
                new Narrow.Starred(Star.LATER),
                new Narrow.WithNotes(),
                new Narrow.WithoutBreaks()));
        if (talks.stream().anyMatch(Talk::withdrawn)) {
            first.add(new Narrow.Withdrawn());
        }
        groups.add(new NarrowGroup("", first));
        add(groups, "Room", sorted(talks.stream().map(Talk::room)).map(Narrow.Room::new));
        add(groups, "Track", sorted(talks.stream().map(Talk::track)).map(Narrow.Track::new));
        add(
                groups,
                "Language",
                talks.stream().flatMap(Narrow.Language::of).distinct().sorted().map(Narrow.Language::new));
        add(
                groups,
                "Kind",
                talks.stream()
                        .map(Talk::kind)
                        .filter(kind -> kind != TalkKind.BREAK)
                        .distinct()
                        .sorted()
                        .map(Narrow.Kind::new));
        return List.copyOf(groups);
    }

    private static void add(List<NarrowGroup> groups, String words, Stream<? extends Narrow> choices) {
        List<Narrow> all = choices.<Narrow>map(Objects::requireNonNull).toList();
        if (all.size() > 1) {
            groups.add(new NarrowGroup(words, all));
        }
    }

    /** Without doubles and blanks, capitals among the others. */
    private static Stream<String> sorted(Stream<String> names) {
        TreeMap<String, String> byFold = new TreeMap<>();
        names.filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> byFold.put(Folding.fold(name) + "\n" + name, name));
        return byFold.values().stream();
    }
}
