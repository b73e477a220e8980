package io.github.rapporteur.schedule.update;

import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Changes in words, each only with what is different: "Moved: Hall → Room", "Moved: Fri 11, 10:00–10:30 → 11:00–11:30".
 * Any thread.
 */
public final class ChangeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    /** Longer names of rooms lose their middle, so that the old and the new one are both in sight. */
    private static final int LONGEST_ROOM = 80;

    private final ZoneId zone;

    /** Words with times in that zone. */
    public ChangeWords(ZoneId zone) {
        this.zone = zone;
    }

    /** A sentence for each kind of change, with what was and what is; never empty. */
    public List<String> of(TalkChange change) {
        List<String> words = new ArrayList<>();
        for (TalkChange.Kind kind : change.kinds()) {
            words.add(of(kind, change));
        }
        return words;
    }

    private String of(TalkChange.Kind kind, TalkChange change) {
        return switch (kind) {
            case WITHDRAWN -> "Withdrawn: " + change.reason();
            case RETURNED -> "Is back: " + change.now().map(this::where).orElse("");
            case MOVED ->
                "Moved: "
                        + change.before()
                                .flatMap(old -> change.now().map(talk -> moved(old, talk)))
                                .orElse("");
            case RENAMED ->
                "Renamed, was: " + change.before().map(KnownTalk::title).orElse("");
            case RE_ATTRIBUTED ->
                "Speakers: " + change.before().map(ChangeWords::speakers).orElse("") + " → "
                        + change.now().map(ChangeWords::speakers).orElse("");
            case OTHER -> "Abstract or other details changed";
            case NEW -> "New: " + change.now().map(this::where).orElse("");
        };
    }

    private String where(ImportedTalk talk) {
        return where(talk.start(), talk.end(), talk.room());
    }

    private String where(Instant start, Instant end, String room) {
        return day(start) + ", " + clocks(start, end) + (room.isEmpty() ? "" : ", " + room(room));
    }

    private String moved(KnownTalk old, ImportedTalk talk) {
        boolean isSameRoom = old.room().equals(talk.room());
        boolean isSameTime = old.start().equals(talk.start()) && old.end().equals(talk.end());
        if (isSameTime) {
            return room(old.room()) + " → " + room(talk.room());
        }
        String oldDay = day(old.start());
        String newDay = day(talk.start());
        return oldDay + ", " + clocks(old.start(), old.end()) + (isSameRoom ? "" : ", " + room(old.room())) + " → "
                + (newDay.equals(oldDay) ? "" : newDay + ", ")
                + clocks(talk.start(), talk.end()) + (isSameRoom ? "" : ", " + room(talk.room()));
    }

    private String day(Instant moment) {
        return DAY.format(moment.atZone(zone));
    }

    private String clocks(Instant start, Instant end) {
        return CLOCK.format(start.atZone(zone)) + (end.equals(start) ? "" : "–" + CLOCK.format(end.atZone(zone)));
    }

    private static String room(String name) {
        if (name.isEmpty()) {
            return "no room";
        }
        int half = LONGEST_ROOM / 2;
        return name.length() <= LONGEST_ROOM
                ? name
                : name.substring(0, half).strip() + "…"
                        + name.substring(name.length() - half).strip();
    }

    private static String speakers(KnownTalk talk) {
        return talk.speakers().isEmpty() ? "nobody" : String.join(", ", talk.speakers());
    }

    private static String speakers(ImportedTalk talk) {
        return talk.people().isEmpty()
                ? "nobody"
                : talk.people().stream().map(ImportedPerson::name).collect(Collectors.joining(", "));
    }
}
