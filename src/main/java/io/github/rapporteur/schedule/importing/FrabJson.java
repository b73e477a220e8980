package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads schedule JSON as frab, pretalx and the Chaos Computer Club's tools write it: schedule, conference, days, rooms by
 * name, each with its events (JSON schema in the repository voc/schedule). The flat draft of the same family, where the
 * events stand in one list, is read too.
 */
final class FrabJson implements JsonLayout {
    private static final String FORMAT = "frab JSON";
    private static final String[] EVENT_LISTS = {"events", "talks", "sessions"};

    /** Whether there are days with rooms, or a list whose first event looks like one of this family. */
    @Override
    public boolean fits(JsonNode root) {
        JsonNode schedule = root.has("schedule") ? root.path("schedule") : root;
        JsonNode conference = schedule.path("conference");
        return (root.has("schedule") && conference.isContainer())
                || hasRooms(conference.path("days"))
                || hasRooms(schedule.path("days"))
                || isEvent(eventsOf(conference).path(0))
                || isEvent(eventsOf(schedule).path(0));
    }

    private static boolean hasRooms(JsonNode days) {
        return days.isContainer() && days.values().stream().anyMatch(day -> day.has("rooms"));
    }

    private static boolean isEvent(JsonNode node) {
        boolean timed = node.has("date") || node.has("start");
        return timed && node.has("title") && (node.has("guid") || node.has("persons") || node.has("duration"));
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        JsonNode schedule = root.has("schedule") ? root.path("schedule") : root;
        JsonNode conference = schedule.has("conference") ? schedule.path("conference") : schedule;
        FrabDraft draft = new FrabDraft(FORMAT);
        readConference(schedule, conference, draft);
        JsonNode days = conference.has("days") ? conference.path("days") : schedule.path("days");
        for (JsonNode day : days.values()) {
            monitor.stopIfCancelled();
            readDay(day, draft);
            monitor.report(new Progress(draft.days.size(), days.size(), "Reading day " + draft.days.size()));
        }
        if (draft.days.isEmpty()) {
            readFlat(eventsOf(conference.isArray() ? conference : flatHolder(schedule, conference)), draft);
        }
        if (draft.days.isEmpty()) {
            throw content.error(
                    "",
                    "this is JSON, but there is no schedule with conference, days and rooms in it",
                    "Look for the conference's frab or pretalx JSON, its XML or its iCalendar file.");
        }
        return new FrabAssembler(content, draft, options).assemble();
    }

    private static void readConference(JsonNode schedule, JsonNode conference, FrabDraft draft) {
        draft.title = Words.fold(text(conference, "title", "name"));
        draft.acronym = Words.fold(text(conference, "acronym", "slug"));
        draft.venue = Words.fold(text(conference, "venue"));
        draft.city = Words.fold(text(conference, "city"));
        draft.url = HtmlToMarkdown.safeLink(text(conference, "url"));
        draft.baseUrl =
                HtmlToMarkdown.safeLink(Words.firstOf(text(schedule, "base_url"), text(conference, "base_url")));
        draft.zoneName = text(conference, "time_zone_name", "timezone", "time_zone");
        draft.dayChange = text(conference, "day_change");
    }

    private static void readDay(JsonNode node, FrabDraft draft) {
        FrabDay day = new FrabDay(IsoMoment.parseDate(text(node, "date")));
        draft.days.add(day);
        String dayPlace = "day " + draft.days.size();
        JsonNode rooms = node.path("rooms");
        if (rooms.isObject()) {
            for (Map.Entry<String, JsonNode> room : rooms.properties()) {
                readEvents(room.getValue(), room.getKey(), dayPlace + ", room " + room.getKey(), day);
            }
        } else {
            for (JsonNode room : rooms.values()) {
                String name = text(room, "name", "title");
                readEvents(eventsOf(room), name, dayPlace + ", room " + name, day);
            }
        }
        readEvents(eventsOf(node), "", dayPlace, day);
    }

    /** The flat draft has no days: the events' own dates make them. */
    private static void readFlat(JsonNode events, FrabDraft draft) {
        Map<String, FrabDay> days = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode node : events.values()) {
            FrabEvent event = readEvent(node, "", "event " + ++number);
            if (event.talk.title.isEmpty() || (event.date.isEmpty() && event.start.isEmpty())) {
                // Some other list, such as a table or an answer of another program.
                continue;
            }
            String written = event.date.isEmpty() ? event.start : event.date;
            String date = written.length() < 10 ? "" : written.substring(0, 10);
            days.computeIfAbsent(date, d -> new FrabDay(IsoMoment.parseDate(d)))
                    .events()
                    .add(event);
        }
        draft.days.addAll(days.values());
    }

    private static void readEvents(JsonNode events, String room, String place, FrabDay day) {
        int number = 0;
        for (JsonNode event : events.values()) {
            day.events().add(readEvent(event, room, place + ", event " + ++number));
        }
    }

    private static FrabEvent readEvent(JsonNode node, String room, String place) {
        FrabEvent event = new FrabEvent(place);
        TalkDraft talk = event.talk;
        talk.uid = text(node, "guid");
        talk.code = text(node, "id", "code", "slug");
        talk.url = HtmlToMarkdown.safeLink(text(node, "url"));
        talk.title = Words.fold(text(node, "title", "name"));
        talk.subtitle = Words.fold(text(node, "subtitle"));
        talk.track = Words.fold(text(node, "track"));
        talk.language = Words.fold(text(node, "language"));
        talk.room = Words.fold(Words.firstOf(text(node, "room"), room));
        talk.abstractText = text(node, "abstract");
        talk.description = text(node, "description");
        event.date = text(node, "date").strip();
        event.start = text(node, "start").strip();
        event.duration = text(node, "duration").strip();
        event.end = text(node, "end").strip();
        event.type = Words.fold(text(node, "type"));
        for (JsonNode person : either(node, "persons", "speakers").values()) {
            readPerson(person, talk);
        }
        for (JsonNode link : node.path("links").values()) {
            readLink(link, event);
        }
        for (JsonNode attachment : node.path("attachments").values()) {
            readLink(attachment, event);
        }
        return event;
    }

    private static void readPerson(JsonNode person, TalkDraft talk) {
        if (person.isString()) {
            talk.addPerson("", person.asString());
            return;
        }
        String id = text(person, "guid", "id", "code");
        talk.addPerson(
                id.equals("0") ? text(person, "code") : id, text(person, "public_name", "full_public_name", "name"));
    }

    private static void readLink(JsonNode link, FrabEvent event) {
        if (link.isString()) {
            event.links.add(link.asString(), "");
        } else {
            event.links.add(text(link, "url", "href"), text(link, "title", "name"));
        }
    }

    private static JsonNode either(JsonNode node, String first, String second) {
        return node.has(first) ? node.path(first) : node.path(second);
    }

    private static JsonNode eventsOf(JsonNode holder) {
        if (holder.isArray()) {
            return holder;
        }
        for (String name : EVENT_LISTS) {
            if (holder.path(name).isArray()) {
                return holder.path(name);
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode flatHolder(JsonNode schedule, JsonNode conference) {
        return eventsOf(schedule).isMissingNode() ? conference : schedule;
    }

    /** The first of the fields that is there and not blank: numbers as written, objects by their name; else empty. */
    private static String text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            JsonNode inner = value.isObject() ? either(value, "en", "name") : value;
            String text = inner.isValueNode() && !inner.isNull() ? inner.asString("") : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
