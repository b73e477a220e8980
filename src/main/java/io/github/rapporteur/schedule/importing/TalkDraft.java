package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A talk while a reader gathers it; {@link TalkIdentity} makes the finished ones. */
final class TalkDraft {
    /** The source's globally unique identifier; empty when it has none. */
    String uid = "";
    /** The source's own number or code; empty when it has none. */
    String code = "";

    String url = "";
    String title = "";
    String subtitle = "";
    TalkKind kind = TalkKind.TALK;
    Instant start = Instant.EPOCH;
    Instant end = Instant.EPOCH;
    LocalDate day = LocalDate.EPOCH;
    String room = "";
    String track = "";
    String language = "";
    String abstractText = "";
    String description = "";
    boolean cancelled;

    private final List<ImportedPerson> people = new ArrayList<>(2);
    private final Set<String> names = new HashSet<>(4);

    List<ImportedPerson> people() {
        return people;
    }

    /** Adds somebody, unless the name is blank or there already. */
    void addPerson(String key, String name) {
        String folded = Words.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        if (names.add(folded)) {
            people.add(new ImportedPerson(key, folded));
        }
    }

    ImportedTalk finished(String identity) {
        return new ImportedTalk(
                identity,
                title,
                subtitle,
                kind,
                start,
                end,
                day,
                room,
                track,
                language,
                url,
                abstractText,
                description,
                people,
                cancelled);
    }
}
