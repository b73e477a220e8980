package io.github.rapporteur.notes.marks;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A note in brackets behind a name, understood without regard to case; several may share one pair of brackets. */
sealed interface Bracket {
    /** "(from memory)". */
    record FromMemory() implements Bracket {}

    /** "(off the record)". */
    record OffRecord() implements Bracket {}

    /** "(starred)". */
    record Starred() implements Bracket {}

    /** "(our team)". */
    record OurTeam() implements Bracket {}

    /** "(liked by A, B)". */
    record LikedBy(List<String> names) implements Bracket {}

    /** "(10:42)". */
    record At(LocalTime time) implements Bracket {}

    /** Longest content that is looked at, so that hostile brackets cost nothing. */
    int LONGEST = 2_000;

    /** The notes a pair of brackets holds; null when any of it is something else and belongs to the name. */
    static @Nullable List<Bracket> read(String content) {
        if (content.length() > LONGEST) {
            return null;
        }
        String bare = Emphasis.without(content).strip().replaceAll("\\s+", " ");
        String folded = bare.toLowerCase(Locale.ROOT);
        if (folded.startsWith("liked by ") || folded.startsWith("liked by:")) {
            return List.of(new LikedBy(names(bare.substring("liked by ".length()))));
        }
        List<Bracket> found = new ArrayList<>();
        for (String part : folded.split("[,;]", -1)) {
            Bracket one = readOne(part.strip());
            if (one == null) {
                return null;
            }
            found.add(one);
        }
        return found;
    }

    private static @Nullable Bracket readOne(String part) {
        return switch (part.replace('-', ' ')) {
            case "from memory" -> new FromMemory();
            case "off the record" -> new OffRecord();
            case "our team" -> new OurTeam();
            case "starred" -> new Starred();
            default -> time(part);
        };
    }

    private static @Nullable Bracket time(String part) {
        int colon = part.indexOf(':');
        if (colon < 1 || colon > 2 || part.length() != colon + 3) {
            return null;
        }
        for (int at = 0; at < part.length(); at++) {
            char sign = part.charAt(at);
            if (at != colon && (sign < '0' || sign > '9')) {
                return null;
            }
        }
        int hour = Integer.parseInt(part.substring(0, colon));
        int minute = Integer.parseInt(part.substring(colon + 1));
        return hour < 24 && minute < 60 ? new At(LocalTime.of(hour, minute)) : null;
    }

    private static List<String> names(String listed) {
        List<String> names = new ArrayList<>();
        for (String name : listed.split("[,;]| and | & ", -1)) {
            String bare = Emphasis.without(name).strip();
            if (!bare.isEmpty() && !names.contains(bare)) {
                names.add(bare);
            }
        }
        return names;
    }
}
