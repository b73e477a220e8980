package io.github.rapporteur.schedule.export;

import io.github.rapporteur.schedule.Talk;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Talks as an iCalendar file (RFC 5545). Moments are in UTC, so that no description of a time zone can be out of date;
 * a talk keeps its UID over all exports, so that a calendar that takes the file again changes its entries and does not
 * double them.
 */
final class CalendarFile {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ChosenTalks talks;
    private final Instant now;
    private final FoldedLines lines = new FoldedLines();

    CalendarFile(ChosenTalks talks, Instant now) {
        this.talks = talks;
        this.now = now;
    }

    String text() {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Rapporteur//Talks//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.addText("X-WR-CALNAME", talks.conference().title());
        lines.addText("X-WR-TIMEZONE", talks.conference().zone().getId());
        talks.talks().forEach(this::event);
        lines.add("END", "VCALENDAR");
        return lines.text();
    }

    private void event(Talk talk) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", talk.id().toString());
        lines.add("DTSTAMP", MOMENT.format(now));
        lines.add("DTSTART", MOMENT.format(talk.start()));
        if (talk.end().isAfter(talk.start())) {
            lines.add("DTEND", MOMENT.format(talk.end()));
        }
        lines.addText("SUMMARY", talk.title());
        lines.addText("LOCATION", talk.room());
        lines.addText("CATEGORIES", talk.track());
        lines.addText("DESCRIPTION", description(talk));
        if (isAddress(talk.url())) {
            lines.add("URL", talk.url().strip());
        }
        if (talk.withdrawn()) {
            lines.add("STATUS", "CANCELLED");
        }
        lines.add("END", "VEVENT");
    }

    private String description(Talk talk) {
        String text = talks.textOf(talk);
        String gap = talk.speakers().isEmpty() || text.isEmpty() ? "" : "\n\n";
        return talk.speakerNames() + gap + text;
    }

    /** Whether a calendar can take it as a web address: it is not escaped there. */
    private static boolean isAddress(String url) {
        try {
            String scheme = new URI(url.strip()).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
