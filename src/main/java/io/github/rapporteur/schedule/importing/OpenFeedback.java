package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the file with which conferences give their sessions and speakers to OpenFeedback: both as objects by id. */
final class OpenFeedback implements JsonLayout {
    private static final String FORMAT = "OpenFeedback";

    /** Whether there are sessions by id that have a room or a start in OpenFeedback's words. */
    @Override
    public boolean fits(JsonNode root) {
        JsonNode sessions = root.path("sessions");
        if (!sessions.isObject() || root.has("schedule")) {
            return false;
        }
        for (JsonNode session : sessions.values()) {
            return session.has("title") && (session.has("trackTitle") || session.has("startTime"));
        }
        return false;
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        JsonPeople people = new JsonPeople(JsonRecords.of(root.path("speakers")), draft.warnings);
        for (Map.Entry<String, JsonNode> field : root.path("sessions").properties()) {
            monitor.stopIfCancelled();
            if (draft.isFull()) {
                break;
            }
            JsonNode session = field.getValue();
            ProgrammeEntry entry = new ProgrammeEntry("session " + field.getKey());
            entry.dated = true;
            entry.startsAt(JsonText.of(session, "startTime"), DateOrder.DAY_FIRST);
            entry.endsAt(JsonText.of(session, "endTime"), DateOrder.DAY_FIRST);
            TalkDraft talk = entry.talk;
            talk.code = Words.firstOf(JsonText.of(session, "id"), field.getKey());
            talk.title = JsonText.of(session, "title");
            talk.room = JsonText.of(session, "trackTitle", "room", "location");
            JsonNode tags = session.path("tags");
            talk.track = JsonText.value(tags.isArray() ? tags.path(0) : tags);
            talk.abstractText = JsonText.of(session, "abstract", "description");
            people.addTo(talk, session.path("speakers"));
            draft.entries.add(entry);
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }
}
