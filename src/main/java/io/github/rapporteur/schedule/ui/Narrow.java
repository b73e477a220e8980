package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that the list of talks can be narrowed to: a room, a track, must. What past talks are makes no difference. */
public sealed interface Narrow {
    /** Whether a talk may stay. */
    boolean lets(Talk talk, TalkState state);

    /** What its chip says: "Quay Hall", "Must", "No breaks". */
    String words();

    /** One line that {@link #read} understands. */
    String written();

    /** Those of one group widen each other, those of two groups narrow each other. */
    default String group() {
        return getClass().getSimpleName();
    }

    /** Any kind of star. */
    record AnyStar() implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return state.isStarred();
        }

        @Override
        public String words() {
            return "Starred";
        }

        @Override
        public String written() {
            return "starred";
        }

        @Override
        public String group() {
            return "Star";
        }
    }

    /** One kind of star; {@code star} is never NONE. */
    record Starred(Star star) implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return state.star() == star;
        }

        @Override
        public String words() {
            return capitalised(TalkWords.star(star));
        }

        @Override
        public String written() {
            return "star " + star.name();
        }

        @Override
        public String group() {
            return "Star";
        }
    }

    /** A room; breaks of the whole conference stay. */
    record Room(String room) implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return talk.room().equals(room) || isForAll(talk, talk.room());
        }

        @Override
        public String words() {
            return room;
        }

        @Override
        public String written() {
            return "room " + room;
        }
    }

    /** A track; breaks without one stay. */
    record Track(String track) implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return talk.track().equals(track) || isForAll(talk, talk.track());
        }

        @Override
        public String words() {
            return track;
        }

        @Override
        public String written() {
            return "track " + track;
        }
    }

    /** A language, as one of those a talk is in; breaks without one stay. */
    record Language(String language) implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return of(talk).anyMatch(language::equals) || isForAll(talk, talk.language());
        }

        @Override
        public String words() {
            String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
            return capitalised(name.isEmpty() ? language : name);
        }

        @Override
        public String written() {
            return "language " + language;
        }

        /** The languages of a talk: "de, en" are two. */
        static Stream<String> of(Talk talk) {
            return Arrays.stream(talk.language().toLowerCase(Locale.ROOT).split("[,;/ ]+", -1))
                    .filter(each -> !each.isEmpty());
        }
    }

    /** A kind of talk. */
    record Kind(TalkKind kind) implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return talk.kind() == kind;
        }

        @Override
        public String words() {
            return capitalised(kind.word());
        }

        @Override
        public String written() {
            return "kind " + kind.name();
        }
    }

    /** Talks that somebody has written a note on. */
    record WithNotes() implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return state.notes() > 0;
        }

        @Override
        public String words() {
            return "With notes";
        }

        @Override
        public String written() {
            return "notes";
        }
    }

    /** Talks that the schedule no longer has, also those without anything of the user's. */
    record Withdrawn() implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return talk.withdrawn();
        }

        @Override
        public String words() {
            return "Withdrawn";
        }

        @Override
        public String written() {
            return "withdrawn";
        }
    }

    /** No breaks. */
    record WithoutBreaks() implements Narrow {
        @Override
        public boolean lets(Talk talk, TalkState state) {
            return talk.kind() != TalkKind.BREAK;
        }

        @Override
        public String words() {
            return "No breaks";
        }

        @Override
        public String written() {
            return "no breaks";
        }
    }

    /** What {@link #written} has made; empty for a line that is none. */
    static Optional<Narrow> read(String line) {
        int blank = line.indexOf(' ');
        String kind = blank < 0 ? line : line.substring(0, blank);
        String value = blank < 0 ? "" : line.substring(blank + 1);
        return switch (kind) {
            case "starred" -> Optional.of(new AnyStar());
            case "star" -> constant(Star.values(), value).map(Starred::new);
            case "room" -> Optional.of(new Room(value));
            case "track" -> Optional.of(new Track(value));
            case "language" -> Optional.of(new Language(value));
            case "kind" -> constant(TalkKind.values(), value).map(Kind::new);
            case "withdrawn" -> Optional.of(new Withdrawn());
            case "notes" -> Optional.of(new WithNotes());
            case "no" -> Optional.of(new WithoutBreaks());
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return List.of(all).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static boolean isForAll(Talk talk, String field) {
        return talk.kind() == TalkKind.BREAK && field.isEmpty();
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
