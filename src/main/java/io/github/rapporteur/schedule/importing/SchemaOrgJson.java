package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import tools.jackson.databind.JsonNode;

/** Reads schema.org's events where they are a file of their own and not a part of a web page. */
final class SchemaOrgJson implements JsonLayout {
    private static final String FORMAT = "schema.org events";

    @Override
    public boolean fits(JsonNode root) {
        JsonNode first = root.isArray() ? root.path(0) : root;
        return first.has("@context") || first.has("@graph") || first.has("@type");
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        SchemaOrgEvents events = new SchemaOrgEvents(draft);
        events.read(root);
        if (draft.entries.isEmpty()) {
            throw content.error(
                    "",
                    "this is data for search engines (JSON-LD), but no event in it says when it starts",
                    "Look for the conference's iCalendar file, its XML or its JSON.");
        }
        boolean alone = events.isOnlyTheConference();
        draft.title = Words.firstOf(draft.title, alone ? draft.entries.getFirst().talk.title : "");
        ImportedSchedule schedule = new ProgrammeAssembler(content, draft, options).assemble();
        return alone ? events.withWarning(schedule) : schedule;
    }
}
