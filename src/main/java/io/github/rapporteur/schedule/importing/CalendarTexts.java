package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.schedule.TalkKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a calendar's texts say about a talk. iCalendar has no field for speakers and tracks, so programs put them where
 * they can: into SUMMARY, into lines of DESCRIPTION, into ATTENDEE or ORGANIZER. Habits that show only over the whole
 * file (every place ends in the city, every title in a track, every event has another organizer) are looked for first.
 */
final class CalendarTexts {
    private static final int ENOUGH = 5;

    private final boolean fromSched;
    private final boolean organizersSpeak;
    private final boolean tracksInTitles;
    private final String place;

    CalendarTexts(CalendarDraft draft) {
        List<CalendarEvent> events = draft.events;
        fromSched = draft.product.toLowerCase(Locale.ROOT).contains("sched.com")
                || events.getFirst().url.contains(".sched.com/");
        organizersSpeak = organizersDiffer(events);
        tracksInTitles = titlesEndInTracks(events);
        place = commonPlace(events);
    }

    /** City and country that every location of the calendar ends in; empty when there are none. */
    String place() {
        return place;
    }

    /** The talk that an event describes, but for its times. */
    TalkDraft talk(CalendarEvent event) {
        TalkDraft talk = new TalkDraft();
        talk.uid = event.uid;
        talk.cancelled = event.cancelled;
        talk.language = event.language;
        talk.url = HtmlToMarkdown.safeLink(event.url);
        talk.title = event.title();
        talk.track = event.categories.isEmpty() ? "" : event.categories.getFirst();
        room(event, talk);
        String type = description(event, talk);
        boolean named = !type.isEmpty();
        type = title(talk, named ? type : String.join(" ", event.categories));
        for (String attendee : event.attendees) {
            talk.addPerson("", attendee);
        }
        if (talk.people().isEmpty() && organizersSpeak) {
            for (String organizer : event.organizer.split(",")) {
                talk.addPerson("", organizer.replace("\\n", " "));
            }
        }
        talk.kind = TalkKinds.of(type, talk.title, talk.track, !talk.people().isEmpty());
        if (!named && talk.kind == TalkKind.OTHER) {
            // Categories are subjects more often than kinds: "Operations and Performance".
            talk.kind = TalkKind.TALK;
        }
        return talk;
    }

    private void room(CalendarEvent event, TalkDraft talk) {
        String location = HtmlToMarkdown.plainLine(event.location);
        String link = HtmlToMarkdown.safeLink(location);
        if (!link.isEmpty()) {
            talk.url = talk.url.isEmpty() ? link : talk.url;
            location = "";
        }
        boolean ends = !place.isEmpty() && location.endsWith(", " + place);
        talk.room = ends ? location.substring(0, location.length() - place.length() - 2) : location;
    }

    /** Reads DESCRIPTION; answers the kind it names, empty when it names none. */
    private static String description(CalendarEvent event, TalkDraft talk) {
        String text = event.htmlDescription.contains("<") ? event.htmlDescription : event.description;
        DescriptionLines lines = DescriptionLines.read(text, talk.title);
        talk.abstractText = HtmlToMarkdown.convert(lines.body());
        talk.description = HtmlToMarkdown.convert(lines.aboutSpeakers());
        talk.track = Words.firstOf(talk.track, lines.track());
        talk.url = Words.firstOf(talk.url, HtmlToMarkdown.safeLink(lines.url()));
        for (String speaker : lines.speakers()) {
            talk.addPerson("", HtmlToMarkdown.plainLine(speaker));
        }
        String suffix = " - " + lines.speakerLine();
        if (!lines.speakerLine().isEmpty() && talk.title.endsWith(suffix)) {
            talk.title = talk.title.substring(0, talk.title.length() - suffix.length());
        }
        return lines.kind();
    }

    /** Takes from the title what is not title; answers the kind. */
    private String title(TalkDraft talk, String knownType) {
        String type = knownType;
        int bracket = talk.title.indexOf("] ");
        if (talk.title.startsWith("[") && bracket > 1 && bracket < 30) {
            String word = talk.title.substring(1, bracket);
            if (type.isEmpty() || word.equalsIgnoreCase(type)) {
                type = word;
                talk.title = Words.fold(talk.title.substring(bracket + 2));
            }
        }
        unwrapLink(talk);
        if (tracksInTitles && talk.title.endsWith(")") && talk.title.lastIndexOf(" (") > 0) {
            int start = talk.title.lastIndexOf(" (");
            talk.track = talk.title.substring(start + 2, talk.title.length() - 1);
            talk.title = talk.title.substring(0, start).strip();
            type = Words.firstOf(type, talk.track);
        }
        if (fromSched && talk.people().isEmpty()) {
            SchedTitle.split(talk);
        }
        return type;
    }

    /** A title that is a Markdown link: its words, and its address if the talk has no other. */
    private static void unwrapLink(TalkDraft talk) {
        int middle = talk.title.indexOf("](");
        if (talk.title.startsWith("[") && middle > 1 && talk.title.endsWith(")")) {
            String address = talk.title.substring(middle + 2, talk.title.length() - 1);
            talk.url = Words.firstOf(talk.url, HtmlToMarkdown.safeLink(address));
            talk.title = talk.title.substring(1, middle);
        }
    }

    private static boolean organizersDiffer(List<CalendarEvent> events) {
        Set<String> names = new HashSet<>();
        for (CalendarEvent event : events) {
            if (!event.organizer.isEmpty()) {
                names.add(event.organizer);
            }
        }
        return names.size() >= ENOUGH && names.size() * 3 > events.size();
    }

    private static boolean titlesEndInTracks(List<CalendarEvent> events) {
        Set<String> tracks = new HashSet<>();
        int with = 0;
        for (CalendarEvent event : events) {
            String title = event.title();
            int start = title.lastIndexOf(" (");
            if (!event.categories.isEmpty()) {
                return false;
            }
            if (start > 0 && title.endsWith(")")) {
                tracks.add(title.substring(start));
                with++;
            }
        }
        return with >= ENOUGH && with * 10 >= events.size() * 9 && tracks.size() * 3 <= with;
    }

    /** City and country, what follows the last comma but one, if it is the same in every location. */
    private static String commonPlace(List<CalendarEvent> events) {
        Map<String, Integer> endings = new HashMap<>();
        int located = 0;
        for (CalendarEvent event : events) {
            String location = HtmlToMarkdown.plainLine(event.location);
            if (!location.isEmpty()) {
                located++;
                int last = location.lastIndexOf(", ");
                int before = last < 0 ? -1 : location.lastIndexOf(", ", last - 1);
                int comma = before < 0 ? last : before;
                endings.merge(comma < 0 ? "" : location.substring(comma + 2), 1, Integer::sum);
            }
        }
        if (endings.size() != 1 || located < ENOUGH) {
            return "";
        }
        return endings.keySet().iterator().next();
    }
}
