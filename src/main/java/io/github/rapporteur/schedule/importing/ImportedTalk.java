package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of a schedule as read from its source.
 *
 * @param identity names the talk over all versions of the schedule: guid or uid, else code or address, else title and
 *     speakers; repeats of one talk have their start behind it, so it is unique within the schedule
 * @param abstractText Markdown
 * @param description Markdown
 * @param people who gives it, in the source's order; names are distinct
 * @param cancelled whether the source still lists the talk but says that it will not take place
 */
public record ImportedTalk(
        String identity,
        String title,
        String subtitle,
        TalkKind kind,
        Instant start,
        Instant end,
        LocalDate day,
        String room,
        String track,
        String language,
        String url,
        String abstractText,
        String description,
        List<ImportedPerson> people,
        boolean cancelled) {
    /** Keeps its own list of people. */
    public ImportedTalk {
        people = List.copyOf(people);
    }

    /** The same talk by another name. */
    ImportedTalk withIdentity(String other) {
        return new ImportedTalk(
                other,
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
