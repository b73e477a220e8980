package io.github.rapporteur.schedule;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words for what the user has corrected, and what the schedule says instead. Pure. */
public final class CorrectionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private CorrectionWords() {}

    /** "Changed by you; the schedule says 10:00–10:45, Hall 1"; empty for a talk that is as in the schedule. */
    public static String of(Talk talk, ZoneId zone) {
        Talk source = talk.source();
        Set<TalkField> corrected = talk.corrected();
        if (source == null || corrected.isEmpty()) {
            return "";
        }
        List<String> said = corrected.stream()
                .map(field -> field == TalkField.TIME && source.day().equals(talk.day())
                        ? time(source, zone)
                        : said(source, field, zone))
                .toList();
        return "Changed by you; the schedule says " + String.join(", ", said);
    }

    /** What a talk of the schedule has there: "“Opening”", "Fri 11 Sep, 10:00–10:45", "no room". */
    public static String said(Talk talk, TalkField field, ZoneId zone) {
        return switch (field) {
            case TITLE -> "“" + talk.title() + "”";
            case SUBTITLE -> talk.subtitle().isEmpty() ? "no subtitle" : "“" + talk.subtitle() + "”";
            case KIND -> talk.kind().word();
            case TIME -> DAY.format(talk.day()) + ", " + time(talk, zone);
            case ROOM -> talk.room().isEmpty() ? "no room" : talk.room();
            case TRACK -> talk.track().isEmpty() ? "no track" : talk.track();
            case LANGUAGE -> talk.language().isEmpty() ? "no language" : talk.language();
            case URL -> talk.url().isEmpty() ? "no link" : talk.url();
            case SPEAKERS -> talk.speakers().isEmpty() ? "no speakers" : talk.speakerNames();
        };
    }

    private static String time(Talk talk, ZoneId zone) {
        String start = TIME.format(talk.start().atZone(zone));
        return talk.end().isAfter(talk.start())
                ? start + "–" + TIME.format(talk.end().atZone(zone))
                : start;
    }
}
