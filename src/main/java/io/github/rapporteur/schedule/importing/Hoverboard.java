package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads the data of Hoverboard, the site template of Google developer groups: days with tracks and time slots, whose
 * columns are the tracks and hold the numbers of sessions. The older form of the template has lists where this has objects,
 * and sessions and speakers in files of their own.
 */
final class Hoverboard implements JsonLayout {
    private static final String FORMAT = "Hoverboard";

    /** Whether there are days with time slots that have columns with numbers of sessions. */
    @Override
    public boolean fits(JsonNode root) {
        for (JsonNode day : days(root).values()) {
            for (JsonNode slot : day.path("timeslots").values()) {
                for (JsonNode column : slot.path("sessions").values()) {
                    return column.has("items") || column.isArray() || column.isEmpty();
                }
            }
        }
        return false;
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        JsonParts parts = new JsonParts(root, content);
        JsonRecords sessions = parts.records("sessions");
        if (sessions.isEmpty()) {
            throw content.error(
                    "",
                    "it names slots by the numbers of their sessions, but the sessions themselves are in another file",
                    "Import the folder with both, or the whole data of the site.");
        }
        JsonNode zone = root.path("notifications").path("config").path("timezone");
        draft.zoneName = JsonText.value(zone).strip();
        if (draft.zoneName.startsWith("+") || draft.zoneName.startsWith("-")) {
            draft.warnings.add("The schedule's only word on its time zone is " + draft.zoneName
                    + ", which may be that of another season. If it is not right, import again and name the zone.");
        }
        Slots slots = new Slots(draft, sessions, new JsonPeople(parts.records("speakers"), draft.warnings));
        JsonNode days = days(root);
        if (days.isObject()) {
            for (Map.Entry<String, JsonNode> day : days.properties()) {
                monitor.stopIfCancelled();
                slots.readDay(day.getValue(), day.getKey());
            }
        } else {
            for (JsonNode day : days.values()) {
                monitor.stopIfCancelled();
                slots.readDay(day, "");
            }
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    private static JsonNode days(JsonNode root) {
        return root.has("schedule") ? root.path("schedule") : root;
    }

    /** Goes through days, slots and columns. */
    private static final class Slots {
        private final ProgrammeDraft draft;
        private final JsonRecords sessions;
        private final JsonPeople people;

        Slots(ProgrammeDraft draft, JsonRecords sessions, JsonPeople people) {
            this.draft = draft;
            this.sessions = sessions;
            this.people = people;
        }

        void readDay(JsonNode day, String key) {
            String date = Words.firstOf(JsonText.of(day, "date"), key);
            List<String> rooms = new ArrayList<>();
            day.path("tracks").values().forEach(track -> rooms.add(JsonText.value(track)));
            List<JsonNode> slots = List.copyOf(day.path("timeslots").values());
            for (int i = 0; i < slots.size(); i++) {
                Slot slot = new Slot(date, slots, i);
                List<JsonNode> columns =
                        List.copyOf(slots.get(i).path("sessions").values());
                for (int column = 0; column < columns.size(); column++) {
                    JsonNode cell = columns.get(column);
                    JsonNode items = cell.has("items") ? cell.path("items") : cell;
                    String room = column < rooms.size() ? rooms.get(column) : "";
                    for (JsonNode item : items.isValueNode() ? List.of(items) : items.values()) {
                        if (draft.isFull()) {
                            return;
                        }
                        add(item, cell, slot, room, columns.size() == 1);
                    }
                }
            }
        }

        private void add(JsonNode item, JsonNode cell, Slot slot, String room, boolean onlyColumn) {
            JsonNode session = sessions.find(item);
            if (session.isMissingNode()) {
                draft.warnings.add(
                        "slots whose session is missing were left out",
                        slot.place() + " names session " + JsonText.value(item)
                                + ", which is not in the list of sessions; it was left out.");
                return;
            }
            ProgrammeEntry entry = entry(session, JsonText.value(item), slot.place());
            entry.startsAt(slot.date(), DateOrder.DAY_FIRST);
            entry.startsAt(slot.text(0, "startTime"), DateOrder.DAY_FIRST);
            entry.endsAt(slot.text(slotsOf(cell, session) - 1, "endTime"), DateOrder.DAY_FIRST);
            entry.talk.room = onlyColumn && entry.type.equals("break") ? "" : room;
            draft.entries.add(entry);
        }

        /** Over how many slots a session goes, the first included. */
        private static int slotsOf(JsonNode cell, JsonNode session) {
            String slots = Words.firstOf(JsonText.of(cell, "extend", "span"), JsonText.of(session, "extend", "span"));
            return slots.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(slots)) : 1;
        }

        private ProgrammeEntry entry(JsonNode session, String id, String place) {
            ProgrammeEntry entry = new ProgrammeEntry(place);
            TalkDraft talk = entry.talk;
            talk.code = id;
            talk.title = JsonText.of(session, "title");
            talk.abstractText = JsonText.of(session, "description");
            LinkList links = new LinkList();
            links.add(JsonText.of(session, "presentation"), "Slides");
            String video = JsonText.of(session, "videoId");
            if (video.matches("[\\w-]{5,20}")) {
                links.add("https://www.youtube.com/watch?v=" + video, "Recording");
            }
            talk.description = links.behind("");
            talk.language = JsonText.of(session, "language");
            JsonNode tags = session.path("tags");
            talk.track = JsonText.value(tags.isArray() ? tags.path(0) : tags);
            people.addTo(talk, session.path("speakers"));
            boolean pause = JsonText.isTrue(session, "isBreak") || JsonText.isTrue(session, "service");
            entry.type = pause ? "break" : JsonText.of(session, "type", "format");
            return entry;
        }
    }

    /** One of a day's time slots. */
    private record Slot(String date, List<JsonNode> slots, int number) {
        String place() {
            return (date.isBlank() || date.length() > 40 ? "day" : date) + ", slot " + (number + 1);
        }

        /** A field of the slot so many behind this one, or of the day's last. */
        String text(int later, String field) {
            return JsonText.of(slots.get(Math.min(number + later, slots.size() - 1)), field);
        }
    }
}
