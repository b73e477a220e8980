package io.github.rapporteur.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the user says a talk is: of one by hand all there is, of an imported one what they have it be. Texts may be empty
 * except the title.
 *
 * @param title one line, not blank
 * @param end not before {@code start}; equal to it when not known
 * @param day the conference day it belongs to
 * @param speakers names, in order
 */
public record TalkEntry(
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
        List<String> speakers) {
    /** Folds white space, keeps its own list, drops blank names, and refuses what is no talk. */
    public TalkEntry {
        title = line(title);
        subtitle = line(subtitle);
        room = line(room);
        track = line(track);
        language = line(language);
        url = line(url);
        speakers = speakers.stream()
                .map(TalkEntry::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A talk needs a title.");
        }
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A talk cannot end before it starts.");
        }
    }

    /** A talk as it is, to be changed. */
    public static TalkEntry of(Talk talk) {
        return new TalkEntry(
                talk.title(),
                talk.subtitle(),
                talk.kind(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.language(),
                talk.url(),
                talk.speakers().stream().map(Speaker::name).toList());
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
