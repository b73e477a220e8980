package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the data of Hacker Tracker, the app of DEF CON and others: events that name location, type and speakers by numbers,
 * whose lists are in files of their own. The newer data has contents, each with sessions in which it takes place.
 */
final class HackerTracker implements JsonLayout {
    private static final String FORMAT = "Hacker Tracker";
    private static final String[] START = {"start_date", "begin_tsz", "begin"};
    private static final String[] END = {"end_date", "end_tsz", "end"};

    /** Whether the first event has a start and a type or numbered location in the app's words. */
    @Override
    public boolean fits(JsonNode root) {
        JsonNode first = events(root).path(0);
        boolean event = first.has("event_type") || first.path("location").isNumber();
        JsonNode session = first.path("sessions").path(0);
        return (first.has("start_date") && event) || first.has("begin_tsz") || session.has("begin_tsz");
    }

    private static JsonNode events(JsonNode root) {
        if (root.isArray()) {
            return root;
        }
        for (String name : new String[] {"schedule", "content", "contents", "events"}) {
            if (root.path(name).isArray()) {
                return root.path(name);
            }
        }
        return MissingNode.getInstance();
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        JsonParts parts = new JsonParts(root, content);
        JsonPeople people = new JsonPeople(parts.records("speakers", "people"), draft.warnings);
        JsonRecords rooms = parts.records("locations");
        JsonRecords types = parts.records("event_types", "types");
        int number = 0;
        for (JsonNode event : events(root).values()) {
            monitor.stopIfCancelled();
            number++;
            draft.title = Words.firstOf(draft.title, Words.fold(JsonText.of(event, "conference", "conference_name")));
            JsonNode sessions = event.path("sessions");
            String description = RepeatedText.once(JsonText.of(event, "description"));
            for (JsonNode session : sessions.isArray() && !sessions.isEmpty() ? sessions.values() : List.of(event)) {
                if (draft.isFull()) {
                    break;
                }
                ProgrammeEntry entry = entry(event, people, types, "event " + number);
                entry.talk.abstractText = description;
                addTimesAndRoom(entry, event, session, rooms);
                draft.zoneName = Words.firstOf(draft.zoneName, JsonText.of(session, "timezone_name"));
                draft.entries.add(entry);
            }
        }
        if (rooms.isEmpty() && draft.entries.stream().allMatch(entry -> entry.talk.room.isEmpty())) {
            draft.warnings.add("Rooms are named by numbers only; the list of their names is in another file, locations."
                    + " To have the rooms, import the folder with both.");
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    private static ProgrammeEntry entry(JsonNode event, JsonPeople people, JsonRecords types, String place) {
        ProgrammeEntry entry = new ProgrammeEntry(place);
        TalkDraft talk = entry.talk;
        String id = JsonText.of(event, "id", "content_id");
        talk.code = id.length() > 100 ? "" : id;
        talk.title = JsonText.of(event, "title", "name");
        talk.url = JsonText.of(event, "link", "url");
        for (JsonNode person : event.path("people").values()) {
            people.addTo(talk, person.has("person_id") ? person.path("person_id") : person);
        }
        people.addTo(talk, event.path("speakers"));
        if (talk.people().isEmpty()) {
            people.addTo(talk, event.path("who"));
        }
        entry.type = types.nameOf(event.has("event_type") ? event.path("event_type") : event.path("type"));
        return entry;
    }

    private static void addTimesAndRoom(ProgrammeEntry entry, JsonNode event, JsonNode session, JsonRecords rooms) {
        entry.dated = true;
        entry.startsAt(JsonText.of(session, START), DateOrder.MONTH_FIRST);
        entry.endsAt(JsonText.of(session, END), DateOrder.MONTH_FIRST);
        JsonNode location = session.has("location_id") ? session.path("location_id") : session.path("location");
        entry.talk.room = rooms.nameOf(location.isMissingNode() ? event.path("location") : location);
    }
}
