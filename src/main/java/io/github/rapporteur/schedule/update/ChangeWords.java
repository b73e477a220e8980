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

/** Changes in words: "Moved: Fri 11, 10:00, Hall → Fri 11, 11:00, Room". Any thread. */
public final class ChangeWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d, HH:mm", Locale.ENGLISH);

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
            case WITHDRAWN -> "Withdrawn" + (change.reason().isEmpty() ? "" : ": " + change.reason());
            case RETURNED -> "Is back: " + change.now().map(this::where).orElse("");
            case MOVED ->
                "Moved: " + change.before().map(this::where).orElse("") + " → "
                        + change.now().map(this::where).orElse("");
            case RENAMED ->
                "Renamed, was: " + change.before().map(KnownTalk::title).orElse("");
            case RE_ATTRIBUTED ->
                "Speakers: " + change.before().map(ChangeWords::speakers).orElse("") + " → "
                        + change.now().map(ChangeWords::speakers).orElse("");
            case OTHER -> "Abstract or other details changed";
            case NEW -> "New: " + change.now().map(this::where).orElse("");
        };
    }

    private String where(KnownTalk talk) {
        return where(talk.start(), talk.end(), talk.room());
    }

    private String where(ImportedTalk talk) {
        return where(talk.start(), talk.end(), talk.room());
    }

    private String where(Instant start, Instant end, String room) {
        String until =
                end.equals(start) ? "" : "–" + MOMENT.format(end.atZone(zone)).replaceFirst(".*, ", "");
        return MOMENT.format(start.atZone(zone)) + until + (room.isEmpty() ? "" : ", " + room);
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
