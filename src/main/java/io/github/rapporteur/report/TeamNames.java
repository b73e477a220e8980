package io.github.rapporteur.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a report names the people of the team; speakers are always named in full. */
public enum TeamNames {
    IN_FULL("In full"),
    FIRST("First names"),
    INITIALS("Initials"),
    COLLEAGUE("“A colleague”");

    private final String words;

    TeamNames(String words) {
        this.words = words;
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }

    /** How a person of the team is named who is not to be named. */
    public static final String SOMEBODY = "A colleague";

    /** A name in this style, whoever else bears a like one. */
    public String of(String name) {
        return switch (this) {
            case IN_FULL -> name;
            case FIRST -> name.strip().split("\\s+")[0];
            case INITIALS ->
                Stream.of(name.strip().split("[\\s-]+")).map(TeamNames::initial).collect(Collectors.joining());
            case COLLEAGUE -> SOMEBODY;
        };
    }

    static String initial(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
